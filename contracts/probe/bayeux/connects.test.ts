import { expect, test } from '@playwright/test';
import type { BayeuxMessage } from './bayeux-message.ts';
import { Connects } from './connects.ts';

const ANSWERED: BayeuxMessage = { channel: '/meta/connect', successful: true };
/** More than may be answered with nothing. */
const MANY = 30;

test('connects that each bring one push do not count as empty, although the push is taken before the answer is looked at', async () => {
  const connects = new Connects();
  let pushes = 0;
  for (let i = 0; i < MANY; i++) {
    const held = async () => {
      pushes += 1;
      return ANSWERED;
    };
    await connects.answered(held, () => pushes);
  }
});

test('connects that are answered with nothing, one after the other, are a finding', async () => {
  const connects = new Connects();
  const all = async () => {
    for (let i = 0; i < MANY; i++)
      await connects.answered(
        async () => ANSWERED,
        () => 0,
      );
  };
  await expect(all()).rejects.toThrow('a connect is held until there is something to say, 20 were answered');
});

test('a connect is under way until it is answered or aborted', async () => {
  const connects = new Connects();
  for (const end of ['answered', 'broken'] as const) {
    const { promise, settle } = pending();
    connects.sent(promise);
    expect(connects.held).toBe(promise);
    settle(end);
    await promise.catch(() => {});
    expect(connects.held).toBeUndefined();
  }
});

test('a connect that another one followed does not hide that one', async () => {
  const connects = new Connects();
  const first = pending();
  const second = pending();
  connects.sent(first.promise);
  connects.sent(second.promise);
  first.settle('answered');
  await first.promise;
  expect(connects.held).toBe(second.promise);
  second.settle('answered');
});

function pending() {
  let settle: (end: 'answered' | 'broken') => void = () => {};
  const promise = new Promise<BayeuxMessage>((resolve, reject) => {
    settle = (end) => (end === 'answered' ? resolve(ANSWERED) : reject(new Error('broken off')));
  });
  return { promise, settle };
}
