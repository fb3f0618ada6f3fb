import type { TextInput } from '../base/browser.ts';
import type { Clock, Timer } from '../base/clock.ts';

/** Milliseconds without a further key after which the customer counts as no longer typing. */
export const typingCountdown = 2000;

/** Over CometD: milliseconds between two looks at what has been typed, and how many may find nothing new. */
const tick = 5000;
const idleTicks = 2;

/** Hears of what happens without a call. */
interface TypingListener {
  /** No further key for long enough. */
  expired(): void;
  /** Another preview is to be told. */
  changed(preview: string): void;
}

/**
 * Whether the customer is typing, what is known of it, and when that is over.
 *
 * Over polling that is a countdown from the last key, and polls carry the preview along. Where news are pushed,
 * ticks look for a preview to be told, until two of them have found nothing.
 * @see Genesys Widgets 9.0, typing
 */
export class Typing {
  readonly #clock: Clock;
  readonly #listener: TypingListener;
  #timer: Timer;
  #active = false;
  /** Whether the agent knows, or is being told. */
  #known = false;
  #preview = '';
  #told = '';
  #idle = 0;
  #input: TextInput | undefined;
  #unwatch = () => {};

  constructor(clock: Clock, listener: TypingListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  get active(): boolean {
    return this.#active;
  }

  /** What the agent may see: what the watched input holds, or without one what has been typed so far; empty when nobody types. */
  get preview(): string {
    return this.#input?.value ?? this.#preview;
  }

  /** Calls back with every key typed in an input, and no longer in the one before. */
  watch(input: TextInput, typed: () => void): void {
    this.#unwatch();
    this.#input = input;
    input.addEventListener('input', typed);
    this.#unwatch = () => input.removeEventListener('input', typed);
  }

  /** Something has been typed. */
  touch(preview: string, ticking = false): void {
    const wasActive = this.#active;
    this.#active = true;
    this.#preview = preview;
    this.#idle = 0;
    if (ticking && wasActive) return;
    this.#told = preview;
    this.#clock.clearTimeout(this.#timer);
    if (ticking) this.#wait();
    else this.#timer = this.#clock.setTimeout(() => this.#expire(), typingCountdown);
  }

  /** Tells the agent with a request, unless that has been done; a request that failed may be repeated. */
  async tell<Answer extends { statusCode: number }>(
    request: () => Promise<Answer>,
  ): Promise<Answer | undefined> {
    if (this.#known) return undefined;
    this.#known = true;
    let answer: Answer | undefined;
    try {
      answer = await request();
      return answer;
    } finally {
      if (answer?.statusCode !== 0) this.#known = false;
    }
  }

  /** Ends the typing and tells nobody; true when there was any. */
  stop(): boolean {
    const wasActive = this.#active;
    this.#clock.clearTimeout(this.#timer);
    this.#active = false;
    this.#known = false;
    this.#preview = '';
    return wasActive;
  }

  #expire(): void {
    this.stop();
    this.#listener.expired();
  }

  #wait(): void {
    this.#timer = this.#clock.setTimeout(() => this.#look(), tick);
  }

  #look(): void {
    const preview = this.#preview;
    if (preview !== this.#told) {
      this.#told = preview;
      this.#wait();
      this.#listener.changed(preview);
      return;
    }
    this.#idle += 1;
    if (this.#idle === idleTicks) this.#expire();
    else this.#wait();
  }
}
