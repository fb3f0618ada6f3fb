import type { Clock } from '@playwright/test';
import { playwrightClock } from './playwright-clock.ts';

/** What the clock of a page can be told to do. */
type Act = 'install' | 'fastForward' | 'pauseAt' | 'runFor';

/** The time of all pages of a context. */
export class PageClock implements Pick<Clock, Act> {
  readonly #script: (script: string) => Promise<void>;
  /** What a page that comes later does first, so that its time goes on where that of the page before has ended. */
  #history: string[] = [];

  /** @param inEveryPage runs a script in all pages that are open */
  constructor(inEveryPage: (script: string) => Promise<void>) {
    this.#script = inEveryPage;
  }

  get isInstalled(): boolean {
    return this.#history.length > 0;
  }

  /** What a page runs before its own scripts. */
  get headScript(): string {
    return this.#history.join('\n');
  }

  install({ time = Date.now() }: { time?: number | string | Date } = {}): Promise<void> {
    return this.#act('install', millisecondsOf(time));
  }

  pauseAt(time: number | string | Date): Promise<void> {
    return this.#act('pauseAt', millisecondsOf(time));
  }

  fastForward(ticks: number | string): Promise<void> {
    return this.#act('fastForward', Number(ticks));
  }

  runFor(ticks: number | string): Promise<void> {
    return this.#act('runFor', Number(ticks));
  }

  async #act(act: Act, milliseconds: number): Promise<void> {
    if (!Number.isFinite(milliseconds)) throw new TypeError(`${act} takes milliseconds`);
    if (!this.isInstalled) {
      const script = playwrightClock();
      this.#history.push(script);
      await this.#script(script);
    }
    this.#history.push(`__pwClock.controller.log('${act}', ${Date.now()}, ${milliseconds});`);
    await this.#script(`__pwClock.controller.${act}(${milliseconds})`);
  }
}

function millisecondsOf(time: number | string | Date): number {
  return new Date(time).getTime();
}
