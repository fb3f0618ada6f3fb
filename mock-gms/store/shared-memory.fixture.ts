import { setImmediate } from 'node:timers/promises';
import type { Entry } from '../chat/entry.ts';
import { Clock } from '../clock/clock.ts';
import { Followers } from './followers.ts';
import type { Follower, Logged, Logs, News } from './logs.ts';
import { MemoryStore } from './memory.ts';
import type { ServiceEntry } from './service-entry.ts';
import type { Signal, Store } from './store.ts';

/** Turns of the event loop after which nothing is on its way any more. */
const TURNS = 20;

/** One store for several servers of a test, as processes over one database have it: each of them opens a view of it. */
export class SharedMemory {
  readonly truth = new MemoryStore();
  /** Real time, as far as signs of life and kept contact are concerned; it stands still. */
  readonly clock = new Clock();
  readonly #views = new Set<View>();
  readonly #contacts = new Map<string, { readonly at: number; readonly until: number }>();

  /** The numbers of news: they are given out before anybody is told of it. */
  readonly #numbers = new WeakMap<object, number>();
  #news = 0;

  constructor() {
    this.clock.freeze();
    for (const logs of [this.truth.chats, this.truth.services])
      logs.follow((news: object) => {
        this.#news += 1;
        this.#numbers.set(news, this.#news);
      });
  }

  numbered<N extends object>(news: N): N & { readonly number: number } {
    return { ...news, number: this.#numbers.get(news) ?? 0 };
  }

  open(): View {
    const view: View = new View(this, () => this.#views.delete(view));
    this.#views.add(view);
    return view;
  }

  /** Lets everything that is on its way arrive, in every server. */
  async arrived(): Promise<void> {
    for (let turn = 0; turn < TURNS; turn += 1) await setImmediate();
  }

  /** Brings a signal to all but the one that tells it. */
  tell(from: View, signal: Signal): void {
    for (const view of this.#views) if (view !== from) view.receive(signal);
  }

  lastContact(id: string): number | undefined {
    const kept = this.#contacts.get(id);
    return kept !== undefined && kept.until > this.clock.now() ? kept.at : undefined;
  }

  keepContact(id: string, at: number, milliseconds: number): void {
    this.#contacts.set(id, { at, until: this.clock.now() + milliseconds });
  }
}

/** What one process has of the store. */
export class View implements Store {
  readonly chats: ViewedLogs<Entry>;
  readonly services: ViewedLogs<ServiceEntry>;
  readonly blobs;
  /** The signals of this process are lost, and those to it. */
  losesSignals = false;
  /** How many signals it has told, by kind. */
  readonly told = new Map<string, number>();
  readonly #shared: SharedMemory;
  readonly #gone: () => void;
  readonly #listeners = new Set<(signal: Signal) => void>();
  #isCut = false;

  constructor(shared: SharedMemory, gone: () => void) {
    this.#shared = shared;
    this.#gone = gone;
    this.blobs = shared.truth.blobs;
    this.chats = new ViewedLogs(shared, shared.truth.chats);
    this.services = new ViewedLogs(shared, shared.truth.services);
  }

  names() {
    return this.#shared.truth.names();
  }

  list(service: string) {
    return this.#shared.truth.list(service);
  }

  findByKey(secureKey: string) {
    return this.#shared.truth.findByKey(secureKey);
  }

  async tell(signal: Signal): Promise<void> {
    this.told.set(signal.kind, (this.told.get(signal.kind) ?? 0) + 1);
    if (!this.losesSignals && !this.#isCut) this.#shared.tell(this, structuredClone(signal));
  }

  hear(listener: (signal: Signal) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  receive(signal: Signal): void {
    if (this.losesSignals) return;
    globalThis.setImmediate(() => {
      if (!this.#isCut) for (const listener of this.#listeners) listener(signal);
    });
  }

  async lastContact(id: string): Promise<number | undefined> {
    return this.#shared.lastContact(id);
  }

  async keepContact(id: string, at: number, milliseconds: number): Promise<void> {
    if (!this.#isCut) this.#shared.keepContact(id, at, milliseconds);
  }

  caughtUp(): Promise<void> {
    return this.#shared.arrived();
  }

  /** The process is killed: nothing of it is stored or told any more, and nothing reaches it. */
  cut(): void {
    this.#isCut = true;
    this.chats.cut();
    this.services.cut();
    this.#gone();
  }

  async close(): Promise<void> {
    this.cut();
  }
}

/** The logs of the store, with news that comes after a while, as it does from elsewhere. */
class ViewedLogs<E extends Logged> implements Logs<E> {
  /** Whether news is held back. */
  holding = false;
  /** Appends that are carried out and answered only when they were sent again, as when their answer was lost. */
  losesAnswers = false;
  readonly #logs: Logs<E>;
  readonly #followers = new Followers<E>();
  readonly #stop: () => void;
  #held: News<E>[] = [];
  #isCut = false;

  constructor(shared: SharedMemory, logs: Logs<E>) {
    this.#logs = logs;
    this.#stop = logs.follow((told) => {
      const news = shared.numbered(told);
      globalThis.setImmediate(() => {
        if (this.holding) this.#held.push(news);
        else this.#followers.tell(news);
      });
    });
  }

  read(id: string, after: number): Promise<readonly E[]> {
    return this.#logs.read(id, after);
  }

  async append(id: string, after: number, entries: readonly E[], appendId: string): Promise<boolean> {
    if (this.#isCut) throw new Error('the process is cut off from its store');
    if (this.losesAnswers) {
      await this.#logs.append(id, after, entries, appendId);
      // News of it comes first.
      await setImmediate();
      await setImmediate();
    }
    return this.#logs.append(id, after, entries, appendId);
  }

  async trim(id: string, upTo: number): Promise<void> {
    if (!this.#isCut) await this.#logs.trim(id, upTo);
  }

  async remove(id: string): Promise<void> {
    if (!this.#isCut) await this.#logs.remove(id);
  }

  follow(follower: Follower<E>): () => void {
    return this.#followers.add(follower);
  }

  /** Lets the news that was held back through, or all but some of it: that is lost. */
  release(keep: (news: News<E>) => boolean = () => true): void {
    this.holding = false;
    for (const news of this.#held.splice(0)) if (keep(news)) this.#followers.tell(news);
  }

  cut(): void {
    this.#isCut = true;
    this.#stop();
    this.#followers.clear();
  }
}
