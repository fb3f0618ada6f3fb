import type { OverlayPlace } from '../../../mock-gms/index.ts';
import type { Pair } from '../ask-mock/pair.ts';

/** A place of an answer at which two servers are compared. */
export interface Point {
  readonly pair: Pair;
  /**
   * What is compared: whether anything was answered and done, the HTTP status, a header, a member, the order of members,
   * whether an event is there, or a body that is no object.
   */
  readonly what: 'outcome' | 'status' | 'header' | 'member' | 'order' | 'event' | 'body';
  /** Where in the answer a member stands. */
  readonly within: OverlayPlace | 'bayeux';
  /** Objects in one another there, from the outside in, in which a member stands. */
  readonly inside?: readonly string[];
  /** The member, the header, or the type of the event. */
  readonly name: string;
  /** The type of the event that it is of. */
  readonly event?: string;
  /** Undefined where there is none. */
  readonly theirs: unknown;
  readonly ours: unknown;
  /** What a member is called there. */
  readonly renamed?: string;
  readonly agrees: boolean;
}

/** Names a place by where it stands in an answer: places of one name are in other answers, or in other events. */
export function placeKey({ what, within, inside, name }: Point): string {
  return JSON.stringify([what, within, inside, name]);
}
