/** How pushes travel, and what mock-gms is measured against there. */
export const transports = [
  {
    name: 'long-polling',
    title: 'long-polling',
    bareTitle: 'bare cometd-nodejs-server',
    script: './servers/bare-cometd.mjs',
  },
  {
    name: 'websocket',
    title: 'WebSocket',
    bareTitle: 'bare ws',
    script: './servers/bare-ws.mjs',
  },
] as const;

export type Transport = (typeof transports)[number];
export type TransportName = Transport['name'];

/** Who pushes: mock-gms, or the bare server of the transport. */
export const sides = ['mock-gms', 'bare'] as const;

export type Side = (typeof sides)[number];

/** The p99 of mock-gms aims to be no more than this many times that of the bare server. */
export const AIM_P99_OF_BARE = 2;

/** Sessions that one process aims to hold. */
export const AIM_SESSIONS = 5_000;

/** Pushes a second, spread evenly over all sessions. */
export const PUSHES_PER_SECOND = 200;

/** Connections over which the messages come that lead to pushes. */
export const TRIGGERS = 16;

/** Sessions opened at the same time. */
export const OPEN_AT_ONCE = 50;

/** Sessions that come and go before memory is looked at: what is loaded and compiled with the first is no session's. */
export const WARM_UP_SESSIONS = 20;

/** No chat ends or alerts by itself while it is measured: every push is one that was asked for. */
export const SETTINGS = { inactivityAlert: 0, flexDisconnectTimeout: 3_600, maxChats: 1_000_000 } as const;

/** One unmeasured round, then rounds in which both servers are measured in turn: many short ones, as the speed changes. */
export const extents = {
  full: { sizes: [100, 1_000, 5_000], rounds: 9, measureMs: 2_500, warmUpMs: 2_000 },
  quick: { sizes: [100, 500], rounds: 3, measureMs: 1_000, warmUpMs: 500 },
} as const;

export type Extent = (typeof extents)[keyof typeof extents];
