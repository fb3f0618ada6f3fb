import { isolate } from './isolate.ts';

type Callback<Value> = (value: Value) => unknown;

/**
 * The result of a command: a promise that also takes callbacks the way jQuery's deferreds do.
 *
 * `done`, `fail` and `always` return the same result, run after the caller's own code in the order they
 * were attached (also when attached late), and an exception in one of them disturbs nobody.
 * @example
 * service.startChat({ nickname: 'Ada' }).done((answer) => show(answer.chatId)).fail((reason) => show(reason));
 * @see Genesys Widgets 9.0, CXBus API, command
 */
export class Result<Value> extends Promise<Value> {
  /** Calls back with the value once the command has resolved. */
  done(callback: Callback<Value>): this {
    super.then((value) => isolate(callback, value), ignore);
    return this;
  }

  /** Calls back with the reason once the command has been rejected. */
  fail(callback: Callback<unknown>): this {
    super.then(undefined, (reason) => isolate(callback, reason));
    return this;
  }

  /** Calls back with the value or the reason, whichever comes. */
  always(callback: Callback<unknown>): this {
    const run = (outcome: unknown) => isolate(callback, outcome);
    super.then(run, run);
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
 * @see Genesys Widgets 9.0, CXBus API, command
 */
export function createDeferred<Value>(): Deferred<Value> {
  let resolve: (value: Value) => void = ignore;
  let reject: (reason: unknown) => void = ignore;
  const result = new Result<Value>((resolveResult, rejectResult) => {
    resolve = resolveResult;
    reject = rejectResult;
  });
  // A page that attaches no handler, or only `fail`, must not see an unhandled rejection.
  result.catch(ignore);
  return {
    result,
    resolve: (value) => resolve(value as Value),
    reject: (reason) => reject(reason),
  };
}

function ignore(): void {}
