import assert from 'node:assert/strict';
import type { Answer, TranscriptEvent } from './answer.ts';

/**
 * The events without those that a server may add: notices that a read receipt was taken, and that the system joins and
 * says something.
 */
export function withoutAdditions(events: readonly TranscriptEvent[]): TranscriptEvent[] {
  return events.filter(
    ({ type, text, from }) =>
      !(type === 'Notice' && text === 'read-confirm') &&
      !((type === 'ParticipantJoined' || type === 'Message') && from?.type === 'External'),
  );
}

/** The events of the customer: servers may greet, and announce what nobody asked for. */
export function ownOf(events: readonly TranscriptEvent[]): TranscriptEvent[] {
  return events.filter(({ from }) => from?.type === 'Client');
}

/** The indices of the events, in their order. */
export function indicesOf(events: readonly TranscriptEvent[]): (number | undefined)[] {
  return events.map((event) => event.index);
}

/** The types of the events, in their order. */
export function typesOf(events: readonly TranscriptEvent[]): (string | undefined)[] {
  return events.map((event) => event.type);
}

/** The texts of the events that have one, in their order. */
export function textsOf(events: readonly TranscriptEvent[]): string[] {
  return events.flatMap((event) => event.text ?? []);
}

/** The last event of this type; asserts that there is one. */
export function lastOf(events: readonly TranscriptEvent[], type: string): TranscriptEvent {
  const found = events.findLast((event) => event.type === type);
  assert.ok(found, `the events hold a ${type}, they are ${typesOf(events).join(', ') || 'none'}`);
  return found;
}

/** The last event of this type from this nickname; asserts that there is one. */
export function lastFrom(
  events: readonly TranscriptEvent[],
  type: string,
  nickname: string,
): TranscriptEvent {
  const own = events.filter(({ from }) => from?.nickname === nickname);
  return lastOf(own, type);
}

/** The next position that an answer gives; asserts that it does. */
export function nextPositionOf({ nextPosition }: Answer): number {
  assert.ok(Number.isInteger(nextPosition), 'nextPosition is an integer');
  return Number(nextPosition);
}

/** Why somebody left, as their leave says it; undefined where it does not. */
export function reasonOf(event: TranscriptEvent): unknown {
  const system = event.eventAttributes?.GCTI_SYSTEM as Record<string, unknown> | undefined;
  return system?.['quit-reason-code'];
}
