import { expect, test } from '@playwright/test';
import { RunningWork } from './running-work.ts';

test('work is over when it has resolved or rejected, and then nothing is under way', async () => {
  const running = new RunningWork();
  expect(running.over).toBeUndefined();
  for (const work of [Promise.resolve('done'), Promise.reject(new Error('failed'))]) {
    running.begin(work);
    await expect(running.over).resolves.toBeUndefined();
    expect(running.over).toBeUndefined();
  }
});

test('the end of earlier work leaves later work under way', async () => {
  const running = new RunningWork();
  const earlier = Promise.resolve();
  running.begin(earlier);
  const first = running.over;
  running.begin(new Promise(() => {}));
  await first;
  expect(running.over).toBeDefined();
});
