import { expect, test } from '@playwright/test';
import { createManualClock } from '../testing/manual-clock.ts';
import { startHeartbeat } from './heartbeat.ts';

test('beats come an interval apart, from one interval after the start on', async () => {
  const clock = createManualClock();
  const beats: number[] = [];
  startHeartbeat(clock, 3000, () => beats.push(clock.now()));
  await clock.advance(10_000);
  expect(beats).toEqual([3000, 6000, 9000]);
});

test('after an hour of sleep there is one beat, not all that were missed', async () => {
  const clock = createManualClock();
  let beats = 0;
  startHeartbeat(clock, 3000, () => {
    beats += 1;
  });
  clock.sleep(3_600_000);
  await clock.advance(2999);
  expect(beats).toBe(1);
});

test('a heart that is stopped, be it by its own beat, leaves no timer', async () => {
  const clock = createManualClock();
  const stop = startHeartbeat(clock, 3000, () => stop());
  expect(clock.pending).toBe(1);
  await clock.advance(10_000);
  expect(clock.pending).toBe(0);
});
