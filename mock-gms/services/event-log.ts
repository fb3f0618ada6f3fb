import { randomBytes } from 'node:crypto';
import { guard } from '../boundary/guard.ts';
import type { Holder, SharedBudget } from '../boundary/shared-budget.ts';

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

/** What a listener gets to begin with. */
export interface KeptEvents<Event> {
  /** The id of the last event before those that the listener is called with. */
  readonly from: string;
  /** Events since the one that was named; they come before those that the listener is called with. */
  readonly since: readonly Event[];
  /** Whether events since the one that was named are gone. */
  readonly missed: boolean;
  stop(): void;
}

const MAX_EVENTS = 20_000;
const MAX_BYTES = 16 * 1024 * 1024;

/** Events one after another, each with an id, the last ones kept so that a listener can go on where it broke off. */
export class EventLog<Type extends string> implements Holder {
  /** Ids of one log are told from those of another. */
  readonly #epoch = randomBytes(4).toString('hex');
  readonly #listeners = new Set<(event: KeptEvent<Type>) => void>();
  readonly #budget: SharedBudget;
  #kept: KeptEvent<Type>[] = [];
  #characters = 0;
  #count = 0;

  /** @param budget what it shares with other logs */
  constructor(budget: SharedBudget) {
    this.#budget = budget;
  }

  /** The id of the last event. */
  get position(): string {
    return `${this.#epoch}-${this.#count}`;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Bytes of the events that are kept: a character takes two at the most. */
  get size(): number {
    return this.#characters * 2;
  }

  /** @param after the id of the last event that is known; without it only what comes is told */
  subscribe(listener: (event: KeptEvent<Type>) => void, after?: string): KeptEvents<KeptEvent<Type>> {
    this.#listeners.add(listener);
    const known = after === undefined ? this.#count : this.#numberOf(after);
    const first = this.#count - this.#kept.length;
    const missed = known === undefined || known < first;
    const since = missed ? [] : this.#kept.slice(known - first);
    return { from: this.position, since, missed, stop: () => this.#listeners.delete(listener) };
  }

  publish(event: {
    readonly type: Type;
    readonly service?: string | undefined;
    readonly chatId?: string | undefined;
  }): void {
    this.#count += 1;
    const { type, service, chatId } = event;
    const kept = { id: this.position, type, service, chatId, text: JSON.stringify(event) };
    this.#kept.push(kept);
    this.#characters += kept.text.length;
    this.#budget.change(this, kept.text.length * 2);
    this.shrinkTo(MAX_BYTES);
    for (const listener of this.#listeners) guard(() => listener(kept));
  }

  shrinkTo(bytes: number): void {
    const before = this.size;
    let gone = 0;
    while (this.size > bytes || this.#kept.length - gone > MAX_EVENTS) {
      this.#characters -= this.#kept[gone]?.text.length ?? 0;
      gone += 1;
    }
    this.#kept.splice(0, gone);
    this.#budget.change(this, this.size - before);
  }

  /** Lets go of everything; nobody listens any more. */
  clear(): void {
    this.#listeners.clear();
    this.shrinkTo(0);
  }

  /** Undefined for an id that was not given out here. */
  #numberOf(id: string): number | undefined {
    const [epoch, number] = id.split('-');
    const count = Number(number);
    return epoch === this.#epoch && Number.isSafeInteger(count) && count >= 0 && count <= this.#count
      ? count
      : undefined;
  }
}
