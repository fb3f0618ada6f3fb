import { expect, test } from '@playwright/test';
import { createDeferred } from '../bus/deferred.ts';
import { JQueryResult } from './jquery-result.ts';
import { jQueries, type When } from './jquery-when.fixture.ts';

const deferred = <Value>() => {
  const made = createDeferred<Value>(JQueryResult);
  return { ...made, result: made.result as JQueryResult<Value> };
};

for (const [version, when] of Object.entries<When>(jQueries)) {
  test(`$.when of jQuery ${version} waits for results, and hands over their values`, async () => {
    const heard: unknown[] = [];
    const [one, other] = [deferred<string>(), deferred<string>()];
    when(
      [one.result, other.result, 'plain'],
      (...values) => heard.push(['done', ...values]),
      (reason) => heard.push(['fail', reason]),
    );
    other.resolve('two');
    await nextTurn();
    expect(heard).toEqual([]);
    one.resolve('one');
    await nextTurn();
    expect(heard).toEqual([['done', 'one', 'two', 'plain']]);
  });

  test(`$.when of jQuery ${version} fails with the first result that does`, async () => {
    const heard: unknown[] = [];
    const [one, other] = [deferred<string>(), deferred<string>()];
    when(
      [one.result, other.result],
      () => heard.push('done'),
      (reason) => heard.push(reason),
    );
    other.reject('no');
    one.resolve('yes');
    await nextTurn();
    expect(heard).toEqual(['no']);
  });
}

test('the state is known at once, by all its names', () => {
  const [good, bad] = [deferred(), deferred()];
  const stateOf = (result: JQueryResult<unknown>) => [
    result.state(),
    result.isResolved(),
    result.isRejected(),
  ];
  expect(stateOf(good.result)).toEqual(['pending', false, false]);
  good.resolve();
  bad.reject();
  expect(stateOf(good.result)).toEqual(['resolved', true, false]);
  expect(stateOf(bad.result)).toEqual(['rejected', false, true]);
});

test('several callbacks and lists of them are taken in order', () => {
  const heard: unknown[] = [];
  const { result, resolve } = deferred<string>();
  const hear = (name: string) => (value: unknown) => heard.push(`${name} ${value}`);
  result
    .done(hear('a'), [hear('b'), [hear('c')]], undefined)
    .fail(hear('no'))
    .always(hear('d'), hear('e'));
  resolve('x');
  expect(heard).toEqual(['a x', 'b x', 'c x', 'd x', 'e x']);
});

test('then and pipe make results that have the same members, and know their state', async () => {
  const { result, resolve } = deferred<number>();
  const twice = result.pipe((value) => value * 2) as JQueryResult<number>;
  const heard: unknown[] = [];
  twice.progress().done((value: unknown) => heard.push(value));
  expect(twice.state()).toBe('pending');
  resolve(21);
  expect(await twice).toBe(42);
  expect(heard).toEqual([42]);
  expect(twice.state()).toBe('resolved');
  expect(twice).toBeInstanceOf(Promise);
});

test('promise is the result, or puts its methods on what is given', async () => {
  const { result, resolve } = deferred<string>();
  expect(result.promise()).toBe(result);
  const mine = { mine: true };
  const target = result.promise(mine) as typeof mine & JQueryResult<string>;
  expect(target).toBe(mine);
  const heard: unknown[] = [];
  target.done((value: unknown) => heard.push(value));
  resolve('here');
  expect(heard).toEqual(['here']);
  expect(target.state()).toBe('resolved');
});

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
