import { failure, notPossible } from '../chat-api/answer.ts';
import { badParameter } from '../chat-api/bad-parameter.ts';
import { FILE_OPERATIONS, type FileOperationName } from '../chat-api/operations.ts';
import { type Call, type Reply, replyOf } from '../chat-http/call.ts';
import { accessRefused } from '../chat-http/credentials.ts';
import { type Form, formOf } from '../chat-http/form.ts';
import { withFault } from '../chat-http/with-fault.ts';
import { browserCookie } from '../http/browser-cookie.ts';
import { FieldProblem, isProblem } from '../openapi/field-problem.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { type FileFields, fileFieldsOf, operate, stagedIn } from './file-operation.ts';

/**
 * A file operation over `chat-ntf`: the form names it, and only the key tells the chat, and the chat its service. So the
 * form comes ahead of access.
 *
 * @throws {BodyError} when the client went away
 */
export async function answerNtf(registry: ServiceRegistry, call: Call): Promise<Reply> {
  const form = await formOf(call, stagedIn(registry.store.blobs, registry.list()));
  if ('answer' in form) return form;
  try {
    return await withForm(registry, call, form);
  } finally {
    if (form.discard !== undefined) await form.discard();
  }
}

async function withForm(registry: ServiceRegistry, call: Call, form: Form): Promise<Reply> {
  const fields = fileFieldsOf('chatNtf', form);
  if (isProblem(fields)) return replyOf(call, badParameter(fields));
  const operation = operationOf(fields, form);
  if (typeof operation !== 'string') return replyOf(call, badParameter(operation));
  call.operation = operation;
  const found = await findByKey(registry, fields.secureKey ?? '');
  if (found === undefined) return replyOf(call, notPossible('', undefined));
  const { service, running } = found;
  call.service = service;
  call.at = service.clock.now();
  call.chatId = running.chat.id;
  const refused = (await accessRefused(service, call)) ?? cookieRefused(service, call);
  if (refused !== undefined) return refused;
  return withFault(service, call, form, async () => {
    const missing = missingOf(operation, fields, form);
    if (missing !== undefined) return badParameter(missing, { chatId: call.chatId });
    // The key says it all: other ids may be absent, empty or stale.
    const { userId: _, ...identified } = fields;
    return operate(service, operation, { running }, identified, form);
  });
}

/**
 * A strict service wants the cookie of a Bayeux handshake, as some clients believe to be needed.
 *
 * @see GMS Chat API V2, decisions: missing BAYEUX_BROWSER
 */
function cookieRefused(service: Service, call: Call): Reply | undefined {
  if (!service.settings.requireBayeuxCookie || browserCookie(call.request) !== undefined) return undefined;
  const advice = 'The cookie BAYEUX_BROWSER of a CometD handshake is required here';
  return replyOf(call, failure('forbidden', { advice, chatId: call.chatId }));
}

/** By the names that `operation` gives them. */
const OPERATIONS: ReadonlyMap<string, FileOperationName> = new Map(
  Object.entries(FILE_OPERATIONS).flatMap(([name, { ntf }]) =>
    ntf.map((spelling) => [spelling, name as FileOperationName] as const),
  ),
);

/**
 * Which operation a request is: without a name, a file is an upload.
 *
 * @see GMS Chat API V2, chat-ntf
 */
function operationOf({ operation }: FileFields, { file }: Form): FileOperationName | FieldProblem {
  if (operation === undefined) {
    return file === undefined ? new FieldProblem('operation', 'is required without a file') : 'fileUpload';
  }
  return OPERATIONS.get(operation) ?? new FieldProblem('operation', 'is not known');
}

/** What over REST the path says, or openapi.yaml. */
function missingOf(
  operation: FileOperationName,
  { fileId }: FileFields,
  { file }: Form,
): FieldProblem | undefined {
  if (operation === 'fileUpload' && file === undefined) return new FieldProblem('file', 'is required');
  const needsId = operation === 'fileDownload' || operation === 'fileDelete';
  return needsId && fileId === undefined ? new FieldProblem('fileId', 'is required') : undefined;
}

/** The chat that a secure key belongs to, with its service: over `chat-ntf` nothing else tells which one is meant. */
async function findByKey(registry: ServiceRegistry, secureKey: string) {
  const place = await registry.store.findByKey(secureKey);
  if (place === undefined) return undefined;
  const service = await registry.find(place.service);
  const running = await service?.chats.find(place.chatId);
  return service === undefined || running === undefined ? undefined : { service, running };
}
