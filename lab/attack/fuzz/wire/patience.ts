import { request } from 'node:http';

/** Milliseconds from one question to the next. */
const ASK_EVERY = 500;

/** Questions that the server answers before a request that came ahead of all of them is overdue. */
export const DEFAULT_PATIENCE = 20;

/** CPU time in milliseconds that the server may spend on other things before the question itself is overdue. */
const MOST_CPU = 30_000;

/** Milliseconds for a question while the server spends no CPU time at all: it waits for nothing. */
const MOST_IDLE = 30_000;

interface Waiting {
  readonly since: number;
  readonly overdue: () => void;
}

/** Questions in a row whose connection breaks, before a process that lives counts as one that hangs. */
const MOST_BROKEN = 60;

export interface Watched {
  readonly port: number;
  readonly isAlive: boolean;
  readonly cpuTime: number | undefined;
}

/**
 * Tells when an answer is overdue without looking at the clock: the server is asked a plain question now and then, and
 * a request that is still waiting after it has answered so many of them has been forgotten. On a busy machine it all takes
 * longer, and nothing is overdue any sooner.
 */
export class Patience {
  readonly #server: Watched;
  readonly #rounds: number;
  readonly #waiting = new Set<Waiting>();
  readonly #hung: () => void;
  #answered = 0;
  #broken = 0;
  #closed = false;

  /** @param hung called when the server does not even answer the plain question */
  constructor(server: Watched, hung: () => void, rounds = DEFAULT_PATIENCE) {
    this.#server = server;
    this.#hung = hung;
    this.#rounds = rounds;
    void this.#ask();
  }

  get port(): number {
    return this.#server.port;
  }

  /** Calls back once, when an answer that is waited for from now on is overdue, unless the function returned is called. */
  wait(overdue: () => void): () => void {
    const waiting = { since: this.#answered, overdue };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  close(): void {
    this.#closed = true;
    this.#waiting.clear();
  }

  async #ask(): Promise<void> {
    while (!this.#closed) {
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY));
      if (this.#closed) return;
      const outcome = await this.#question();
      if (this.#closed) return;
      if (outcome === 'broken') {
        // One connection may break; what waits is still looked after as long as there is a process.
        if (!this.#server.isAlive) return;
        this.#broken += 1;
        if (this.#broken < MOST_BROKEN) continue;
        return this.#hung();
      }
      if (outcome === 'hung') return this.#hung();
      this.#broken = 0;
      this.#answered += 1;
      for (const waiting of [...this.#waiting]) {
        // The first question may have been on its way already.
        if (this.#answered - waiting.since <= this.#rounds) continue;
        this.#waiting.delete(waiting);
        waiting.overdue();
      }
    }
  }

  #question(): Promise<'answered' | 'hung' | 'broken'> {
    return new Promise((resolve) => {
      const asked = request({
        port: this.#server.port,
        host: '127.0.0.1',
        path: '/mock/health',
        agent: false,
      });
      const done = (outcome: 'answered' | 'hung' | 'broken') => {
        clearInterval(watch);
        asked.destroy();
        resolve(outcome);
      };
      const began = { cpu: this.#server.cpuTime, at: performance.now() };
      let last = { ...began };
      const watch = setInterval(() => {
        const now = { cpu: this.#server.cpuTime, at: performance.now() };
        if (now.cpu !== last.cpu) last = now;
        const isIdle = now.at - last.at > MOST_IDLE;
        const isBusy = now.cpu !== undefined && began.cpu !== undefined && now.cpu - began.cpu > MOST_CPU;
        if (isIdle || isBusy) done('hung');
      }, ASK_EVERY);
      asked.on('response', (answer) => {
        answer.resume();
        done('answered');
      });
      asked.on('error', () => done('broken'));
      asked.end();
    });
  }
}
