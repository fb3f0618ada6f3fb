/** What the judge counts apart: each kind of request has a bound of its own. */
export const budgetKinds = [
  'refresh',
  '/meta/connect',
  '/meta/handshake',
  'requestNotifications',
  'requestChat',
  'operation',
  'opening',
  'elsewhere',
] as const;

export type BudgetKind = (typeof budgetKinds)[number];

/** At most so many requests in any stretch of so many milliseconds. */
export interface Allowance {
  readonly most: number;
  readonly within: number;
}

/** The bounds of one kind of request. */
export interface Bound {
  /** What is counted, as a part of a sentence. */
  readonly counts: string;
  readonly allowances: readonly Allowance[];
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
  refresh: {
    counts: 'refreshes of one chat over polling',
    allowances: [
      { most: 24, within: 3_000 },
      { most: 60, within: 10_000 },
      { most: 300, within: 60_000 },
    ],
    perStart: 4,
    because:
      'Widgets can be told to poll every 250 ms, which is 12 refreshes in 3 s; by default it is every 3 s',
  },
  '/meta/connect': {
    counts: 'connects after one that brought nothing: connects that a push ended do not count',
    allowances: [
      { most: 16, within: 3_000 },
      { most: 40, within: 10_000 },
      { most: 100, within: 60_000 },
    ],
    perStart: 4,
    because:
      'a server holds a connect for 30 s, and where it is asked not to, it advises 2 s; the library that most clients use waits 1, 2, 3 … s after failures',
  },
  '/meta/handshake': {
    counts: 'handshakes',
    allowances: [
      { most: 8, within: 3_000 },
      { most: 15, within: 10_000 },
      { most: 40, within: 60_000 },
    ],
    perStart: 3,
    because: 'clients give up a start after 5 handshakes, and try every 3 s later',
  },
  requestNotifications: {
    counts: 'questions for what was missed',
    allowances: [
      { most: 6, within: 3_000 },
      { most: 12, within: 10_000 },
      { most: 40, within: 60_000 },
    ],
    perStart: 2,
    because: 'Widgets ask every 3 s, 30 times at most, after a loss; one answer is enough',
  },
  requestChat: {
    counts: 'starts of a chat that nobody asked for',
    allowances: [
      { most: 4, within: 3_000 },
      { most: 8, within: 10_000 },
      { most: 20, within: 60_000 },
    ],
    perStart: 2,
    because: 'a person presses the button; a client that tries again waits',
  },
  operation: {
    counts: 'requests of one further operation: send, typing, files, disconnect and the like',
    allowances: [
      { most: 40, within: 3_000 },
      { most: 80, within: 10_000 },
      { most: 300, within: 60_000 },
    ],
    perStart: 4,
    because: 'some clients report every key press, and nobody presses eight in a second for long',
  },
  opening: {
    counts: 'failed connections, and those opened for a WebSocket',
    allowances: [
      { most: 160, within: 3_000 },
      { most: 500, within: 10_000 },
      { most: 2_000, within: 60_000 },
    ],
    perStart: 10,
    because:
      'clients try again every 250 ms while they connect, and Firefox makes up to ten attempts of each request that fails on the spot',
  },
  elsewhere: {
    counts: 'requests for one path outside the chat API',
    allowances: [
      { most: 20, within: 3_000 },
      { most: 40, within: 10_000 },
      { most: 120, within: 60_000 },
    ],
    perStart: 4,
    because: 'a page loads its own parts once',
  },
} as const satisfies Record<BudgetKind, Bound>;
