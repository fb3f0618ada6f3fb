import type { ChatLeftOpen } from './end-chats.ts';

/** More ids say no more about a server; each costs a line of a reader's time. */
const MOST_IN_REPORT = 20;
const MOST_IN_WORDS = 5;

/** The chats that a run started and that could not be ended: they run until the server's own timeout. */
export interface LeftOpen {
  /** How many there are. */
  readonly count: number;
  /** The first of them, with why. */
  readonly chats: readonly ChatLeftOpen[];
}

/** The chats that a run left open, as its report has them. */
export function leftOpenOf(chats: readonly ChatLeftOpen[]): LeftOpen {
  return { count: chats.length, chats: chats.slice(0, MOST_IN_REPORT) };
}

/**
 * What is said of chats that could not be ended; undefined where every chat was.
 *
 * @example
 * leftOpenText(leftOpenOf([{ chatId: '0VJ4', reason: 'its end was refused' }]));
 * // '1 chat could not be ended and may still run: 0VJ4 (its end was refused)'
 */
export function leftOpenText({ count, chats }: LeftOpen): string | undefined {
  const [first] = chats;
  if (first === undefined) return undefined;
  const named = chats.slice(0, MOST_IN_WORDS).map(({ chatId }) => chatId);
  const more = count > named.length ? ` and ${count - named.length} more` : '';
  const why = count > 1 ? `of the first: ${first.reason}` : first.reason;
  return `${count} ${count === 1 ? 'chat' : 'chats'} could not be ended and may still run: ${named.join(', ')}${more} (${why})`;
}
