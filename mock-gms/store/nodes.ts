import { randomBytes } from 'node:crypto';
import { guard } from '../boundary/guard.ts';
import { isObject, type JsonValue } from '../boundary/json.ts';
import { report } from '../boundary/report.ts';
import { type CancelAlarm, Clock } from '../clock/clock.ts';
import { Questions } from './questions.ts';
import type { Signal, Store } from './store.ts';

/** Milliseconds between signs of life, and before the first ones: others may not hear this process yet, or it them. */
const BEAT = 2000;
const FIRST_BEATS = [50, 200, 500, 1000] as const;

/** Milliseconds in which others introduce themselves to one who comes, and those between the first of them and the last. */
const INTRODUCTION = 600;
const OTHERS_FOLLOW = 60;

/** Milliseconds of silence after which a process counts as gone. */
export const SILENCE = 6000;

/** What a signal is about. */
export interface About {
  readonly service?: string;
  readonly chat?: string;
}

type SharedStore = Store & Required<Pick<Store, 'tell' | 'hear'>>;

type Answer = (signal: Signal) => JsonValue | Promise<JsonValue>;

/**
 * This process among the others over the same store: who else lives, and what they tell one another beside the logs. Where
 * a signal is lost, nothing goes wrong for good: what has to be right is in the logs.
 */
export class Nodes {
  /** Names this process in signals and entries. */
  readonly id = randomBytes(6).toString('base64url');
  readonly #store: SharedStore;
  readonly #clock: Clock;
  readonly #own: () => JsonValue;
  /** When each of the others was last heard of, and what it tells of itself. */
  readonly #others = new Map<string, { at: number; about: JsonValue }>();
  readonly #listeners = new Map<string, Set<(signal: Signal) => unknown>>();
  readonly #cameListeners = new Set<(id: string) => unknown>();
  readonly #goneListeners = new Set<(id: string) => unknown>();
  readonly #questions = new Questions();
  readonly #stopHearing: () => void;
  /** Signs of life since it began. */
  #beats = 0;
  /** Whether the store could not be reached: then nobody could give a sign of life. */
  #wasCutOff = false;
  #cancelBeat: CancelAlarm = () => {};
  /** Called when another process tells of itself. */
  #introduced = () => {};
  #isClosed = false;

  /** Undefined for a store that is for one process. */
  static over(store: Store, options: { readonly clock?: Clock; readonly own?: () => JsonValue } = {}) {
    return isShared(store) ? new Nodes(store, options) : undefined;
  }

  private constructor(store: SharedStore, { clock = new Clock(), own = () => null }: NodesOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#own = own;
    this.#stopHearing = store.hear((signal) => guard(() => this.#hear(signal)));
    this.on('alive', ({ from, data }) => this.#lives(from, data));
    this.on('hello', ({ from, data }) => {
      this.#lives(from, data);
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
    return [...this.#others.keys()];
  }

  /** What another tells of itself; undefined when it is not known. */
  about(id: string): JsonValue | undefined {
    return this.#others.get(id)?.about;
  }

  /** Makes this process known, and gets to know the others; again where it has something else to tell of itself. */
  async begin(): Promise<void> {
    this.#beats = 0;
    await this.#beat();
  }

  /** Resolves when others have told of themselves, or none does in time: before that, their sessions would be unknown here. */
  async acquainted(): Promise<void> {
    if (this.#knowsSomebody) return;
    let stop = () => {};
    const first = new Promise<void>((resolve) => {
      this.#introduced = resolve;
      stop = this.#clock.at(this.#clock.now() + INTRODUCTION, () => resolve());
    });
    await first;
    stop();
    this.#introduced = () => {};
    if (this.#knowsSomebody) await this.#clock.wait(OTHERS_FOLLOW);
  }

  get #knowsSomebody(): boolean {
    return [...this.#others.values()].some(({ about }) => about !== null);
  }

  /** Tells all the others, if there are any. Nobody waits for that, and it may be lost. */
  tell(kind: string, data: JsonValue, about: About = {}): void {
    if (!this.#isClosed && this.#others.size > 0) this.#send(kind, data, about).catch(() => {});
  }

  /** Calls the listener with every signal of a kind. Returns what ends that. */
  on(kind: string, listener: (signal: Signal) => unknown): () => void {
    const listeners = this.#listeners.get(kind) ?? new Set();
    this.#listeners.set(kind, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** Answers what others ask under a kind; only the first answer of a process counts. */
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

  /** Calls the listener with the id of every process that comes. */
  onCame(listener: (id: string) => unknown): void {
    this.#cameListeners.add(listener);
  }

  /** Calls the listener with the id of every process that has ended, or gives no sign of life. */
  onGone(listener: (id: string) => unknown): void {
    this.#goneListeners.add(listener);
  }

  /** Whether a process lives; one that is asked for is watched from then on. */
  async isAlive(id: string): Promise<boolean> {
    if (id === this.id || this.#others.has(id)) return true;
    if ((await this.#store.lastContact?.(contactOf(id))) === undefined) return false;
    if (!this.#others.has(id)) this.#others.set(id, { at: this.#clock.now(), about: null });
    return true;
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

  async #beat(): Promise<void> {
    if (this.#isClosed) return;
    this.#cancelBeat();
    const pause = FIRST_BEATS[this.#beats];
    this.#beats += 1;
    this.#cancelBeat = this.#clock.at(this.#clock.now() + (pause ?? BEAT), () => this.#beat());
    try {
      await this.#store.keepContact?.(contactOf(this.id), this.#clock.now(), SILENCE);
      await this.#send(pause === undefined ? 'alive' : 'hello', this.#own(), {});
      if (this.#wasCutOff) for (const other of this.#others.values()) other.at = this.#clock.now();
      this.#wasCutOff = false;
      await this.#lookForSilent();
    } catch {
      // Those who need the store say that it cannot be reached.
      this.#wasCutOff = true;
    }
  }

  /** A signal may have been lost: before one counts as gone, the store is asked for its last sign of life. */
  async #lookForSilent(): Promise<void> {
    for (const [id, other] of this.#others) {
      if (this.#clock.now() - other.at < SILENCE) continue;
      const isKept = (await this.#store.lastContact?.(contactOf(id))) !== undefined;
      if (isKept) other.at = this.#clock.now();
      else this.#gone(id);
    }
  }

  #lives(id: string, about: JsonValue): void {
    const known = this.#others.get(id);
    this.#others.set(id, { at: this.#clock.now(), about });
    this.#introduced();
    if (known !== undefined) return;
    for (const listener of this.#cameListeners) guard(() => listener(id));
  }

  #gone(id: string): void {
    this.#questions.gone(id);
    if (!this.#others.delete(id)) return;
    for (const listener of this.#goneListeners) guard(() => listener(id));
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

/** The one who asks waits: what fails is reported here, and nothing is said. */
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

function contactOf(id: string): string {
  return `node ${id}`;
}
