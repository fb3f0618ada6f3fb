import { setImmediate } from 'node:timers/promises';
import { ClosedError } from '../boundary/closed-error.ts';
import { guard } from '../boundary/guard.ts';
import { report } from '../boundary/report.ts';
import { appendIds } from '../store/append-ids.ts';
import type { Logs, News } from '../store/logs.ts';
import { OwnWrites } from '../store/own-writes.ts';
import type { ServiceEntry, ServiceFact } from '../store/service-entry.ts';

/** Facts that are appended together. */
const MAX_AT_ONCE = 100;

/** Entries after which their sum takes their place. */
const MAX_ENTRIES = 1000;

/** Entries without an answer that are remembered. */
const MAX_UNANSWERED = 1000;

/** Attempts to append to a log that others write too; beyond, something is wrong with the store. */
const MAX_ATTEMPTS = 1000;

/** What the facts of a service lead to. */
export interface Folded {
  /** Epoch ms on the service's clock. */
  now(): number;
  /**
   * Takes a fact in.
   *
   * @param isOwn whether it was recorded here
   */
  fold(entry: ServiceEntry, isOwn: boolean): unknown;
  /** Everything that was taken in so far, in one fact. */
  sum(): ServiceFact;
}

interface Waiting {
  readonly fact: ServiceFact;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** The log of one service: facts are appended, and then folded, one after another. */
export class ServiceLog {
  readonly #name: string;
  readonly #logs: Logs<ServiceEntry>;
  readonly #folded: Folded;
  readonly #appendId = appendIds();
  readonly #writes = new OwnWrites<News<ServiceEntry>>((news) => this.follow(news));
  readonly #waiting: Waiting[] = [];
  /** Entries whose append was not answered, as JSON: they may turn up, and are our own then. */
  readonly #unanswered = new Set<string>();
  #seq = 0;
  /** Entries since the last sum. */
  #length = 0;
  #isBusy = false;
  #isClosed = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(name: string, logs: Logs<ServiceEntry>, folded: Folded) {
    this.#name = name;
    this.#logs = logs;
    this.#folded = folded;
  }

  /** Whether nothing was ever recorded, here or elsewhere as far as is known. */
  get isEmpty(): boolean {
    return this.#seq === 0 && !this.#isBusy;
  }

  /** Folds what the store has and is not known yet. */
  async catchUp(): Promise<void> {
    const read = this.#logs.read(this.#name, this.#seq);
    for (const entry of await this.#writes.readAfter(this.#name, read)) this.#take(entry, false);
  }

  /** Takes up what happened to the log, here or in another process; a gap is read. */
  follow(news: News<ServiceEntry>): void {
    if (this.#isClosed || news.removed || this.#writes.isLater(this.#name, news)) return;
    if (news.after > this.#seq) guard(() => this.catchUp());
    else for (const entry of news.entries) this.#take(entry, false);
  }

  /** Resolves with what folding the fact came to, once it is stored. */
  record(fact: ServiceFact): Promise<unknown> {
    this.#last = new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new ClosedError(`service ${this.#name} was closed`));
      this.#waiting.push({ fact, resolve, reject });
      if (!this.#isBusy) void this.#drain();
    });
    return this.#last;
  }

  /** The place of the last fact that was taken in. */
  get seq(): number {
    return this.#seq;
  }

  /** Resolves when everything recorded so far is stored. */
  async stored(): Promise<void> {
    await this.#last;
  }

  /** Forgets everything, here and in the store. */
  async remove(): Promise<void> {
    await this.#last.catch(() => {});
    await this.#logs.remove(this.#name);
    this.#seq = 0;
    this.#length = 0;
  }

  close(): void {
    this.#isClosed = true;
  }

  /** Never rejects: what goes wrong is told to those who wait. */
  async #drain(): Promise<void> {
    this.#isBusy = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_AT_ONCE);
      try {
        await this.#append(
          () => batch.map(({ fact }) => fact),
          (entries) => {
            for (const [i, { resolve, reject }] of batch.entries()) {
              try {
                resolve(this.#take(entries[i] as ServiceEntry, true));
              } catch (error) {
                reject(error);
              }
            }
          },
        );
        const isLarge = batch.some(({ fact }) => fact.type === 'RestoreEnded');
        if (isLarge || this.#length >= MAX_ENTRIES) await this.#sumUp().catch(report);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isBusy = false;
  }

  /** Nobody waits for this: where it fails, the log is longer than it needs to be. */
  async #sumUp(): Promise<void> {
    await this.#append(
      () => [this.#folded.sum()],
      ([entry]) => this.#take(entry as ServiceEntry, true),
    );
    await this.#logs.trim(this.#name, this.#seq - 1);
  }

  /**
   * @param factsNow what is to be appended, asked in every attempt
   * @param stored called with the entries, ahead of what others append after them
   */
  async #append(
    factsNow: () => readonly ServiceFact[],
    stored: (entries: readonly ServiceEntry[]) => void,
  ): Promise<void> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const at = this.#folded.now();
      const entries = factsNow().map((fact, i) => ({ seq: this.#seq + 1 + i, at, ...fact }));
      this.#writes.begin(this.#name);
      try {
        if (await this.#stored(entries)) return stored(entries);
      } finally {
        this.#writes.end(this.#name);
      }
      await this.catchUp();
      // Somebody else has removed the service: here it is still in use, and its log begins again.
      const isGone = this.#seq > 0 && (await this.#logs.read(this.#name, this.#seq - 1)).length === 0;
      if (isGone) this.#seq = 0;
      await setImmediate();
    }
    throw new Error(`the store has refused ${MAX_ATTEMPTS} times to go on with service ${this.#name}`);
  }

  async #stored(entries: readonly ServiceEntry[]): Promise<boolean> {
    try {
      const isStored = await this.#logs.append(this.#name, this.#seq, entries, this.#appendId());
      if (isStored) this.#unanswered.clear();
      return isStored;
    } catch (error) {
      if (this.#unanswered.size >= MAX_UNANSWERED) this.#unanswered.clear();
      for (const entry of entries) this.#unanswered.add(JSON.stringify(entry));
      throw error;
    }
  }

  #take(entry: ServiceEntry, isOwn: boolean): unknown {
    if (entry.seq <= this.#seq) return undefined;
    const isSum = entry.type === 'ServiceSummed';
    // Where nothing is missing before a sum, it says what is known.
    const isKnown = isOwn || (isSum && this.#seq > 0 && entry.seq === this.#seq + 1);
    this.#seq = entry.seq;
    this.#length = isSum ? 1 : this.#length + 1;
    if (isKnown) return this.#folded.fold(entry, true);
    // What another version has written, or another process, may be beyond this one.
    const wasOwn = this.#unanswered.size > 0 && this.#unanswered.delete(JSON.stringify(entry));
    return guard(() => this.#folded.fold(entry, wasOwn));
  }
}
