/** Where a server keeps everything. */
export const KEEPINGS = ['memory', 'lmdb', 'Redis'] as const;

export type Keeping = (typeof KEEPINGS)[number];

/** Processes over one Redis that are measured against one. */
export const NODES = 3;

/** How long a run takes: rounds in which everything is measured in turn, and pushes and starts that are timed. */
export const extents = {
  full: { rounds: 10, measureMs: 500, pushes: 500, starts: 9 },
  quick: { rounds: 2, measureMs: 200, pushes: 60, starts: 3 },
} as const;

export type Extent = (typeof extents)[keyof typeof extents];
