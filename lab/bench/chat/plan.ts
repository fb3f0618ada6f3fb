/** The pieces of work that are measured; the figures beside are what mock-gms aims for. */
export const workloads = [
  { name: 'refresh-idle', title: 'refresh without news', aimOfRaw: 0.5 },
  { name: 'refresh-20', title: 'refresh with 20 messages', aimOfRaw: 0.4 },
  { name: 'send', title: 'send', aimOfRaw: undefined },
] as const;

export type Workload = (typeof workloads)[number]['name'];

/** The servers that do the work, each in its own process. */
export const targets = [
  { name: 'raw', title: 'raw node:http', script: './servers/raw.mjs' },
  { name: 'express', title: 'bare express', script: './servers/express.mjs' },
  { name: 'mock-gms', title: 'mock-gms', script: './servers/mock-gms.mjs' },
] as const;

export type TargetName = (typeof targets)[number]['name'];

/** mock-gms aims to be this many times as fast as bare express. */
export const AIM_OF_EXPRESS = 2;

/** From the start of the process to the first answer, in milliseconds. */
export const AIM_START_MS = 300;

export const CONNECTIONS = 20;

/** Chats over which the work is spread; `send` has many, because each message makes a chat longer. */
export const CHATS = {
  'refresh-idle': CONNECTIONS,
  'refresh-20': CONNECTIONS,
  send: 25 * CONNECTIONS,
} as const;

/**
 * How long a run takes: one unmeasured round, then rounds in which everything is measured in turn. Many short rounds
 * serve better than few long ones: on a shared machine the speed changes from second to second.
 */
export const extents = {
  full: { rounds: 15, measureMs: 500, warmUpMs: 1_500, starts: 11 },
  quick: { rounds: 5, measureMs: 200, warmUpMs: 400, starts: 5 },
} as const;

export type Extent = (typeof extents)[keyof typeof extents];
