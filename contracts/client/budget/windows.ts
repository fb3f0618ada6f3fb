/** The stretches in which requests are counted (milliseconds), the shortest first. */
export const stretches = [3_000, 10_000, 60_000] as const;

/** The bounds of one kind of request. */
interface Bound {
  /** At most so many in any three seconds, ten seconds, and minute. */
  readonly most: readonly [number, number, number];
  /** How many more are allowed for each start, reload or return of the customer in that stretch. */
  readonly perStart: number;
  /** What the figures are derived from. */
  readonly because: string;
}

/**
 * The request budget of any client in any situation: sliding windows, since nobody knows the timers of a client that is
 * judged. Each figure is at least one and a half times what the busiest known client sends at its fastest setting; a
 * storm, whose requests follow one another as fast as the server answers, is beyond it within a second or two.
 */
export const budgetWindows = {
  /** Refreshes of one chat over polling. */
  refresh: {
    most: [24, 60, 300],
    perStart: 4,
    because:
      'Widgets can be told to poll every 250 ms, which is 12 refreshes in 3 s; by default it is every 3 s',
  },
  /** Connects after one that brought nothing: connects that a push ended do not count. */
  '/meta/connect': {
    most: [16, 40, 100],
    perStart: 4,
    because:
      'a server holds a connect for 30 s, and where it is asked not to, it advises 2 s; the library that most clients use waits 1, 2, 3 … s after failures',
  },
  /** Handshakes. */
  '/meta/handshake': {
    most: [8, 15, 40],
    perStart: 3,
    because: 'clients give up a start after 5 handshakes, and try every 3 s later',
  },
  /** Questions for what was missed. */
  requestNotifications: {
    most: [6, 12, 40],
    perStart: 2,
    because: 'Widgets ask every 3 s, 30 times at most, after a loss; one answer is enough',
  },
  /** Starts of a chat that nobody asked for. */
  requestChat: {
    most: [4, 8, 20],
    perStart: 2,
    because: 'a person presses the button; a client that tries again waits',
  },
  /** Requests of one further operation: send, typing, files, disconnect and the like. */
  operation: {
    most: [40, 80, 300],
    perStart: 4,
    because: 'some clients report every key press, and nobody presses eight in a second for long',
  },
  /** Failed connections, and those opened for a WebSocket. */
  opening: {
    most: [160, 500, 2_000],
    perStart: 10,
    because:
      'clients try again every 250 ms while they connect, and Firefox makes up to ten attempts of each request that fails on the spot',
  },
  /** Requests for one path outside the chat API. */
  elsewhere: {
    most: [20, 40, 120],
    perStart: 4,
    because: 'a page loads its own parts once',
  },
} as const satisfies Record<string, Bound>;

/** What the judge counts apart: each kind of request has a bound of its own. */
export type BudgetKind = keyof typeof budgetWindows;
