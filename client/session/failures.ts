import type { Publish } from '../chat/events.ts';
import { FailedRequest } from '../transport/failed-request.ts';
import type { FileOperation } from '../transport/files.ts';
import type { Operation } from '../transport/transport.ts';
import type { Raise } from './order.ts';
import type { Session } from './session.ts';

/** What a request was made for. */
export type Asked = Operation | FileOperation | 'start';

/** Statuses that, without a list of errors, mean that no chat service lives at the address. */
const noServiceStatuses: ReadonlySet<number> = new Set([404, 500, 502]);

const invalidServiceCode = 306;
const messageTooLongCode = 204;

/**
 * Judges a failed request, and returns what publishes its meaning; anything else that was thrown concerns the caller alone.
 * @param session The running chat, if the request was made for one.
 */
export function judge(
  failure: unknown,
  operation: Asked,
  publish: Publish,
  session: Session | undefined,
): (() => void) | undefined {
  if (!(failure instanceof FailedRequest) || failure.aborted) return;
  // Over CometD the connection itself tells when it is lost.
  if (failure.unanswered && session && !session.isPushed && !isAboutFiles(operation))
    return () => session.connection.lost();
  const codes = codesIn(failure, operation);
  if (codes.includes(invalidServiceCode)) failure.reason.errorReason = 'InvalidService';
  const isTold = failure.unanswered || operation === 'fileGetLimits' || codes.length > 0;
  // A publication of a running chat that the server did not take is told with any status.
  if (isTold || (session && failure.reason.channel)) return () => publish('error', failure.reason);
  return;
}

/** Is told of a failure. */
interface Teller {
  readonly session: Session | undefined;
  failed(failure: unknown, operation: Asked, session: Session): (() => void) | undefined;
}

/** Waits for a request, and publishes what its failure means while its chat runs. */
export async function reporting<Result>(
  chat: Teller,
  session: Session,
  operation: Asked,
  request: Promise<Result>,
  raise: Raise,
): Promise<Result> {
  try {
    return await request;
  } catch (error) {
    if (chat.session === session) raise({ failure: chat.failed(error, operation, session) });
    throw error;
  }
}

/** Whether a request goes beside the chat, so that its failure says nothing about the connection of the chat. */
function isAboutFiles(operation: Asked): operation is FileOperation {
  return operation.startsWith('file');
}

/**
 * The codes of errors that say something about the chat or its service.
 * @see Genesys Widgets 9.0, event error; GMS Chat API V2, errors
 */
function codesIn({ codes, reason }: FailedRequest, operation: Asked): number[] {
  // For the upload of a file, the command's rejection is enough.
  if (isAboutFiles(operation)) return [];
  const found = codes ?? (noServiceStatuses.has(reason.status) ? [invalidServiceCode] : []);
  // A refresh that carries a preview can be told that the preview is too long; that does not concern the chat.
  return found.filter((code) => operation !== 'refresh' || code !== messageTooLongCode);
}
