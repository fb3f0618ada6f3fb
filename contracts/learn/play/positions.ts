import type { Conversation } from '../../../mock-gms/capture.ts';

/** The index of each event of a conversation, in their order. What agents alone see leaves gaps, which differ. */
export function indexesOf({ events }: Pick<Conversation, 'events'>): readonly number[] {
  return events.map(({ event }) => event.index);
}

/** A position as a number of events: how many come before it, and one. */
export function placeOf(position: number, indexes: readonly number[]): number {
  return indexes.filter((index) => index < position).length + 1;
}

/** The position that stands at a place. */
export function positionAt(place: number, indexes: readonly number[]): number {
  return indexes[place - 1] ?? (indexes.at(-1) ?? 0) + 1;
}
