/** Where an event leads, and what is done on the way, in this order: `down retry lost`. */
type Arrow<State extends string, Effect extends string> =
  | State
  | `${State} ${Effect}`
  | `${State} ${Effect} ${Effect}`
  | `${State} ${Effect} ${Effect} ${Effect}`;

/** The arrows of each state, by event. */
export type Table<State extends string, Event extends string, Effect extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, Arrow<State, Effect>>>>>
>;

/** Walks through a table. */
export interface Machine<State extends string, Event extends string, Detail = void> {
  /** Undefined before the machine begins and after it has ended: nothing moves it then. */
  state?: State | undefined;
  /** Takes an event in; where the state has no arrow for it, it changes nothing. */
  on(event: Event, detail: Detail): void;
}

/** Makes a machine that stands nowhere yet. */
export function machine<State extends string, Event extends string, Effect extends string, Detail = void>(
  table: Table<State, Event, Effect>,
  effects: Readonly<Record<Effect, (detail: Detail) => void>>,
): Machine<State, Event, Detail> {
  const self: Machine<State, Event, Detail> = {
    on(event, detail) {
      const arrow = self.state && table[self.state][event];
      if (!arrow) return;
      const [next, ...due] = arrow.split(' ') as [State, ...Effect[]];
      self.state = next;
      for (const effect of due) effects[effect](detail);
    },
  };
  return self;
}
