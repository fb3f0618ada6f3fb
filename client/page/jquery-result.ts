import { Result } from '../bus/deferred.ts';

type Callbacks = readonly unknown[];

/**
 * The result of a command as pages have it: a promise with every member of jQuery's deferreds, so that their `$.when`
 * waits for it.
 * @see jQuery, deferred object; Genesys Widgets 9.0, CXBus API, command
 */
export class JQueryResult<Value> extends Result<Value> {
  /** `pending`, `resolved` or `rejected`. */
  state(): 'pending' | 'resolved' | 'rejected' {
    return this.standing.outcome ?? 'pending';
  }

  isResolved(): boolean {
    return this.state() === 'resolved';
  }

  isRejected(): boolean {
    return this.state() === 'rejected';
  }

  /** The result itself; nobody who has it can settle it. With a target, that with the methods of the result. */
  promise<Target extends object>(target?: Target): Target | this {
    if (!target) return this;
    for (const name of members) (target as Record<string, unknown>)[name] = this[name].bind(this);
    return target;
  }

  /** What commands never tell. */
  progress(): this {
    return this;
  }

  /** What `then` was called once. */
  pipe(done?: (value: Value) => unknown, fail?: (reason: unknown) => unknown): Promise<unknown> {
    return this.then(done, fail);
  }

  /** Takes several callbacks, and lists of them, as jQuery does. */
  override done(...callbacks: Callbacks): this {
    for (const each of callbacks.flat(9)) super.done(each as never);
    return this;
  }

  override fail(...callbacks: Callbacks): this {
    for (const each of callbacks.flat(9)) super.fail(each as never);
    return this;
  }

  override always(...callbacks: Callbacks): this {
    for (const each of callbacks.flat(9)) super.always(each as never);
    return this;
  }
}

const members = [
  'state',
  'isResolved',
  'isRejected',
  'promise',
  'pipe',
  'progress',
  'then',
  'done',
  'fail',
  'always',
] as const;
