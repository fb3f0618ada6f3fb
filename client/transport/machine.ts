/** For each state, which event leads where, and what is done on the way, in this order. */
export type Table<State extends string, Event extends string, Effect extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, readonly [State, ...Effect[]]>>>>
>;

/** Walks through a table. Where a state has no arrow for an event, that event changes nothing. */
export class Machine<State extends string, Event extends string, Effect extends string, Detail = void> {
  /** Undefined before the machine begins and after it has ended: nothing moves it then. */
  state: State | undefined;
  readonly #table: Table<State, Event, Effect>;
  readonly #effects: Readonly<Record<Effect, (detail: Detail) => void>>;

  constructor(
    table: Table<State, Event, Effect>,
    effects: Readonly<Record<Effect, (detail: Detail) => void>>,
  ) {
    this.#table = table;
    this.#effects = effects;
  }

  /** Takes an event in; returns whether the state has an arrow for it. */
  on(event: Event, detail: Detail): boolean {
    const arrow: readonly [State, ...Effect[]] | undefined = this.state && this.#table[this.state][event];
    if (!arrow) return false;
    const [next, ...effects] = arrow;
    this.state = next;
    for (const effect of effects) this.#effects[effect](detail);
    return true;
  }
}
