import type { SeenEvent } from '../../../mock-gms/capture.ts';

/** A moment of a capture. */
interface Moment {
  readonly entry: number;
  readonly at: number;
  /** Frames of one socket share the entry of a HAR file, and an answer over HTTP comes after its request. */
  readonly isFrame: boolean;
}

/** The events of a chat as they are told, one moment after the other: each is looked at once. */
export class ToldEvents {
  /** Those that were not told yet, the latest first. */
  readonly #later: SeenEvent[];
  /** Their time has come, and a later request was told of them. */
  #waiting: readonly SeenEvent[] = [];
  readonly #byEntry = new Map<number, number>();
  #last = 0;

  constructor(events: readonly SeenEvent[]) {
    this.#later = [...events].sort((a, b) => b.at - a.at);
    for (const { entry, event } of events)
      this.#byEntry.set(entry, Math.max(event.index, this.#byEntry.get(entry) ?? 0));
  }

  /** The index of the last event that was told at a moment, or at one that was asked for before it. */
  lastAt({ entry, at, isFrame }: Moment): number {
    const due = [...this.#waiting];
    for (let next = this.#later.at(-1); next !== undefined && next.at <= at; next = this.#later.at(-1)) {
      due.push(next);
      this.#later.pop();
    }
    this.#waiting = due.filter((seen) => seen.entry > entry);
    for (const seen of due) if (seen.entry <= entry) this.#last = Math.max(this.#last, seen.event.index);
    if (!isFrame) this.#last = Math.max(this.#last, this.#byEntry.get(entry) ?? 0);
    return this.#last;
  }
}
