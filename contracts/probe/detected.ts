import type { Offer } from '../target/target.ts';
import type { Answered } from './wire-entry.ts';

/** How long detection waits for an answer to what a server may not know. */
export const PATIENCE_MS = 5_000;

/** Something that detection looked for, and what it saw. */
export interface Detected {
  /** A capability; `chat`: chats can be started; `silence`: nobody speaks in them unasked. */
  readonly offer: Offer | 'chat' | 'silence';
  /** Undefined: it did not look, or nobody can tell from outside. */
  readonly offered: boolean | undefined;
  /** What was seen, in words, without secrets. */
  readonly note: string;
}

/** The capabilities that were found. */
export function offersFound(detected: readonly Detected[]): readonly Offer[] {
  return detected.flatMap(({ offer, offered }) =>
    offered && offer !== 'chat' && offer !== 'silence' ? [offer] : [],
  );
}

/** The answer's object, or the first of its array; empty where it is none. */
export function objectIn({ response }: Answered): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(response.body.toString());
    const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed;
    return typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Node reports a refused connection to several addresses as one error without a message. */
export function words(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return words(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
