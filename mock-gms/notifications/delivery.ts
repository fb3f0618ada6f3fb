import { inspect } from 'node:util';
import { guard } from '../boundary/guard.ts';
import { report } from '../boundary/report.ts';
import { recordExchange } from '../services/record.ts';
import type { Service } from '../services/service.ts';
import type { Post, PostResult } from './post-json.ts';

/** Pushes that may be under way or wait for another attempt; beyond, they are dropped, and the journal says so. */
const MAX_PUSHES = 1000;

/** Requests at once. */
const MAX_AT_ONCE = 10;

/** Real milliseconds that a jump of the clock waits for a push: a dead URL must not hold up the clock. */
const PATIENCE = 2000;

/** Something to be posted. */
export interface Push {
  readonly chatId: string;
  readonly body: string;
  /** How often it is tried, the first time included. */
  readonly attempts: number;
  /** Whether there is still reason to try again: a customer who is back needs no push. */
  isWanted(): boolean;
}

/** Posts pushes to the service's URL, tries again on the service's clock, and notes each attempt in the journal. */
export class Delivery {
  readonly #service: Service;
  readonly #post: Post;
  readonly #closing = new AbortController();
  readonly #line: Array<() => void> = [];
  readonly #pushes = new Set<Push>();
  #underWay = 0;

  constructor(service: Service, post: Post) {
    this.#service = service;
    this.#post = post;
  }

  /** Resolves when the first attempt was answered, or soon anyway; never rejects. */
  async deliver(push: Push): Promise<void> {
    if (this.#pushes.size >= MAX_PUSHES) {
      return this.#note(push, 0, { status: 0, error: `${MAX_PUSHES} pushes wait already` });
    }
    this.#pushes.add(push);
    await patiently(this.#attempt(push, 1));
  }

  /** Tries no further for a chat that is gone. */
  forget(chatId: string): void {
    for (const push of this.#pushes) if (push.chatId === chatId) this.#pushes.delete(push);
  }

  close(): void {
    this.#closing.abort();
  }

  async #attempt(push: Push, attempt: number): Promise<void> {
    const { clock, settings } = this.#service;
    const begun = clock.now();
    await this.#turn();
    const url = settings.customHttpPushUrl;
    const result =
      url === undefined || this.#closing.signal.aborted
        ? { status: 0, error: 'there is no URL to push to' }
        : await this.#posted(url, push.body);
    this.#endTurn();
    if (this.#closing.signal.aborted) return;
    this.#note(push, attempt, result);
    const isDone = result.status >= 200 && result.status < 300;
    if (isDone || attempt >= push.attempts) this.#pushes.delete(push);
    else this.#again(push, attempt + 1, begun + this.#service.settings.pushResendDelay * 1000);
  }

  /** A push that cannot even be tried counts as one that failed. */
  async #posted(url: string, body: string): Promise<PostResult> {
    try {
      return await this.#post(url, body, this.#closing.signal);
    } catch (error) {
      report(error);
      return { status: 0, error: error instanceof Error ? error.message : inspect(error) };
    }
  }

  #again(push: Push, attempt: number, at: number): void {
    const { clock } = this.#service;
    const retry = (): Promise<void> => {
      if (this.#pushes.has(push) && push.isWanted()) return this.#attempt(push, attempt);
      this.#pushes.delete(push);
      return Promise.resolve();
    };
    // The clock may have jumped while the answer was under way, and may stand still now.
    if (at <= clock.now()) guard(retry);
    else clock.at(at, () => patiently(retry()));
  }

  #turn(): Promise<void> | undefined {
    this.#underWay += 1;
    if (this.#underWay <= MAX_AT_ONCE) return undefined;
    return new Promise((resolve) => this.#line.push(resolve));
  }

  #endTurn(): void {
    this.#underWay -= 1;
    this.#line.shift()?.();
  }

  #note({ chatId, body }: Push, attempt: number, { status, error }: PostResult): void {
    recordExchange(
      this.#service,
      {
        operation: 'customHttpPush',
        chatId,
        method: 'POST',
        path: this.#service.settings.customHttpPushUrl ?? '',
        status,
        response: {
          body: JSON.stringify({ attempt, error, push: JSON.parse(body) }),
        },
      },
      status >= 200 && status < 300 ? 'done' : 'failed',
    );
  }
}

function patiently(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
    timer.unref();
  });
  return Promise.race([work, patience]).finally(() => clearTimeout(timer));
}
