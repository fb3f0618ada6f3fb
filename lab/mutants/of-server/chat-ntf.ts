import type { Mutant } from '../mutant.ts';

/** Mistakes with the files of those who follow a chat over CometD. */
export const chatNtfMutants: readonly Mutant[] = [
  {
    id: 'ntf-operation-required',
    title: 'takes no file over chat-ntf without an operation',
    file: 'files/ntf.ts',
    find: "'is required without a file') : 'fileUpload';",
    replace: "'is required without a file') : new FieldProblem('operation', 'is required');",
    killers: ['files-40'],
  },
  {
    id: 'ntf-preflight-refused',
    title: 'knows no OPTIONS on chat-ntf',
    file: 'chat-http/http-handler.ts',
    find: "if (request.method === 'OPTIONS') return preflight(request, response, allowedHeaders());",
    replace:
      "if (request.method === 'OPTIONS' && !('operation' in route && route.operation === 'chatNtf')) return preflight(request, response, allowedHeaders());",
    killers: ['cors-07'],
  },
  {
    id: 'ntf-one-spelling',
    title: 'knows one spelling only of the question for the limits',
    file: 'chat-api/operations.ts',
    find: "['fileGetLimits', 'fileGetsLimits']",
    replace: "['fileGetLimits']",
    killers: ['files-41'],
  },
  {
    id: 'ntf-user-not-expected',
    title: 'takes no userId beside the key over chat-ntf',
    file: 'files/ntf.ts',
    find: 'return operate(service, operation, { running }, identified, form);',
    replace:
      'return operate(service, operation, { running }, fields.userId === undefined ? identified : { ...fields, userId: "-" }, form);',
    killers: ['files-45'],
  },
  {
    id: 'ntf-any-key',
    title: 'takes a wrong key over chat-ntf for one of a chat that has ended without a word',
    file: 'files/ntf.ts',
    find: "if (found === undefined) return replyOf(call, notPossible('', undefined));",
    replace: `if (found === undefined) return replyOf(call, { status: 200, body: '{"statusCode":0,"chatEnded":true,"messages":[]}', outcome: 'done' });`,
    killers: ['files-44'],
  },
  {
    id: 'ntf-missing-not-named',
    title: 'does not say over chat-ntf which file is meant to be missing',
    file: 'files/ntf.ts',
    find: "return needsId && fileId === undefined ? new FieldProblem('fileId', 'is required') : undefined;",
    replace: 'return needsId && fileId === undefined ? undefined : undefined;',
    killers: ['files-44'],
  },
  {
    id: 'ntf-downloads-limits',
    title: 'answers a download over chat-ntf with the limits',
    file: 'files/ntf.ts',
    find: 'ntf.map((spelling) => [spelling, name as FileOperationName] as const),',
    replace:
      "ntf.map((spelling) => [spelling, name === 'fileDownload' ? 'fileLimits' : (name as FileOperationName)] as const),",
    killers: ['files-42'],
  },
  {
    id: 'ntf-deletes-nothing',
    title: 'deletes nothing over chat-ntf',
    file: 'files/ntf.ts',
    find: 'ntf.map((spelling) => [spelling, name as FileOperationName] as const),',
    replace:
      "ntf.map((spelling) => [spelling, name === 'fileDelete' ? 'fileLimits' : (name as FileOperationName)] as const),",
    killers: ['files-43'],
  },
];
