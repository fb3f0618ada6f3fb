import { guard } from '../boundary/guard.ts';
import type { JsonValue } from '../boundary/json.ts';
import type { Clock } from '../clock/clock.ts';
import type { Store } from './store.ts';

/** Milliseconds of silence after which a process counts as gone. */
export const SILENCE = 6000;

/** Milliseconds in which others introduce themselves to a process that comes, and those between the first of them and the last. */
const INTRODUCTION = 600;
const OTHERS_FOLLOW = 60;

interface LiveNode {
  /** When it was last heard of, in milliseconds on the clock of the {@link LiveNodes}. */
  at: number;
  /** What it tells of itself; undefined for one that the store knows and that was not heard yet. */
  readonly about?: JsonValue;
}

/** The other processes over the same store that live, as far as this one knows. */
export class LiveNodes {
  readonly #store: Pick<Store, 'lastContact'>;
  readonly #clock: Clock;
  readonly #nodes = new Map<string, LiveNode>();
  readonly #cameListeners = new Set<(id: string) => unknown>();
  readonly #goneListeners = new Set<(id: string) => unknown>();
  /** Called when another process tells of itself. */
  #introduced = () => {};

  /** @param store asked for the last sign of life of a process whose signals do not come */
  constructor(store: Pick<Store, 'lastContact'>, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  get ids(): readonly string[] {
    return [...this.#nodes.keys()];
  }

  has(id: string): boolean {
    return this.#nodes.has(id);
  }

  /** What a process tells of itself; undefined if it is not known. */
  about(id: string): JsonValue | undefined {
    return this.#nodes.get(id)?.about;
  }

  /** Whether the store has a sign of life of a process. If so, the process is watched from then on. */
  async find(id: string): Promise<boolean> {
    if (this.has(id)) return true;
    if ((await this.#store.lastContact?.(contactOf(id))) === undefined) return false;
    if (!this.has(id)) this.#nodes.set(id, { at: this.#clock.now() });
    return true;
  }

  /** A process has given a sign of life. */
  lives(id: string, about: JsonValue): void {
    const known = this.#nodes.get(id);
    this.#nodes.set(id, { at: this.#clock.now(), about });
    this.#introduced();
    if (known?.about !== undefined) return;
    for (const listener of this.#cameListeners) guard(() => listener(id));
  }

  /** A process has said goodbye, or is silent for too long. */
  gone(id: string): void {
    if (!this.#nodes.delete(id)) return;
    for (const listener of this.#goneListeners) guard(() => listener(id));
  }

  /** Counts every process as heard of now: nobody could give a sign of life before. */
  waitAgain(): void {
    for (const node of this.#nodes.values()) node.at = this.#clock.now();
  }

  /** Tells which processes are silent for too long. A signal may have been lost, so the store is asked first. */
  async silent(): Promise<readonly string[]> {
    const silent: string[] = [];
    for (const [id, node] of this.#nodes) {
      if (this.#clock.now() - node.at < SILENCE) continue;
      const isKept = (await this.#store.lastContact?.(contactOf(id))) !== undefined;
      if (isKept) node.at = this.#clock.now();
      else silent.push(id);
    }
    return silent;
  }

  /** Resolves when others have told of themselves, or none does in time: before that, their sessions would be unknown here. */
  async acquainted(): Promise<void> {
    if (this.#knowsSomebody) return;
    let stop = () => {};
    await new Promise<void>((resolve) => {
      this.#introduced = resolve;
      stop = this.#clock.at(this.#clock.now() + INTRODUCTION, () => resolve());
    });
    stop();
    this.#introduced = () => {};
    if (this.#knowsSomebody) await this.#clock.wait(OTHERS_FOLLOW);
  }

  /** Calls the listener with the id of every process that introduces itself. */
  onCame(listener: (id: string) => unknown): void {
    this.#cameListeners.add(listener);
  }

  /** Calls the listener with the id of every process that has ended, or gives no sign of life. */
  onGone(listener: (id: string) => unknown): void {
    this.#goneListeners.add(listener);
  }

  get #knowsSomebody(): boolean {
    return [...this.#nodes.values()].some(({ about = null }) => about !== null);
  }
}

/** The name under which a process keeps its sign of life in the store. */
export function contactOf(id: string): string {
  return `node ${id}`;
}
