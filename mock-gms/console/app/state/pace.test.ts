import { expect, test } from '@playwright/test';
import { Pace } from './pace.ts';

test('frequent requests are done one at a time, with a pause after each', async () => {
  const steps: string[] = [];
  let rested = () => {};
  const pace = new Pace(
    async () => steps.push('done'),
    400,
    (milliseconds) => {
      steps.push(`rests ${milliseconds}`);
      return new Promise<void>((resolve) => {
        rested = resolve;
      });
    },
  );
  for (let each = 0; each < 10; each += 1) pace.ask();
  await expect.poll(() => steps).toEqual(['done', 'rests 400']);
  rested();
  await expect.poll(() => steps).toEqual(['done', 'rests 400', 'done', 'rests 400']);
  rested();
  await Promise.resolve();
  pace.ask();
  await expect.poll(() => steps.length).toBe(6);
});
