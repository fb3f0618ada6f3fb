import type { LogKind } from './redis-keys.ts';

/** A log as the store names it. */
export interface StoredLog {
  readonly kind: LogKind;
  readonly id: string;
  /** Its service and keys, and what tells it from another one that had this id before. */
  readonly place: string;
}

/** How far logs were told to those who follow them. */
export class LogPositions {
  readonly #known = new Map<string, StoredLog & { readonly seq: number }>();

  /** The last seq that was told; undefined for a log of which nothing is known. */
  of({ kind, id, place }: StoredLog): number | undefined {
    const known = this.#known.get(nameOf(kind, id));
    return known?.place === place ? known.seq : undefined;
  }

  set({ kind, id, place }: StoredLog, seq: number): void {
    this.#known.set(nameOf(kind, id), { kind, id, place, seq });
  }

  remove(kind: LogKind, id: string): void {
    this.#known.delete(nameOf(kind, id));
  }

  /** The logs that are known and are not, or no longer as long, among these. */
  notAmong(logs: readonly (StoredLog & { readonly seq: number })[]): readonly StoredLog[] {
    const there = new Map(logs.map((log) => [nameOf(log.kind, log.id), log]));
    return [...this.#known.values()].filter(({ kind, id, place, seq }) => {
      const log = there.get(nameOf(kind, id));
      return log === undefined || log.place !== place || log.seq < seq;
    });
  }
}

function nameOf(kind: LogKind, id: string): string {
  return `${kind}:${id}`;
}
