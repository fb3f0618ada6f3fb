/** Who answers the polls: mock-gms, and bare node:http with as many bytes, which shows what the machine can do. */
export const sides = [
  { name: 'mock-gms', title: 'mock-gms' },
  { name: 'raw', title: 'raw node:http' },
] as const;

export type Side = (typeof sides)[number]['name'];

/** Milliseconds between two polls of a chat. */
export const POLL_MS = 3_000;

/** A number of chats is held while the p99 of their polls stays within this many milliseconds. */
export const MOST_P99_MS = 50;

/** Chats that one process aims to hold. */
export const AIM_CHATS = 10_000;

/** Connections opened, or chats started, at the same time. */
export const AT_ONCE = 50;

/** A step that is not held may be the fault of a bad moment of the machine: it has this many tries. */
export const TRIES = 2;

/** No chat ends by itself in a pause between two steps. */
export const SETTINGS = { inactivityAlert: 0, flexDisconnectTimeout: 3_600, maxChats: 1_000_000 } as const;

/** Chats are added step by step; in each step the polls of `settleMs` do not count. */
export const extents = {
  full: {
    steps: [1_000, 2_500, 5_000, 7_500, 10_000, 12_500, 15_000, 17_500, 20_000, 25_000, 30_000],
    settleMs: 3_000,
    measureMs: 9_000,
  },
  quick: { steps: [500, 1_000, 2_000], settleMs: 1_500, measureMs: 3_000 },
} as const;

export type Extent = (typeof extents)[keyof typeof extents];
