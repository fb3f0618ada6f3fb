import type { Table } from './machine.ts';

export type ConnectionState = 'connecting' | 'up' | 'down';

/** What the CometD library reports of the connection. */
export type ConnectionEvent =
  | 'handshake good'
  | 'handshake failed'
  | 'connect good'
  | 'connect failed'
  | 'forgotten'
  | 'dismissed';

export type ConnectionEffect = 'ready' | 'fail' | 'retry' | 'missed' | 'good' | 'lost' | 'regained';

/** The connection; docs/cometd-connection.md explains each word of it. What calls the page comes last. */
export const connectionStates = {
  connecting: {
    'handshake failed': ['connecting', 'fail'],
    'connect good': ['up', 'ready'],
    'connect failed': ['connecting', 'fail'],
    forgotten: ['connecting', 'fail'],
    dismissed: ['connecting', 'retry'],
  },
  up: {
    // A new session follows no chat until it asks to.
    'handshake good': ['up', 'missed'],
    'handshake failed': ['up', 'retry'],
    'connect good': ['up', 'good'],
    'connect failed': ['down', 'missed', 'retry', 'lost'],
    // No loss that is worth a word: the handshake that follows mends it.
    forgotten: ['up', 'missed', 'retry'],
    dismissed: ['down', 'missed', 'retry', 'lost'],
  },
  down: {
    'handshake failed': ['down', 'retry'],
    'connect good': ['up', 'regained', 'good'],
    'connect failed': ['down', 'retry'],
    forgotten: ['down', 'retry'],
    dismissed: ['down', 'retry'],
  },
} as const satisfies Table<ConnectionState, ConnectionEvent, ConnectionEffect>;
