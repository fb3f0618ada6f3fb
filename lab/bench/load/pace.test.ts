import { expect, test } from '@playwright/test';
import { keepPace } from './pace.ts';
import { openTogether, together } from './together.ts';

test('the pace is kept, in order, and the delay of each start is reported', async () => {
  const done: number[] = [];
  const lags = await keepPace({ perSecond: 1_000, durationMs: 20 }, (number) => done.push(number));
  expect(done).toEqual(Array.from({ length: 20 }, (_, i) => i));
  expect(lags).toHaveLength(20);
  expect(lags.every((lag) => lag >= 0)).toBe(true);
});

test('nothing more is done after a failure', async () => {
  const done: number[] = [];
  const pace = keepPace({ perSecond: 1_000, durationMs: 20 }, (number) => {
    if (number === 3) throw new Error('enough');
    done.push(number);
  });
  await expect(pace).rejects.toThrow('enough');
  expect(done).toEqual([0, 1, 2]);
});

test('no more is under way together than is allowed, and results keep their order', async () => {
  let [underWay, most] = [0, 0];
  const results = await together(10, 3, async (index) => {
    most = Math.max(most, ++underWay);
    await Promise.resolve();
    underWay--;
    return index * 2;
  });
  expect(results).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  expect(most).toBe(3);
});

test('when one cannot be opened, nothing more is, and all that were opened are closed, also those that open later', async () => {
  const begun: number[] = [];
  const closed: number[] = [];
  const opening = openTogether(
    10,
    3,
    async (index) => {
      begun.push(index);
      if (index === 2) throw new Error('there is no port left');
      for (let turn = 0; turn < (index + 1) * 10; turn += 1) await Promise.resolve();
      return index;
    },
    (index) => closed.push(index),
  );
  await expect(opening).rejects.toThrow('no port left');
  expect([begun, closed.toSorted()]).toEqual([
    [0, 1, 2],
    [0, 1],
  ]);
});
