import { expect, test } from '@playwright/test';
import { Refusal } from '../base/rejection.ts';
import { defaults } from '../base/settings.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { noAnswer } from './failed-request.ts';
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

test('after haste the gaps start from the shortest again', async () => {
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
  const { clock, poller, times } = setUp({}, () => Promise.reject(noAnswer('error')));
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
  await clock.advance(750);
  expect(polls).toBe(2);
  back = 7_200_000;
  poller.hasten();
  await clock.advance(1500);
  expect(polls).toBe(4);
});

test('a page that is woken after an hour polls at once, once, and goes on as before', async () => {
  const { clock, poller, times } = setUp();
  poller.start();
  await clock.advance(250);
  clock.sleep(3_600_000);
  await clock.advance(0);
  expect(times).toEqual([250, 3_600_250]);
  await clock.advance(1750);
  expect(times).toEqual([250, 3_600_250, 3_601_000, 3_602_000]);
});

test('a poll that an hour of sleep fell into is followed by the next within 250 ms', async () => {
  let fail = () => {};
  const { clock, poller, times } = setUp(
    {},
    () => new Promise((_, reject) => (fail = () => reject(noAnswer('timeout')))),
  );
  poller.start();
  await clock.advance(250);
  clock.sleep(3_600_000);
  fail();
  await clock.advance(250);
  expect(times).toEqual([250, 3_600_500]);
});

test('haste that comes late has the next poll come within 250 ms, haste during a poll counts after it', async () => {
  const { clock, poller, gaps } = setUp({ dynamicPolling: false, pollRate: 3000 });
  poller.start();
  await clock.advance(2250);
  poller.hasten();
  await clock.advance(2000);
  expect(gaps()).toEqual([250, 3000]);
});

test('between two polls no more than one timer is set, and none once it is stopped', async () => {
  const { clock, poller } = setUp();
  poller.start();
  for (let i = 0; i < 20; i += 1) {
    await clock.advance(200);
    poller.hasten();
    expect(clock.pending).toBe(1);
  }
  await poller.poll();
  expect(clock.pending).toBe(1);
  poller.stop();
  expect(clock.pending).toBe(0);
  poller.hasten();
  expect(clock.pending).toBe(0);
});

test('a poll under way when the poller is stopped sets no timer after it, and one when it is started again does', async () => {
  let finish = () => {};
  const { clock, poller, times } = setUp({}, () => new Promise<void>((resolve) => (finish = resolve)));
  poller.start();
  await clock.advance(250);
  poller.stop();
  finish();
  await clock.advance(0);
  expect(clock.pending).toBe(0);
  poller.start();
  await clock.advance(250);
  poller.stop();
  poller.start();
  finish();
  await clock.advance(1000);
  expect(times).toHaveLength(3);
});

test('what goes wrong in a poll and is no failed request is shown on the console', async () => {
  const shown: unknown[] = [];
  const { error } = console;
  console.error = (problem: unknown) => shown.push(problem);
  try {
    const mistake = new Error('a mistake');
    const failures: Error[] = [mistake, noAnswer('error'), new Refusal('no chat')];
    const { clock, poller, times } = setUp({}, () => Promise.reject(failures[times.length - 1]));
    poller.start();
    await clock.advance(1750);
    expect(times).toHaveLength(3);
    expect(shown).toEqual([mistake]);
  } finally {
    console.error = error;
  }
});

test('a slow poller keeps to pollRateSleep, also with dynamic polling, until it is slow no more', async () => {
  const { clock, poller, gaps } = setUp({ pollRateSleep: 5000 });
  poller.start();
  await clock.advance(250);
  expect([poller.slow(true), poller.slow(true)]).toEqual([true, false]);
  await clock.advance(10_000);
  expect([poller.slow(false), poller.slow(false)]).toEqual([true, false]);
  await clock.advance(1250);
  expect(gaps()).toEqual([250, 5000, 5000, 500, 750]);
});
