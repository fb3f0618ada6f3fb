import type { TextInput } from '../base/browser.ts';
import type { Clock, Timer } from '../base/clock.ts';
import type { WatchTyping } from '../transport/transport.ts';

/** Milliseconds without a further key after which the customer counts as no longer typing. */
export const typingCountdown = 2000;

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
 * Over polling that is a countdown from the last key, and polls carry the preview along. Where events are pushed,
 * ticks look for a preview to be told, until two of them have found nothing.
 * @see Genesys Widgets 9.0, typing
 */
export class Typing {
  readonly #clock: Clock;
  readonly #listener: TypingListener;
  #watching: ReturnType<WatchTyping> | undefined;
  /** Whether the agent knows, or is being told. */
  #known = false;
  #preview = '';
  #input: TextInput | undefined;
  #unwatch = () => {};

  constructor(clock: Clock, listener: TypingListener) {
    this.#clock = clock;
    this.#listener = listener;
  }

  get active(): boolean {
    return this.#watching !== undefined;
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
  touch(preview: string, watch: WatchTyping = countdown): void {
    this.#preview = preview;
    this.#watching ??= watch(this.#clock, {
      preview: () => this.#preview,
      changed: this.#listener.changed,
      expire: () => {
        this.stop();
        this.#listener.expired();
      },
    });
    this.#watching.touched();
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
    const wasActive = this.active;
    this.#watching?.stop();
    this.#watching = undefined;
    this.#known = false;
    this.#preview = '';
    return wasActive;
  }
}

const countdown: WatchTyping = (clock, { expire }) => {
  let timer: Timer;
  const stop = () => clock.clearTimeout(timer);
  return {
    touched() {
      stop();
      timer = clock.setTimeout(expire, typingCountdown);
    },
    stop,
  };
};
