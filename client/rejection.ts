import type { Edition, RefusalReason } from './edition.ts';

/** Thrown inside the client; the caller of the command gets `reason` as it stands. */
export class Rejection<Reason = unknown> extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super('The command was rejected');
    this.name = 'Rejection';
    this.reason = reason;
  }
}

/** Thrown where a command is refused in words; the edition decides how the words reach the caller. */
export class Refusal extends Error {
  readonly #texts: Record<Edition, string>;

  constructor(text: string | Record<Edition, string>) {
    const texts = typeof text === 'string' ? { '8.5': text, '9.0': text } : text;
    super(texts['9.0']);
    this.name = 'Refusal';
    this.#texts = texts;
  }

  /** @see WebChat Service 8.5 and WebChatService 9.0, tables of resolutions */
  reason(edition: Edition): RefusalReason {
    const text = this.#texts[edition];
    return edition === '8.5' ? { type: 'error', text } : text;
  }
}

/** Every text a command is refused with, as the documents have it. */
export const refusals = {
  alreadyActive: 'There is already an active chat session',
  malformedUserData: {
    '8.5': 'malformed JSON provided in userData property',
    '9.0': 'malformed data object provided in userData property',
  },
  noChat: 'There is no active chat session',
  noText: 'No message text provided',
  invalidConfiguration: 'Invalid configuration',
  nothingToPoll: 'No active chat session',
  pollNotFinished: 'previous poll has not finished.',
  privateCommand: 'Access Denied to private command. Only WebChatService is allowed to invoke this command.',
  noServer:
    'No chat service is configured: set dataURL to its address, for example https://host/genesys/2/chat/customer-support',
} as const;

/** The reason a caller is given for whatever a command threw. */
export function reasonOf(error: unknown, edition: Edition): unknown {
  if (error instanceof Refusal) return error.reason(edition);
  return error instanceof Rejection ? error.reason : error;
}
