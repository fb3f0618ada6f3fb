import { expect, test } from '@playwright/test';
import { createManualClock, MemoryBayeux } from '../../testing.ts';
import { overCometd, started } from '../../tests/cometd-chat.fixture.ts';
import type { ChatResponse } from '../transport.ts';
import { keepPace } from './pace.ts';

test('four connects in a row may be hasty; the fifth is followed by a pause', async () => {
  const { clock, bayeux } = await started();
  await clock.advance(30_000);
  bayeux.regain();
  const isDueAtOnce = async () => {
    let isDue = false;
    bayeux.setTimeout(() => {
      isDue = true;
    }, 0);
    await clock.advance(0);
    return isDue;
  };
  const due: boolean[] = [];
  for (let connects = 0; connects < 5; connects += 1) {
    bayeux.regain();
    due.push(await isDueAtOnce());
  }
  expect(due).toEqual([true, true, true, true, false]);
});

test('the library waits no longer than a timer can, whatever the server advises', async () => {
  const { gms } = overCometd();
  const delays: number[] = [];
  const bayeux = new MemoryBayeux(gms, createManualClock());
  bayeux.setTimeout = (_, delay) => delays.push(delay);
  keepPace(bayeux, createManualClock());
  for (const delay of [1000, 2 ** 31, Number.NaN]) bayeux.setTimeout(() => {}, delay);
  expect(delays).toEqual([1000, 2 ** 31 - 1, 2 ** 31 - 1]);
});

test('connects that come back at once and bring nothing are a second apart, until there is news', async () => {
  const { clock, gms, bayeux } = await started();
  const waits = async (delay: number) => {
    let isDue = false;
    bayeux.setTimeout(() => {
      isDue = true;
    }, 0);
    await clock.advance(delay - 1);
    const wasDue = isDue;
    await clock.advance(1);
    return !wasDue && isDue;
  };
  for (let connects = 0; connects < 10; connects += 1) bayeux.regain();
  expect(await waits(1000)).toBe(true);
  bayeux.regain();
  expect(await waits(1000)).toBe(true);
  gms.join({ nickname: 'Ann' });
  await clock.advance(0);
  expect(await waits(1)).toBe(false);
  for (let connects = 0; connects < 10; connects += 1) {
    await clock.advance(30_000);
    bayeux.regain();
  }
  expect(await waits(1)).toBe(false);
});

for (const [title, answer] of [
  ['holds no events', {}],
  ['holds an event that came before', { again: true }],
  ['puts the chat off', { statusCode: 1 }],
  ['refuses something', { statusCode: 2, errors: [{ code: 100, advice: 'no' }] }],
] as const)
  test(`a push that ${title} is no news: connects that bring it at once are a second apart`, async () => {
    const { clock, gms, bayeux } = await started();
    const { again, ...changed } = { again: false, ...answer };
    let due = 0;
    const connect = () => {
      bayeux.push({ ...gms.respond(again ? gms.events.slice(0, 1) : []), ...changed } as ChatResponse);
      bayeux.regain();
      bayeux.setTimeout(() => {
        due += 1;
        if (due < 100) connect();
      }, 0);
    };
    await clock.advance(0);
    connect();
    await clock.advance(10_000);
    expect(due).toBeGreaterThanOrEqual(10);
    expect(due).toBeLessThanOrEqual(15);
  });
