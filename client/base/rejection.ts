import type { Edition, RefusalReason } from './edition.ts';

/** Thrown inside the client; the caller of the command gets `reason` as it stands. */
export class Rejection<Reason = unknown> extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, message = 'The command was rejected') {
    super(message);
    this.reason = reason;
  }
}

/**
 * Thrown where a command is refused in words; the edition decides how the words reach the caller.
 * @see WebChat Service 8.5 and WebChatService 9.0, tables of resolutions
 */
export class Refusal extends Rejection<string> {
  readonly reason85: RefusalReason;

  constructor(text: string, text85 = text) {
    super(text, text);
    this.reason85 = { type: 'error', text: text85 };
  }
}

/** The answer if its statusCode is 0; otherwise rejects the caller with it. */
export function good<Answer extends { readonly statusCode: number }>(answer: Answer): Answer {
  if (answer.statusCode !== 0) throw new Rejection(answer);
  return answer;
}

/** The reason that a caller is given for an error of a command. */
export function reasonOf(error: unknown, edition: Edition): unknown {
  if (edition === '8.5' && error instanceof Refusal) return error.reason85;
  return error instanceof Rejection ? error.reason : error;
}

/** Shows an error for which nobody waits, except refusals and failed requests: those have been published. */
export function showUnexpected(error: unknown): void {
  if (!(error instanceof Rejection)) console.error(error);
}
