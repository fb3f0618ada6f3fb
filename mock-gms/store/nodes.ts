import { randomBytes } from 'node:crypto';
import { guard } from '../boundary/guard.ts';
import { isObject, type JsonValue } from '../boundary/json.ts';
import { report } from '../boundary/report.ts';
import { type CancelAlarm, Clock } from '../clock/clock.ts';
import { contactOf, LiveNodes, SILENCE } from './live-nodes.ts';
import { Questions } from './questions.ts';
import type { Signal, Store } from './store.ts';

/** Milliseconds between signs of life, and before the first ones: others may not hear this process yet, or it them. */
const BEAT = 2000;
const FIRST_BEATS = [50, 200, 500, 1000] as const;

/** What a signal is about. */
export interface About {
  readonly service?: string;
  readonly chat?: string;
}

type SharedStore = Store & Required<Pick<Store, 'tell' | 'hear'>>;

type Answer = (signal: Signal) => JsonValue | Promise<JsonValue>;

/**
 * What the processes over one store tell and ask each other beside the logs. Signals may be lost, and nothing goes wrong for
 * good then: what has to be right is in the logs.
 */
export class Nodes {
  /** The name of this process in signals and entries. */
  readonly id = randomBytes(6).toString('base64url');
  readonly #store: SharedStore;
  readonly #clock: Clock;
  readonly #own: () => JsonValue;
  readonly #live: LiveNodes;
  readonly #listeners = new Map<string, Set<(signal: Signal) => unknown>>();
  readonly #questions = new Questions();
  readonly #stopHearing: () => void;
  /** Signs of life since it began. */
  #beats = 0;
  /** Whether the store could not be reached: then nobody could give a sign of life. */
  #wasCutOff = false;
  #cancelBeat: CancelAlarm = () => {};
  #isClosed = false;

  /** Undefined for a store that is for one process. */
  static over(store: Store, options: NodesOptions = {}) {
    return isShared(store) ? new Nodes(store, options) : undefined;
  }

