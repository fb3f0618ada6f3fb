/** What the page has to show while it is measured. */
export const CHATS = 1000;
export const ENTRIES = 10_000;

/** Milliseconds from a key or a click to the picture that shows what it does; at most this. */
export const AIM_MS = 100;

/** How often each thing is done. */
export const extents = {
  full: { times: 60 },
  quick: { times: 15 },
} as const;
