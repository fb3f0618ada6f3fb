import { type JsonObject, objectsIn } from '../../shared/json.ts';
import type { Offer } from '../../target/target.ts';
import type { Answered } from '../wire/wire-entry.ts';

/** How long detection waits for an answer to what a server may not know. */
export const PATIENCE_MS = 5_000;

/** Something that detection looked for, and what it saw. */
export interface Detected {
  /** A capability; `chat`: chats can be started; `end`: their customer can end them; `silence`: nobody speaks in them unasked. */
  readonly offer: Offer | 'chat' | 'end' | 'silence';
  /** Undefined: it did not look, or nobody can tell from outside. */
  readonly offered: boolean | undefined;
  /** What was seen, in words, without secrets. */
  readonly note: string;
  /** What it means for those who judge the server, as a sentence. */
  readonly advice?: string;
}

/** What was seen, with the advice. */
export function noted({ note, advice }: Detected): string {
  return advice === undefined ? note : `${note}. ${advice}`;
}

/** What was seen of one thing. */
export const seen = (offer: Detected['offer'], offered: boolean | undefined, note: string): Detected => ({
  offer,
  offered,
  note,
});

/** The capabilities that were found. */
export function offersFound(detected: readonly Detected[]): readonly Offer[] {
  return detected.flatMap(({ offer, offered }) =>
    offered && offer !== 'chat' && offer !== 'end' && offer !== 'silence' ? [offer] : [],
  );
}

/** The answer's object, or the first of its array; empty where it is not JSON. */
export function objectIn({ response }: Answered): JsonObject {
  return objectsIn(response.body.toString())[0] ?? {};
}