  private constructor(store: SharedStore, { clock = new Clock(), own = () => null }: NodesOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#own = own;
    this.#live = new LiveNodes(store, clock);
    this.#stopHearing = store.hear((signal) => guard(() => this.#hear(signal)));
    this.on('alive', ({ from, data }) => this.#live.lives(from, data));
    this.on('hello', ({ from, data }) => {
      this.#live.lives(from, data);
      return this.#send('alive', this.#own(), {}).catch(() => {});
    });
    this.on('gone', ({ from }) => this.#gone(from));
    this.on('answer', ({ from, data }) => {
      if (isObject(data) && data.to === this.id) this.#questions.answered(from, data as JsonValue);
    });
  }

  /** What this process tells of itself. */
  get own(): JsonValue {
    return this.#own();
  }

  /** The ids of the others that live, as far as is known. */
  get others(): readonly string[] {
    return this.#live.ids;
  }

  /** What another tells of itself; undefined if it is not known. */
  about(id: string): JsonValue | undefined {
    return this.#live.about(id);
  }

  /** Makes this process known and gets to know the others. Called again when it has something else to tell of itself. */
  async begin(): Promise<void> {
    this.#beats = 0;
    await this.#beat();
  }

  /** Resolves when others have told of themselves, or none does in time: before that, their sessions would be unknown here. */
  acquainted(): Promise<void> {
    return this.#live.acquainted();
  }

  /** Tells all the others, if there are any. Nobody waits for that, and it may be lost. */
  tell(kind: string, data: JsonValue, about: About = {}): void {
    if (!this.#isClosed && this.others.length > 0) this.#send(kind, data, about).catch(() => {});
  }

  /** Calls the listener with every signal of a kind. Returns a function that stops it. */
  on(kind: string, listener: (signal: Signal) => unknown): () => void {
    const listeners = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** Answers what others ask under a kind; only the first answer of a process counts. Returns a function that stops it. */
  answer(kind: string, answer: Answer): () => void {
    return this.on(kind, async (signal) => {
      const { from, data } = signal;
      if (!isObject(data) || typeof data.number !== 'number') return;
      const asked = { ...signal, data: (data.question ?? null) as JsonValue };
      const said = await failing(() => answer(asked));
      if (this.#isClosed) return;
      await this.#send('answer', { to: from, number: data.number, said }, {}).catch(() => {});
    });
  }

  /**
   * Asks all the others that live. Resolves with their answers when all have answered, or when a process takes too long.
   */
  async ask(kind: string, question: JsonValue, about: About = {}): Promise<readonly JsonValue[]> {
    if (this.#isClosed) return [];
    return this.#questions.ask(this.others, (number) => this.#send(kind, { number, question }, about));
  }

  /** Calls the listener with the id of every process that introduces itself. */
  onCame(listener: (id: string) => unknown): void {
    this.#live.onCame(listener);
  }

  /** Calls the listener with the id of every process that has ended, or gives no sign of life. */
  onGone(listener: (id: string) => unknown): void {
    this.#live.onGone(listener);
  }

  /** Whether a process lives. If it does, it is watched from then on. */
  async isAlive(id: string): Promise<boolean> {
    return id === this.id || (await this.#live.find(id));
  }

  /** Keeps a contact for all processes. Nobody waits for that, and it may be lost. */
  keepContact(id: string, at: number, milliseconds: number): void {
    this.#store.keepContact?.(id, at, Math.max(Math.ceil(milliseconds), 1)).catch(() => {});
  }

  /** The last contact that any process has kept. */
  async lastContact(id: string): Promise<number | undefined> {
    return this.#store.lastContact?.(id);
  }

  /** Says goodbye: the others need not wait for its silence. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#cancelBeat();
    this.#stopHearing();
    this.#questions.close();
    try {
      await this.#store.keepContact?.(contactOf(this.id), 0, 1);
      await this.#send('gone', null, {});
    } catch {
      // The others notice its silence.
    }
  }

  /** Gives a sign of life, and looks which of the others give none. */
  async #beat(): Promise<void> {
    if (this.#isClosed) return;
    this.#cancelBeat();
    const pause = FIRST_BEATS[this.#beats];
    this.#beats += 1;
    this.#cancelBeat = this.#clock.at(this.#clock.now() + (pause ?? BEAT), () => this.#beat());
    try {
      await this.#store.keepContact?.(contactOf(this.id), this.#clock.now(), SILENCE);
      await this.#send(pause === undefined ? 'alive' : 'hello', this.#own(), {});
      if (this.#wasCutOff) this.#live.waitAgain();
      this.#wasCutOff = false;
      for (const id of await this.#live.silent()) this.#gone(id);
    } catch {
      // Those who need the store say that it cannot be reached.
      this.#wasCutOff = true;
    }
  }

  #gone(id: string): void {
    this.#questions.gone(id);
    this.#live.gone(id);
  }

  #hear(signal: Signal): void {
    if (this.#isClosed || signal.from === this.id) return;
    this.#questions.heard(signal.from);
    for (const listener of this.#listeners.get(signal.kind) ?? []) guard(() => listener(signal));
  }

  async #send(kind: string, data: JsonValue, { service = '', chat }: About): Promise<void> {
    const signal = { service, kind, from: this.id, data };
    await this.#store.tell(chat === undefined ? signal : { ...signal, chat });
  }
}

interface NodesOptions {
  /** Real time, unless a test moves it. */
  readonly clock?: Clock;
  /** What this process tells of itself. */
  readonly own?: () => JsonValue;
}

/** The process that asked waits: what fails here is reported here, and the answer is null. */
async function failing(answer: () => JsonValue | Promise<JsonValue>): Promise<JsonValue> {
  try {
    return await answer();
  } catch (error) {
    report(error);
    return null;
  }
}

function isShared(store: Store): store is SharedStore {
  return store.tell !== undefined && store.hear !== undefined;
}
