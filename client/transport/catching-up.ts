import type { Table } from './machine.ts';

export type CatchingUpState =
  | 'current'
  | 'missing'
  | 'asked'
  | 'acknowledged'
  | 'heard'
  | 'answered'
  | 'broken'
  | 'again'
  | 'gaveUp';

export type CatchingUpEvent = 'missed' | 'good' | 'acknowledged' | 'heard' | 'refused' | 'due' | 'spent';

export type CatchingUpEffect = 'note' | 'recount' | 'ask' | 'giveUp';

/**
 * How news are asked for that a loss of the connection may have swallowed; docs/cometd-connection.md explains each word
 * of it. The timer runs from each question on, and only when it is due another one may follow: no success is asked anew.
 */
export const catchingUp = {
  current: { missed: ['missing', 'note'] },
  missing: { good: ['asked', 'ask'] },
  asked: {
    missed: ['broken'],
    acknowledged: ['acknowledged'],
    heard: ['heard'],
    refused: ['current'],
    due: ['asked', 'ask'],
    spent: ['gaveUp', 'giveUp'],
  },
  acknowledged: {
    missed: ['broken'],
    heard: ['answered'],
    refused: ['current'],
    due: ['asked', 'ask'],
    spent: ['gaveUp', 'giveUp'],
  },
  heard: {
    missed: ['broken'],
    acknowledged: ['answered'],
    refused: ['current'],
    due: ['asked', 'ask'],
    spent: ['gaveUp', 'giveUp'],
  },
  // What was heard may have been other news, and the answer still be on its way: until the timer is due, a loss counts.
  answered: { missed: ['broken'], refused: ['current'], due: ['current'], spent: ['current'] },
  broken: { good: ['again'], due: ['missing'], spent: ['missing', 'recount'] },
  again: { missed: ['broken'], due: ['asked', 'ask'], spent: ['gaveUp', 'giveUp'] },
  gaveUp: { missed: ['missing', 'recount'] },
} as const satisfies Table<CatchingUpState, CatchingUpEvent, CatchingUpEffect>;
