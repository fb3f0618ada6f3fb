import type { RunningChat } from '../../chat-server/running-chat.ts';

/**
 * What holds a script back in one chat. While it is paused it goes on listening, and what it does next waits; people who
 * join meanwhile work beside it and do not take the chat over.
 */
export class Pause {
  /** The name of the script that plays. */
  readonly script: string;
  /** Participants who were there when the script went on. */
  readonly beside = new Set<number>();
  #waiting: Array<() => void> = [];
  #isPaused = false;

  constructor(script: string) {
    this.script = script;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  begin(): void {
    this.#isPaused = true;
  }

  /** @param present participantIds of those who are there */
  end(present: Iterable<number> = []): void {
    for (const participantId of present) this.beside.add(participantId);
    this.#isPaused = false;
    for (const goOn of this.#waiting.splice(0)) goOn();
  }

  /** Does something now, or when the pause is over. */
  run<T>(act: () => Promise<T>): Promise<T> {
    if (!this.#isPaused) return act();
    return new Promise<void>((resolve) => this.#waiting.push(resolve)).then(() => this.run(act));
  }
}

const playing = new WeakMap<RunningChat, Pause>();

/** The script that plays in a chat; undefined when none does. */
export function playingIn(running: RunningChat): Pause | undefined {
  return playing.get(running);
}

/** Notes that a script plays in a chat. */
export function beginsToPlay(running: RunningChat, script: string): Pause {
  const pause = new Pause(script);
  playing.set(running, pause);
  return pause;
}

/** Notes that it is over, or that its chat is gone: nothing waits for the end of a pause any more. */
export function playsNoLonger(running: RunningChat): void {
  playing.get(running)?.end();
  playing.delete(running);
}
