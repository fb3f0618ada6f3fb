import type { CapturedExchange, Conversation } from '../../../mock-gms/capture.ts';
import { isObject, type JsonObject } from '../../shared/json.ts';
import type { Aligned } from '../compare/align.ts';

/** Who has read up to a position there has read up to another one here. */
interface Mark {
  readonly theirs: number;
  readonly ours: number;
}

/**
 * Which event of the mock is which event of another server, by their indexes. Servers begin and count as they like, and either side
 * can have events that the other one does not have: a position means the events before it.
 */
export class Counterparts {
  readonly #conversation: Pick<Conversation, 'told' | 'events'>;
  readonly #events = new Map<number, number>();
  readonly #marks: Mark[] = [];
  /** By how much their `nextPosition` is more than the index after the last event. */
  readonly #late: number;
  /** The same of the mock, which can answer under a profile. */
  #ownLate = Number.POSITIVE_INFINITY;
  /** The positions after everything that was told. */
  #reached: Mark = { theirs: Number.NEGATIVE_INFINITY, ours: Number.NEGATIVE_INFINITY };

  constructor(conversation: Pick<Conversation, 'told' | 'events'> = { told: [], events: [] }) {
    this.#conversation = conversation;
    const late = conversation.told.map(({ answer: { messages, nextPosition } }) =>
      lateness(
        messages.map(({ index }) => index),
        nextPosition,
      ),
    );
    this.#late = finite(Math.min(...late));
  }

  /** What one of their events is here, where it is known. */
  of(index: number): number | undefined {
    return this.#events.get(index);
  }

  /** Whether one of their events after one index and before another one is known. */
  hasBetween(after: unknown, before: unknown): boolean {
    const [from, to] = [countOf(after), countOf(before)];
    if (from === undefined || to === undefined) return false;
    for (const index of this.#events.keys()) if (index > from && index < to) return true;
    return false;
  }

  /** An event that both sides have. */
  pair(theirs: number, ours: number): void {
    this.#events.set(theirs, ours);
    this.#reach({ theirs: theirs + 1, ours: ours + 1 });
  }

  /**
   * Looks at two answers to the same, and at the events in them.
   *
   * @param asOurs a text of theirs as the mock has it
   */
  look(
    theirs: unknown,
    ours: unknown,
    aligned: readonly Aligned<JsonObject>[],
    asOurs: (text: string) => string,
  ): void {
    if (!isObject(theirs) || !isObject(ours)) return;
    for (const [event, made] of aligned) {
      const [index, ownIndex] = [countOf(event?.index), countOf(made?.index)];
      if (index !== undefined && ownIndex !== undefined) this.pair(index, ownIndex);
      else if (index !== undefined) this.#reach({ theirs: index + 1, ours: Number.NEGATIVE_INFINITY });
    }
    const early = aligned.flatMap(([event, made]) =>
      event === undefined && this.#isToCome(made, asOurs) ? (countOf(made.index) ?? []) : [],
    );
    const limit = Math.min(...early);
    const indexes = aligned.flatMap(([, made]) => countOf(made?.index) ?? []);
    this.#reach({ theirs: Number.NEGATIVE_INFINITY, ours: Math.min(limit, Math.max(...indexes) + 1) });
    const [next, ownNext] = [countOf(theirs.nextPosition), countOf(ours.nextPosition)];
    this.#ownLate = Math.min(this.#ownLate, lateness(indexes, ownNext));
    const { theirs: read, ours: ownRead } = this.#reached;
    if (next === undefined || !Number.isFinite(ownRead)) return;
    // Of what was told to nobody, as much is passed over here as there: what is more is still to be read.
    const passed = ownRead + Math.max(0, next - this.#late - read);
    const own = Math.min(passed, limit, (ownNext ?? Number.POSITIVE_INFINITY) - finite(this.#ownLate));
    const mark = { theirs: next, ours: own + this.#late };
    const last = this.#marks.at(-1);
    // Most answers tell nothing new.
    if (last?.theirs !== mark.theirs || last.ours !== mark.ours) this.#marks.push(mark);
  }

  /** Where a position of theirs is here. */
  position(theirs: number): number {
    if (this.#marks.length === 0) return theirs;
    const [before, after]: [number[], number[]] = [[], []];
    for (const [index, ours] of this.#events)
      if (index < theirs) before.push(ours + 1);
      else after.push(ours);
    for (const mark of this.#marks) if (mark.theirs <= theirs) before.push(mark.ours);
    // Everything.
    if (before.length === 0) return Math.min(theirs, 1);
    const known = Math.max(...this.#marks.map((mark) => mark.theirs));
    return Math.min(Math.max(...before) + Math.max(0, theirs - known), ...after);
  }

  /** A request with the position that stands here where the other one stands there. */
  moved(request: CapturedExchange['request']): CapturedExchange['request'] {
    const body = request.body.replace(
      /((?:^|&)transcriptPosition=|name="transcriptPosition"\r\n\r\n)(\d{1,15})(?=&|\r\n|$)/,
      (_, before: string, position: string) => `${before}${this.position(Number(position))}`,
    );
    return { ...request, body };
  }

  /** Whether an event of the mock is one that is told there later. */
  #isToCome(made: JsonObject, own: (text: string) => string): boolean {
    return this.#conversation.events.some(
      ({ event: { index, type, text } }) =>
        index >= this.#reached.theirs &&
        type === made.type &&
        (text === undefined ? undefined : own(text)) === made.text,
    );
  }

  #reach({ theirs, ours }: Mark): void {
    const before = this.#reached;
    this.#reached = { theirs: Math.max(before.theirs, theirs), ours: Math.max(before.ours, ours) };
    const isFurther = this.#reached.theirs > before.theirs || this.#reached.ours > before.ours;
    const isWhole = Number.isFinite(this.#reached.theirs) && Number.isFinite(this.#reached.ours);
    if (isFurther && isWhole) this.#marks.push(this.#reached);
  }
}

/** By how much a position is more than the index after the last of some events; infinite where that is not told. */
function lateness(indexes: readonly (number | undefined)[], next: number | undefined): number {
  const last = Math.max(...indexes.flatMap((index) => index ?? []));
  return next === undefined || !Number.isFinite(last) ? Number.POSITIVE_INFINITY : next - last - 1;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

/** A whole number, which may be written as a text. */
function countOf(value: unknown): number | undefined {
  const isCount = typeof value === 'number' || (typeof value === 'string' && /^-?\d{1,15}$/.test(value));
  return isCount && Number.isInteger(Number(value)) ? Number(value) : undefined;
}
