import { isolate } from './isolate.ts';

type Callback<Value> = (value: Value) => unknown;

type Outcome = 'resolved' | 'rejected';

type Hear = (outcome: Outcome, value: unknown) => void;

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
  /** A result that `then` has made has none: it settles as promises do. */
  protected standing?: Standing;

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

  /** Begins to wait for `settle`. */
  static wait(result: Result<unknown>): Standing {
    result.standing = { waiting: [] };
    return result.standing;
  }

  #hear(hear: Hear): this {
    const { standing } = this;
    if (standing?.outcome) hear(standing.outcome, standing.value);
    else if (standing) standing.waiting.push(hear);
    else
      super.then(
        (value) => hear('resolved', value),
        (reason) => hear('rejected', reason),
      );
    return this;
  }
}

/** A result and the two functions that settle it; the first one called counts. */
export interface Deferred<Value> {
  readonly result: Result<Value>;
  resolve(value?: Value): void;
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
  let resolve: (value: Value) => void = ignore;
  let reject: (reason: unknown) => void = ignore;
  const result = new Kind<Value>((resolveResult, rejectResult) => {
    resolve = resolveResult;
    reject = rejectResult;
  });
  // A page that attaches no handler, or only `fail`, must not see an unhandled rejection.
  result.catch(ignore);
  const standing = Result.wait(result);

  function settle(outcome: Outcome, value: unknown): void {
    if (standing.outcome) return;
    Object.assign(standing, { outcome, value });
    if (outcome === 'resolved') resolve(value as Value);
    else reject(value);
    for (const hear of standing.waiting) hear(outcome, value);
  }
  const rejectWith = (reason: unknown) => settle('rejected', reason);
  return {
    result,
    resolve(value) {
      // Another command's result settles this one when it settles itself.
      if (value instanceof Promise) value.then((given) => settle('resolved', given), rejectWith);
      else settle('resolved', value);
    },
    reject: rejectWith,
  };
}

function ignore(): void {}
