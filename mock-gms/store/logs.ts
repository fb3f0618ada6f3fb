/** What entries of all logs have in common. */
export interface Logged {
  /** Place in the log: 1, 2, 3 … without gaps. */
  readonly seq: number;
}

/** Something that happened to a log. */
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

/** Told of what happens to logs. */
export type Follower<E extends Logged> = (news: News<E>) => void;

/**
 * Logs that are only appended to, by id.
 *
 * Appending is optimistic: it says after which `seq` it comes and fails if somebody else was there first, so that
 * several writers of one log, in one process or in many, need no lock.
 */
export interface Logs<E extends Logged> {
  /** The entries of a log after `seq` (0: all), oldest first; none for an unknown log. */
  read(id: string, after: number): Promise<readonly E[]>;
  /**
   * Appends entries after `seq`, all or none; false, and nothing written, if the log does not end there.
   *
   * @param appendId tells one append from every other. Where the log goes on after `seq` with an append of this id, the
   * answer is true, and nothing is written: what was asked twice, because an answer was lost, is there once
   */
  append(id: string, after: number, entries: readonly E[], appendId: string): Promise<boolean>;
  /** Forgets the entries up to `seq`. The log goes on as it was: its last entry always stays. */
  trim(id: string, upTo: number): Promise<void>;
  /** Forgets a log, a chat's with its keys and files. */
  remove(id: string): Promise<void>;
  /**
   * Tells of what is appended and removed from now on, by whichever process: each log's news in their order, at least
   * once, and the writer's own too. Returns what ends that.
   */
  follow(follower: Follower<E>): () => void;
}
