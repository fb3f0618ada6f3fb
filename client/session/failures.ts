import type { FailedRequest } from '../transport/failed-request.ts';
import type { FileOperation } from '../transport/files.ts';
import type { Operation } from '../transport/transport.ts';

/** What a request was made for. */
export type Asked = Operation | FileOperation | 'start';

/** What goes beside the chat: a failure of it says nothing of the chat's connection. */
export function isAboutFiles(operation: Asked): operation is FileOperation {
  return operation.startsWith('file');
}

/** Statuses that, without a list of errors, mean that no chat service lives at the address. */
const noServiceStatuses: ReadonlySet<number> = new Set([404, 500, 502]);

const invalidServiceCode = 306;
const messageTooLongCode = 204;

/**
 * What a failure is worth: whether it is published as `error`, and whether it means an invalid service.
 * @see Genesys Widgets 9.0, event error; GMS Chat API V2, errors
 */
export function judge(
  { codes, unanswered, reason }: FailedRequest,
  operation: Asked,
): { report: boolean; invalidService: boolean } {
  if (unanswered || operation === 'fileGetLimits') return { report: true, invalidService: false };
  // Who sends a file is told by the command.
  if (operation === 'fileUpload') return { report: false, invalidService: false };
  if (!codes) {
    const invalidService = noServiceStatuses.has(reason.status);
    return { report: invalidService, invalidService };
  }
  // A refresh that carries a preview can be told that it is too long; that is no matter of the chat.
  const relevant = operation === 'refresh' ? codes.filter((code) => code !== messageTooLongCode) : codes;
  return { report: relevant.length > 0, invalidService: relevant.includes(invalidServiceCode) };
}
