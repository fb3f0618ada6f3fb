/** What entries of all logs have in common. */
export interface Logged {
  /** Place in the log: 1, 2, 3 … without gaps. */
  readonly seq: number;
}

/** News about a log: entries were appended, or it was removed. */
export type News<E extends Logged> = {
  /** The log: a chat id, or the name of a service. */
  readonly id: string;
  /** The service that it belongs to. */
  readonly service: string;
  /** Over a store for several processes: 1, 2, 3 … in the order in which things happened, the same in every process. */
  readonly number?: number;
} & (
  | { readonly after: number; readonly entries: readonly E[]; readonly removed?: false }
  | { readonly removed: true }
);

/** Called with the news about logs. */
export type Follower<E extends Logged> = (news: News<E>) => void;

/**
 * Append-only logs, by id.
 *
 * Appending is optimistic: a writer names the `seq` after which its entries come, and fails if somebody else has appended
 * there first. So several writers of one log, in one process or in many, need no lock.
 */
export interface Logs<E extends Logged> {
  /** The entries of a log after `seq` (0: all), oldest first; none for an unknown log. */
  read(id: string, after: number): Promise<readonly E[]>;
  /**
   * Appends entries after `seq`, all or none. Resolves with false if the log does not end there; then nothing was written.
   *
   * @param appendId an id that no other append has. If the log already goes on after `seq` with an append of this id, the
   * answer is true and nothing is written: an append that is sent again, because its answer was lost, is there once
   */
  append(id: string, after: number, entries: readonly E[], appendId: string): Promise<boolean>;
  /** Forgets the entries up to `seq`. The log goes on as it was: its last entry always stays. */
  trim(id: string, upTo: number): Promise<void>;
  /** Forgets a log, a chat's with its keys and files. */
  remove(id: string): Promise<void>;
  /**
   * Calls the follower with what is appended and removed from now on, by any process, this one included. The news of each
   * log comes in order, and at least once. Returns a function that stops it.
   */
  follow(follower: Follower<E>): () => void;
}
