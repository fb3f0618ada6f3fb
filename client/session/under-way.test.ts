import { expect, test } from '@playwright/test';
import { UnderWay } from './under-way.ts';

test('work is over when it has resolved or rejected, and then nothing is under way', async () => {
  const underWay = new UnderWay();
  expect(underWay.over).toBeUndefined();
  for (const work of [Promise.resolve('done'), Promise.reject(new Error('failed'))]) {
    underWay.begin(work);
    await expect(underWay.over).resolves.toBeUndefined();
    expect(underWay.over).toBeUndefined();
  }
});

test('the end of earlier work leaves later work under way', async () => {
  const underWay = new UnderWay();
  const earlier = Promise.resolve();
  underWay.begin(earlier);
  const first = underWay.over;
  underWay.begin(new Promise(() => {}));
  await first;
  expect(underWay.over).toBeDefined();
});
