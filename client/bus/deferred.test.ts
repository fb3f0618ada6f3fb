import { expect, test } from '@playwright/test';
import { createDeferred, Result } from './deferred.ts';

test('a result is a promise and can be awaited', async () => {
  const deferred = createDeferred<number>();
  deferred.resolve(42);
  expect(deferred.result).toBeInstanceOf(Promise);
  expect(await deferred.result).toBe(42);
});

test('a rejected result throws its reason, whatever that is', async () => {
  const deferred = createDeferred();
  deferred.reject('There is no active chat session');
  await expect(deferred.result).rejects.toBe('There is no active chat session');
});

test('done, fail and always return the same result', () => {
  const { result } = createDeferred();
  const nothing = () => {};
  expect(result.done(nothing).fail(nothing).always(nothing)).toBe(result);
});

test('done and always hear the value, fail does not, in the order they were attached', async () => {
  const heard: unknown[] = [];
  const { result, resolve } = createDeferred<string>();
  result
    .always((value) => heard.push(['always', value]))
    .fail((reason) => heard.push(['fail', reason]))
    .done((value) => heard.push(['done', value]));
  resolve('yes');
  await result;
  expect(heard).toEqual([
    ['always', 'yes'],
    ['done', 'yes'],
  ]);
});

test('fail and always hear the reason, done does not', async () => {
  const heard: unknown[] = [];
  const { result, reject } = createDeferred<string>();
  result
    .done((value) => heard.push(['done', value]))
    .fail((reason) => heard.push(['fail', reason]))
    .always((reason) => heard.push(['always', reason]));
  reject('no');
  await result.catch(() => {});
  expect(heard).toEqual([
    ['fail', 'no'],
    ['always', 'no'],
  ]);
});

test('callbacks run at the moment of settling, before what the settler does next and before await goes on', async () => {
  const heard: string[] = [];
  const { result, resolve } = createDeferred<string>();
  result.done(() => heard.push('done')).always(() => heard.push('always'));
  const waiting = (async () => {
    await result;
    heard.push('await');
  })();
  resolve('value');
  heard.push('next');
  await waiting;
  expect(heard).toEqual(['done', 'always', 'next', 'await']);
});

test('a callback attached after the fact runs at once', () => {
  const heard: string[] = [];
  const { result, resolve } = createDeferred<string>();
  resolve('late');
  result.done((value) => heard.push(value)).fail(() => heard.push('fail'));
  expect(heard).toEqual(['late']);
});

test('a result settled with the result of another command waits for that one', async () => {
  const heard: unknown[] = [];
  const [outer, inner] = [createDeferred<unknown>(), createDeferred<string>()];
  outer.result.fail((reason) => heard.push(reason));
  outer.resolve(inner.result);
  inner.reject('no');
  await outer.result.catch(() => {});
  expect(heard).toEqual(['no']);
});

test('only the first settling counts', async () => {
  const { result, resolve, reject } = createDeferred<string>();
  resolve('first');
  resolve('second');
  reject('third');
  expect(await result).toBe('first');
});

test('only the first settling counts, also while it waits for the result of another command', async () => {
  const [outer, inner] = [createDeferred<unknown>(), createDeferred<string>()];
  outer.resolve(inner.result);
  outer.resolve('second');
  outer.reject('third');
  inner.resolve('first');
  expect(await outer.result).toBe('first');
});

test('a callback that throws breaks neither the others nor the result', async () => {
  const shown = silenceConsole();
  const heard: string[] = [];
  const { result, resolve } = createDeferred<string>();
  result
    .done(() => {
      throw new Error('of the page');
    })
    .done((value) => heard.push(value));
  resolve('still here');
  expect(await result).toBe('still here');
  expect(heard).toEqual(['still here']);
  expect(shown()).toEqual([new Error('of the page')]);
});

test('something that is no function is no callback', async () => {
  const { result, resolve } = createDeferred<string>();
  result.done(undefined as never).always('nothing' as never);
  resolve('fine');
  expect(await result).toBe('fine');
});

test('a rejection that nobody listens to, or only `fail`, is not reported as unhandled', async () => {
  const unhandled: unknown[] = [];
  const listener = (reason: unknown) => unhandled.push(reason);
  process.on('unhandledRejection', listener);
  const failOnly = createDeferred();
  failOnly.result.fail(() => {}).done(() => {});
  failOnly.reject('heard by fail');
  createDeferred().reject('heard by nobody');
  await nextTurn();
  process.off('unhandledRejection', listener);
  expect(unhandled).toEqual([]);
});

test('what then makes of a result takes callbacks, too', async () => {
  const heard: number[] = [];
  const { result, resolve } = createDeferred<number>();
  const doubled = result.then((value) => value * 2);
  expect(doubled).toBeInstanceOf(Result);
  (doubled as Result<number>).done((value) => heard.push(value));
  resolve(21);
  await doubled;
  expect(heard).toEqual([42]);
});

test('finally runs and hands the value on', async () => {
  const { result, resolve } = createDeferred<string>();
  let ran = false;
  const after = result.finally(() => {
    ran = true;
  });
  resolve('value');
  expect(await after).toBe('value');
  expect(ran).toBe(true);
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Keeps console.error quiet until asked what it was given. */
function silenceConsole(): () => unknown[] {
  const { error } = console;
  const shown: unknown[] = [];
  console.error = (value: unknown) => shown.push(value);
  return () => {
    console.error = error;
    return shown;
  };
}
