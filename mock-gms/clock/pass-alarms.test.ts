import { expect, test } from '@playwright/test';
import { AlarmQueue } from './alarm-queue.ts';
import { passAlarms } from './pass-alarms.ts';

/** Alarms that set one another, in which the last of so many sets no other one. */
async function passed(count: number, most: number): Promise<number> {
  const alarms = new AlarmQueue();
  let fired = 0;
  const again = () => {
    fired += 1;
    if (fired < count) alarms.add(5, again);
  };
  alarms.add(5, again);
  await passAlarms(alarms, 10, (time) => time, most).catch((error: unknown) => {
    expect(error).toBeInstanceOf(RangeError);
    expect(String(error)).toContain('the clock stopped on its way, at 1970-01-01T00:00:00.005Z');
    expect(fired).toBeLessThan(count);
  });
  return fired;
}

test('alarms that set one another are passed up to a bound, with ten more for one that was set before', async () => {
  expect(await passed(109, 100)).toBe(109);
  expect(await passed(1000, 100)).toBe(110);
});
