import type { Conversation } from '../../../mock-gms/capture.ts';
import { countBelow } from '../compare/count-below.ts';

/** Whether a value is an event of typing: whether a client reads one depends on when it asks. */
export function isTyping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && /^Typing/.test(String(Reflect.get(value, 'type')));
}

/** The index of each lasting event of a conversation, in their order. What agents alone see leaves gaps, which differ. */
export function indexesOf({ events }: Pick<Conversation, 'events'>): readonly number[] {
  return events.flatMap(({ event }) => (isTyping(event) ? [] : [event.index]));
}

/** A position as a number of events: how many come before it, and one. The indexes ascend. */
export function placeOf(position: number, indexes: readonly number[]): number {
  return countBelow(position, indexes) + 1;
}

/** The position that stands at a place. */
export function positionAt(place: number, indexes: readonly number[]): number {
  return indexes[place - 1] ?? (indexes.at(-1) ?? 0) + 1;
}
