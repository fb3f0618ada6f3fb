import type { Counts, Fault, FaultEffect } from './generated/fault-types.ts';

export type { Fault, FaultEffect, FaultOperation, PushFault } from './generated/fault-types.ts';

/** How a client reaches the chat API: what a fault can be narrowed to, and what the journal notes. */
export const TRANSPORTS = ['polling', 'cometd-long-polling', 'cometd-websocket'] as const;

export type Transport = (typeof TRANSPORTS)[number];

/** The transports that push. */
export type PushTransport = Exclude<Transport, 'polling'>;

/**
 * A fault with how often it matched, and how often it spoilt something. One that spoilt nothing yet may say where it can:
 * `hint` is a sentence for people.
 */
export type CountedFault = Fault & Counts;

/** Effects that need an answer to spoil. */
const NEEDS_ANSWER: ReadonlySet<FaultEffect['kind']> = new Set([
  'resetMidBody',
  'truncate',
  'malformed',
  'contentType',
]);

/**
 * Whether an operation is carried out although its answer is spoilt. A delay carries it out either way: later, or at
 * once with the answer held back.
 *
 * @example
 * comesAfter({ kind: 'reset' }); // false
 * comesAfter({ kind: 'reset', when: 'after' }); // true
 * comesAfter({ kind: 'resetMidBody' }); // true
 */
export function comesAfter(effect: FaultEffect): boolean {
  return NEEDS_ANSWER.has(effect.kind) || ('when' in effect && effect.when === 'after');
}
