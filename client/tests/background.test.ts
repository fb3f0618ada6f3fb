import { expect, test } from '@playwright/test';
import { createWebChatService, type WebChatServiceOptions } from '../index.ts';
import { MemoryGms } from '../testing/memory-gms.ts';
import { type BackgroundClock, createBackgroundClock } from './background-clock.fixture.ts';

/** After this long without a request GMS takes a customer for gone. */
const dropped = 45_000;
const hour = 3_600_000;

async function chatInBackground(options: WebChatServiceOptions<'9.0'> = {}) {
  const clock = createBackgroundClock();
  const gms = new MemoryGms(clock);
  const service = createWebChatService({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    ...options,
    clock,
    fetch: clock.network(gms.fetch),
  });
  await whileTimePasses(clock, service.startChat({ nickname: 'Ada' }));
  return { clock, gms, service, gaps: watchPolls(gms, clock) };
}

/** Waits for what needs nothing but the network. */
async function whileTimePasses<Outcome>(clock: BackgroundClock, outcome: Promise<Outcome>): Promise<Outcome> {
  const [value] = await Promise.all([outcome, clock.advance(0)]);
  return value;
}

/** Tells the milliseconds between polls. */
function watchPolls(gms: MemoryGms, clock: BackgroundClock): () => number[] {
  const times: number[] = [clock.now()];
  const push = gms.requests.push.bind(gms.requests);
  gms.requests.push = (...requests) => {
    for (const { operation } of requests) if (operation === 'refresh') times.push(clock.now());
    return push(...requests);
  };
  return () => [...times, clock.now()].slice(1).map((time, at) => time - (times[at] ?? 0));
}

test('a chain of timers on the clock of a hidden page wakes once a minute', async () => {
  const clock = createBackgroundClock();
  const times: number[] = [];
  const again = () => {
    times.push(clock.now());
    clock.setTimeout(again, 250);
  };
  again();
  await clock.advance(3 * 60_000);
  expect(times).toEqual([0, 1000, 2000, 3000, 4000, 60_000, 120_000, 180_000]);
});

test('a customer whose page is hidden polls often enough to stay in the chat', async () => {
  const { clock, gaps } = await chatInBackground();
  await clock.advance(hour);
  expect(gaps().length).toBeGreaterThan(hour / dropped);
  expect(Math.max(...gaps())).toBeLessThan(dropped);
});

test('a customer whose page is hidden stays in the chat also asleep', async () => {
  const { clock, service, gaps } = await chatInBackground({ sleepEnabled: true });
  await whileTimePasses(clock, service.sleep());
  await clock.advance(hour);
  expect(Math.max(...gaps())).toBeLessThan(dropped);
});

test('refreshes that fail do not have a hidden page poll less often', async () => {
  const { clock, gms, gaps } = await chatInBackground();
  gms.spoil('refresh', 'connection lost', 20);
  gms.spoil('refresh', { status: 503 }, 20);
  await clock.advance(10 * 60_000);
  expect(Math.max(...gaps())).toBeLessThan(dropped);
});
