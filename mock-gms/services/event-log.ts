import { randomBytes } from 'node:crypto';
import { guard } from '../boundary/guard.ts';
import type { Holder, SharedBudget } from '../boundary/shared-budget.ts';
import { type EventId, eventId, furtherOf, isAfter, readEventId, type SharedPlace } from './event-id.ts';

/** An event that is kept, with its place. */
export interface KeptEvent<Type extends string = string> {
  readonly id: string;
  readonly type: Type;
  /** What it is about; undefined: the whole server. */
  readonly service: string | undefined;
  readonly chatId: string | undefined;
  /** The event in JSON. */
  readonly text: string;
}

/** What a listener is told when it begins to listen. */
export interface KeptEvents<Event> {
  /** The id of the last event before those that the listener is called with. */
  readonly from: string;
  /** Events since the one that was named; they come before those that the listener is called with. */
  readonly since: readonly Event[];
  /** Whether events since the one that was named are gone. */
  readonly missed: boolean;
  stop(): void;
}

/** How much is kept. */
export interface EventLimits {
  readonly events: number;
  readonly bytes: number;
}

/** An event as it is kept. */
interface Told<Type extends string> extends KeptEvent<Type> {
  readonly count: number;
  /** How far the logs were told, with this event. */
  readonly reached: SharedPlace | undefined;
  /** Whether every process tells it, at this place. */
  readonly isShared: boolean;
  /** Real milliseconds. */
  readonly at: number;
}

/** Real milliseconds by which processes may tell what is in no log at different times. */
const APART = 2000;

/** Events that void what was known of a service before. They cannot be told again. */
const BEGINNINGS: ReadonlySet<string> = new Set(['serviceAdded', 'gone']);

/** Events with ids, in order. The last ones are kept, so that a listener can continue where its connection broke. */
export class EventLog<Type extends string> implements Holder {
  readonly #epoch = randomBytes(4).toString('hex');
  /** The listeners, and what tells each that there will be no more events. */
  readonly #listeners = new Map<(event: Told<Type>) => void, () => void>();
  readonly #budget: SharedBudget | undefined;
  readonly #limits: EventLimits;
  #kept: Told<Type>[] = [];
  #characters = 0;
  #count = 0;
  #reached: SharedPlace | undefined;
  /** The number of the news after which every shared event is kept. */
  #wholeFrom: number | undefined;

  /** @param budget what it shares with other logs */
  constructor(limits: EventLimits, budget: SharedBudget | undefined) {
    this.#limits = limits;
    this.#budget = budget;
  }

  /** The id of the last event. */
  get position(): string {
    return this.#idAt(this.#reached);
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Bytes of the events that are kept: a character takes two at the most. */
  get size(): number {
    return this.#characters * 2;
  }

  /** Says how far the news was told when keeping began. */
  begin(news: number | undefined): void {
    if (news === undefined) return;
    this.#reached = { news, part: 0 };
    this.#wholeFrom = news;
  }

  /**
   * Calls the listener with every event from now on. After an id that this log has given out come the same events again. After
   * an id of another process comes every event from the logs once, and the others at least once.
   *
   * @param after the id of the last event that is known; without it only what comes is told
   * @param onEnd called when no more is told
   */
  subscribe(
    listener: (event: KeptEvent<Type>) => void,
    after?: string,
    onEnd: () => void = () => {},
  ): KeptEvents<KeptEvent<Type>> {
    const known = after === undefined ? undefined : readEventId(after);
    if (known?.place !== undefined && known.epoch !== this.#epoch)
      return this.#takeOver(listener, known.place, onEnd);
    const since = after === undefined ? [] : this.#since(known);
    this.#listeners.set(listener, onEnd);
    return {
      from: this.position,
      since: since ?? [],
      missed: since === undefined,
      stop: () => this.#listeners.delete(listener),
    };
  }

  /** @param news the number of the news that brought it, where every process tells it */
  publish(
    event: {
      readonly type: Type;
      readonly service?: string | undefined;
      readonly chatId?: string | undefined;
    },
    news?: number,
  ): void {
    this.#count += 1;
    if (news !== undefined) {
      this.#wholeFrom ??= news - 1;
      const part = news === this.#reached?.news ? this.#reached.part + 1 : 1;
      this.#reached = { news, part };
    }
    const { type, service, chatId } = event;
    const told = {
      ...{ id: this.position, type, service, chatId, text: JSON.stringify(event) },
      ...{ count: this.#count, reached: this.#reached, isShared: news !== undefined, at: performance.now() },
    };
    this.#kept.push(told);
    this.#characters += told.text.length;
    this.#budget?.change(this, told.text.length * 2);
    this.shrinkTo(this.#limits.bytes);
    for (const listener of this.#listeners.keys()) guard(() => listener(told));
  }

  shrinkTo(bytes: number): void {
    const before = this.size;
    let gone = 0;
    while (this.size > bytes || this.#kept.length - gone > this.#limits.events) {
      const event = this.#kept[gone];
      if (event === undefined) break;
      this.#characters -= event.text.length;
      if (event.isShared) this.#wholeFrom = (event.reached as SharedPlace).news + 1;
      gone += 1;
    }
    this.#kept.splice(0, gone);
    this.#budget?.change(this, this.size - before);
  }

  /** Forgets every event and ends every listener. */
  end(): void {
    const ends = [...this.#listeners.values()];
    this.#listeners.clear();
    this.shrinkTo(0);
    for (const end of ends) guard(end);
  }

  /** The events after one of this log. Undefined if some are gone, or the id was not given out here. */
  #since(known: EventId | undefined): readonly KeptEvent<Type>[] | undefined {
    const first = this.#count - this.#kept.length;
    if (known === undefined || known.epoch !== this.#epoch) return undefined;
    if (known.count > this.#count || known.count < first) return undefined;
    return this.#kept.slice(known.count - first);
  }

  /** Continues for a listener that has followed another process so far. */
  #takeOver(
    listener: (event: KeptEvent<Type>) => void,
    known: SharedPlace,
    onEnd: () => void,
  ): KeptEvents<KeptEvent<Type>> {
    const isKnown = ({ isShared, reached }: Told<Type>) =>
      isShared && reached !== undefined && !isAfter(reached, known);
    // A listener that goes on from here to a third process must not be led back.
    const further = (event: Told<Type>) => ({
      ...event,
      id: this.#idAt(furtherOf(event.reached, known), event.count),
    });
    const since = this.#sinceElsewhere(known)?.filter((event) => !isKnown(event)) ?? [];
    const missed = this.#wholeFrom === undefined || known.news < this.#wholeFrom || since.some(isBeginning);
    const live = (event: Told<Type>) => {
      if (!isKnown(event)) listener(further(event));
    };
    this.#listeners.set(live, onEnd);
    return {
      from: missed ? this.position : this.#idAt(furtherOf(this.#reached, known)),
      since: missed ? [] : since.map(further),
      missed,
      stop: () => this.#listeners.delete(live),
    };
  }

  /** The events from shortly before this process had told the logs so far. */
  #sinceElsewhere(known: SharedPlace): readonly Told<Type>[] {
    const isThere = ({ reached }: Told<Type>) => reached !== undefined && !isAfter(known, reached);
    const there = this.#kept.find(isThere)?.at ?? performance.now();
    return this.#kept.filter(({ isShared, at }) => isShared || at >= there - APART);
  }

  #idAt(place: SharedPlace | undefined, count = this.#count): string {
    return eventId({ epoch: this.#epoch, count, place });
  }
}

function isBeginning({ type }: { readonly type: string }): boolean {
  return BEGINNINGS.has(type);
}
