import { expect, test } from '@playwright/test';
import { defaults } from '../settings.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { Poller } from './poller.ts';

/** A poller with polls that answer at once, and the times at which they started. */
function setUp(rates: Partial<typeof defaults> = {}, poll: () => Promise<unknown> = async () => {}) {
  const clock = createManualClock();
  const times: number[] = [];
  const poller = new Poller(
    clock,
    () => ({ ...defaults, ...rates }),
    () => {
      times.push(clock.now());
      return poll();
    },
  );
  const gaps = () => times.map((time, at) => time - (times[at - 1] ?? 0));
  return { clock, poller, times, gaps };
}

test('with the defaults polls start 250, 750, 750, 1000 … 3000 ms apart', async () => {
  const { clock, poller, gaps } = setUp();
  poller.start();
  await clock.advance(20_000);
  expect(gaps()).toEqual([250, 750, 750, 1000, 1250, 1250, 1500, 2000, 2250, 2750, 3000, 3000]);
});

test('without dynamic polling every gap but the first is the poll rate', async () => {
  const { clock, poller, gaps } = setUp({ dynamicPolling: false, pollRate: 2000 });
  poller.start();
  await clock.advance(7000);
  expect(gaps()).toEqual([250, 2000, 2000, 2000]);
});

test('after haste the gaps begin anew', async () => {
  const { clock, poller, gaps } = setUp();
  poller.start();
  await clock.advance(6750);
  poller.hasten();
  await clock.advance(2250);
  expect(gaps()).toEqual([250, 750, 750, 1000, 1250, 1250, 1500, 500, 750, 750]);
});

test('at most one poll is under way', async () => {
  let finish = () => {};
  const { clock, poller, times } = setUp({}, () => new Promise<void>((resolve) => (finish = resolve)));
  poller.start();
  await clock.advance(10_000);
  expect(times).toEqual([250]);
  await expect(poller.poll()).rejects.toThrow('previous poll has not finished.');
  finish();
  await clock.advance(250);
  expect(times).toEqual([250, 10_250]);
});

test('a poll that fails is followed by the next', async () => {
  const { clock, poller, times } = setUp({}, () => Promise.reject(new Error('no answer')));
  poller.start();
  await clock.advance(1000);
  expect(times).toEqual([250, 1000]);
});

test('a stopped poller rests', async () => {
  const { clock, poller, times } = setUp();
  poller.start();
  await clock.advance(250);
  poller.stop();
  await clock.advance(10_000);
  expect(times).toEqual([250]);
  expect(poller.running).toBe(false);
});

test('a poller started again polls after 250 ms', async () => {
  const { clock, poller, times } = setUp();
  poller.start();
  await clock.advance(250);
  poller.stop();
  poller.start();
  await clock.advance(250);
  expect(times).toEqual([250, 500]);
});

test('a poller started twice polls once, and is stopped once', async () => {
  const { clock, poller, times } = setUp();
  poller.start();
  poller.start();
  await clock.advance(250);
  poller.stop();
  await clock.advance(10_000);
  expect(times).toEqual([250]);
});

test('polls go on when the time of day is set back', async () => {
  const clock = createManualClock();
  let back = 0;
  let polls = 0;
  const poller = new Poller(
    { ...clock, now: () => clock.now() - back },
    () => defaults,
    async () => {
      polls += 1;
    },
  );
  poller.start();
  await clock.advance(250);
  back = 3_600_000;
  await clock.advance(250);
  expect(polls).toBe(2);
});
