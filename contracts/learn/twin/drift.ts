import type { CapturedExchange } from '../../../mock-gms/capture.ts';
import { alignEvents } from '../compare/align-events.ts';
import { isDone } from '../compare/is-done.ts';
import { isJson, type Json } from './json.ts';
import type { DriftStep, Pair, WireAnswer } from './pair.ts';

/** Operations whose events have an index here, which other servers may not give them. */
const TYPING: ReadonlySet<string> = new Set(['startTyping', 'stopTyping']);

/**
 * By how much the numbers of our events have run ahead of theirs: by typing that is not numbered there, and by what was refused there
 * and done here. Everything that follows would differ by that alone.
 */
export class Drift {
  #first: number | undefined;
  /** How many such reasons there were. */
  #reasons = 0;
  /** As they were found. */
  steps: readonly DriftStep[] = [];

  /** Looks at two answers to the same. */
  look({ operation, names, theirs, ours }: Pick<Pair, 'operation' | 'names' | 'theirs' | 'ours'>): void {
    if (!isJson(theirs?.body) || !isJson(ours?.body)) return;
    if (TYPING.has(operation) || isDone(theirs) !== isDone(ours)) this.#reasons += 1;
    const [one, other] = [theirs.body.messages, ours.body.messages];
    if (!Array.isArray(one) || !Array.isArray(other)) return;
    const own = (text: string) => names.within(text);
    const aligned = alignEvents(one.filter(isJson), other.filter(isJson), (event) => event, own);
    for (const [event, made] of aligned) {
      const [from, number] = [Number(event?.index), Number(made?.index)];
      if (event?.type !== made?.type || !Number.isInteger(number - from)) continue;
      this.#first ??= number - from;
      this.#found({ from, by: number - from - this.#first });
    }
  }

  #found(step: DriftStep): void {
    const last = this.steps.at(-1) ?? { from: Number.NEGATIVE_INFINITY, by: 0 };
    // What is read again was numbered before.
    if (step.from > last.from && step.by > last.by && step.by <= this.#reasons)
      this.steps = [...this.steps, step];
  }

  /** A request with the position that stands here where the other one stands there. */
  moved(request: CapturedExchange['request']): CapturedExchange['request'] {
    const body = request.body.replace(
      /((?:^|&)transcriptPosition=|name="transcriptPosition"\r\n\r\n)(\d{1,15})(?=&|\r\n|$)/,
      (_, before: string, position: string) => {
        const { by } = this.steps.findLast(({ from }) => Number(position) >= from) ?? { by: 0 };
        return `${before}${Number(position) + by}`;
      },
    );
    return { ...request, body };
  }
}

/** Our answer with the numbers that it would have without the drift. */
export function oursOf({ ours, drift = [] }: Pick<Pair, 'ours' | 'drift'>): WireAnswer | undefined {
  if (drift.length === 0 || !isJson(ours?.body)) return ours;
  const { messages, nextPosition } = ours.body;
  const back = (value: unknown) => {
    const { by } = drift.findLast((step) => Number(value) >= step.from + step.by) ?? { by: 0 };
    if (typeof value === 'number') return value - by;
    return typeof value === 'string' && /^\d{1,15}$/.test(value) ? String(Number(value) - by) : value;
  };
  const moved = (event: Json) => ('index' in event ? { ...event, index: back(event.index) } : event);
  const body = {
    ...ours.body,
    ...(Array.isArray(messages) && { messages: messages.map((each) => (isJson(each) ? moved(each) : each)) }),
    ...(nextPosition !== undefined && { nextPosition: back(nextPosition) }),
  };
  return { ...ours, body };
}
