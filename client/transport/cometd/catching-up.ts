import type { Table } from './machine.ts';

export type CatchingUpState =
  | 'current'
  | 'missing'
  | 'asked'
  | 'arrived'
  | 'heard'
  | 'answered'
  | 'broken'
  | 'again';

export type CatchingUpEvent = 'missed' | 'good' | 'arrived' | 'heard' | 'due' | 'spent';

export type CatchingUpEffect = 'note' | 'ask' | 'mended' | 'giveUp';

/** What every question without an answer has in common. */
const unanswered = { missed: 'broken', due: 'asked ask', spent: 'current giveUp' } as const;

/**
 * How the client asks for events that a loss of the connection may have swallowed; docs/cometd-connection.md explains each word
 * of it. A timer runs from each question on, and only when it is due may another question follow: no success asks.
 */
export const catchingUp = {
  current: { missed: 'missing note' },
  missing: { good: 'asked ask' },
  asked: { arrived: 'arrived', heard: 'heard', ...unanswered },
  arrived: { heard: 'answered', ...unanswered },
  heard: { arrived: 'answered', ...unanswered },
  // What was heard may have been other events, and the answer still be on its way: until the timer is due, a loss counts.
  answered: { missed: 'broken', due: 'current mended', spent: 'current mended' },
  broken: { good: 'again', due: 'missing', spent: 'missing note' },
  again: unanswered,
} as const satisfies Table<CatchingUpState, CatchingUpEvent, CatchingUpEffect>;
