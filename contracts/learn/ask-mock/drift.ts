import { isObject, type JsonObject } from '../../shared/json.ts';
import type { Aligned } from '../compare/align.ts';
import { isDone } from '../compare/is-done.ts';
import type { DriftStep, Pair, WireAnswer } from './pair.ts';

/** Operations whose events have an index here, which other servers may not give them. */
const TYPING: ReadonlySet<string> = new Set(['startTyping', 'stopTyping']);

/**
 * By how much the numbers of our events have run ahead of theirs: by typing that is not numbered there, and by what was refused there
 * and done here. Everything that follows would differ by that alone.
 */
export class Drift {
  /** By how much ours are greater, but for the steps. */
  #base: number | undefined;
  /** The last of their numbers that was seen. */
  #last = Number.NEGATIVE_INFINITY;
  /** Reasons that have not moved anything yet. */
  #reasons = 0;
  /** As they were found. */
  steps: readonly DriftStep[] = [];

  /** Looks at two answers to the same, and at the events in them. */
  look(
    { operation, theirs, ours }: Pick<Pair, 'operation' | 'theirs' | 'ours'>,
    aligned: readonly Aligned<JsonObject>[],
  ): void {
    if (TYPING.has(operation) || isDone(theirs) !== isDone(ours)) this.#reasons += 1;
    for (const [event, made] of aligned) {
      const [from, number] = [Number(event?.index), Number(made?.index)];
      // What is read again was numbered before.
      if (event?.type !== made?.type || !Number.isInteger(number - from) || from <= this.#last) continue;
      this.#last = from;
      this.#found(from, number - from);
    }
  }

  #found(from: number, ahead: number): void {
    const { by } = this.steps.at(-1) ?? { by: 0 };
    // Where the gaps that a customer saw are filled, both count the same again.
    if (ahead === 0) {
      this.#base = 0;
      if (by !== 0) this.steps = [...this.steps, { from, by: 0 }];
      return;
    }
    this.#base ??= ahead;
    const more = ahead - this.#base - by;
    if (more > 0 && more <= this.#reasons) {
      this.#reasons -= more;
      this.steps = [...this.steps, { from, by: by + more }];
    } else this.#base += more;
  }
}

/** Our answer with the numbers that it would have without the drift. */
export function oursOf({ ours, drift = [] }: Pick<Pair, 'ours' | 'drift'>): WireAnswer | undefined {
  if (drift.length === 0 || !isObject(ours?.body)) return ours;
  const { messages, nextPosition } = ours.body;
  const back = (value: unknown) => {
    const { by } = drift.findLast((step) => Number(value) >= step.from + step.by) ?? { by: 0 };
    if (typeof value === 'number') return value - by;
    return typeof value === 'string' && /^\d{1,15}$/.test(value) ? String(Number(value) - by) : value;
  };
  const moved = (event: JsonObject) => ('index' in event ? { ...event, index: back(event.index) } : event);
  const body = {
    ...ours.body,
    ...(Array.isArray(messages) && {
      messages: messages.map((each) => (isObject(each) ? moved(each) : each)),
    }),
    ...(nextPosition !== undefined && { nextPosition: back(nextPosition) }),
  };
  return { ...ours, body };
}
