/** Chats that there are at the start, and the messages in each. */
export const CHATS = 1000;
export const MESSAGES = 20;

/** From the start of the process to its first answer with so many chats, in milliseconds. */
export const AIM_START_MS = 1000;

/** How often a start is timed, and how long a run takes: rounds in which both are measured in turn. */
export const extents = {
  full: { starts: 9, rounds: 10, measureMs: 500 },
  quick: { starts: 3, rounds: 3, measureMs: 200 },
} as const;

export type Extent = (typeof extents)[keyof typeof extents];
