import type { Table } from './machine.ts';

export type ConnectionState = 'connecting' | 'up' | 'down';

export type ConnectionEvent = 'connect' | 'failed' | 'forgotten';

export type ConnectionEffect = 'ready' | 'fail' | 'retry' | 'missed' | 'good' | 'lost' | 'regained';

/** The connection; docs/cometd-connection.md explains each word of it. What calls the page comes last. */
export const connectionStates = {
  connecting: {
    connect: 'up ready',
    failed: 'connecting fail',
    forgotten: 'connecting fail',
  },
  up: {
    connect: 'up good',
    failed: 'down missed retry lost',
    // No loss that is worth a word: the handshake that follows mends it.
    forgotten: 'up missed retry',
  },
  down: {
    connect: 'up regained good',
    failed: 'down retry',
    forgotten: 'down retry',
  },
} as const satisfies Table<ConnectionState, ConnectionEvent, ConnectionEffect>;
