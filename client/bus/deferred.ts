import { isolate } from './isolate.ts';

type Callback<Value> = (value: Value) => unknown;

type Outcome = 'resolved' | 'rejected';

type Hear = (outcome: Outcome, value: unknown) => void;

type Executor<Value> = ConstructorParameters<typeof Promise<Value>>[0];

/** Where a command stands: how it came out, once it has, and who waits for that. */
export interface Standing {
  outcome?: Outcome;
  value?: unknown;
  readonly waiting: Hear[];
}

/**
 * The result of a command: a promise that also takes callbacks the way jQuery's deferreds do.
 *
 * `done`, `fail` and `always` return the same result and run in the order in which they were attached, at the very
 * moment at which the command settles: before the events that it raises, and before `await` goes on. Attached later
 * they run at once. An exception in one of them disturbs nobody.
 * @example
 * service.startChat({ nickname: 'Ada' }).done((answer) => show(answer.chatId)).fail((reason) => show(reason));
 * @see Genesys Widgets 9.0, CXBus API, command
 */
export class Result<Value> extends Promise<Value> {
  protected readonly standing: Standing;

  constructor(executor: Executor<Value>) {
    const standing: Standing = { waiting: [] };
    super((resolve, reject) => {
      const settling = (outcome: Outcome, settle: (value: never) => void) => (value: unknown) => {
        standing.outcome = outcome;
        standing.value = value;
        settle(value as never);
        for (const hear of standing.waiting) hear(outcome, value);
      };
      const rejected = settling('rejected', reject);
      const resolved = settling('resolved', resolve);
      let isTaken = false;
      const first = (settle: (value: unknown) => void) => (value: unknown) => {
        if (!isTaken) settle(value);
        isTaken = true;
      };
      executor(
        first((value) => {
          // Another command's result settles this one when it settles itself.
          if (isThenable(value)) Promise.resolve(value).then(resolved, rejected);
          else resolved(value);
        }),
        first(rejected),
      );
    });
    this.standing = standing;
  }

  /** Calls back with the value once the command has resolved. */
  done(callback: Callback<Value>): this {
    return this.#hear((outcome, value) => outcome === 'resolved' && isolate(callback, value as Value));
  }

  /** Calls back with the reason once the command has been rejected. */
  fail(callback: Callback<unknown>): this {
    return this.#hear((outcome, reason) => outcome === 'rejected' && isolate(callback, reason));
  }

  /** Calls back with the value or the reason, whichever comes. */
  always(callback: Callback<unknown>): this {
    return this.#hear((_, value) => isolate(callback, value));
  }

  #hear(hear: Hear): this {
    const { outcome, value, waiting } = this.standing;
    if (outcome) hear(outcome, value);
    else waiting.push(hear);
    return this;
  }
}

/** A result and the two functions that settle it; the first one called counts. */
export interface Deferred<Value> {
  /** What the one who asked is given. */
  readonly result: Result<Value>;
  /** Settles the result as done, with this value. */
  resolve(value?: Value): void;
  /** Settles the result as failed, for this reason. */
  reject(reason?: unknown): void;
}

/**
 * Makes a result that is settled from outside.
 * @example
 * const deferred = createDeferred<number>();
 * deferred.result.done((value) => console.log(value));
 * deferred.resolve(42);
 * @param Kind What the result is, where it is more than a `Result`.
 * @see Genesys Widgets 9.0, CXBus API, command
 */
export function createDeferred<Value>(Kind: typeof Result = Result): Deferred<Value> {
  let settle!: Pick<Deferred<Value>, 'resolve' | 'reject'>;
  const result = new Kind<Value>((resolve, reject) => {
    settle = { resolve: resolve as (value?: Value) => void, reject };
  });
  // A page that attaches no handler, or only `fail`, must not see an unhandled rejection.
  result.catch(() => {});
  return { result, ...settle };
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === 'function';
}
