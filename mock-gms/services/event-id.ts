/**
 * The place of an event that comes from the logs of a shared store: the number of the news that brought it, and which of the
 * events of this news it is. It is the same in every process.
 */
export interface SharedPlace {
  readonly news: number;
  readonly part: number;
}

/** What the id of an event says: its place in this process and, if there are several processes, how far the logs were told. */
export interface EventId {
  /** Tells the ids of one log of events from those of another. */
  readonly epoch: string;
  readonly count: number;
  readonly place: SharedPlace | undefined;
}

const FORM = /^([0-9a-f]{8})-(\d{1,15})(?:-(\d{1,15})\.(\d{1,15}))?$/;

export function eventId({ epoch, count, place }: EventId): string {
  const own = `${epoch}-${count}`;
  return place === undefined ? own : `${own}-${place.news}.${place.part}`;
}

/** Undefined for a text that is not an id. */
export function readEventId(text: string): EventId | undefined {
  const [, epoch, count, news, part] = FORM.exec(text) ?? [];
  if (epoch === undefined) return undefined;
  const place = news === undefined ? undefined : { news: Number(news), part: Number(part) };
  return { epoch, count: Number(count), place };
}

/** Whether a place comes after another one. */
export function isAfter(place: SharedPlace, other: SharedPlace): boolean {
  return place.news > other.news || (place.news === other.news && place.part > other.part);
}

/** The later one of two places. */
export function furtherOf(place: SharedPlace | undefined, other: SharedPlace): SharedPlace {
  return place !== undefined && isAfter(place, other) ? place : other;
}
