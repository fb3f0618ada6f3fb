import { expect, test } from '@playwright/test';
import { randomIds } from './ids.ts';

const now = 1_432_845_088_000;

test('a session id has the alias, the second and a counter', () => {
  const ids = randomIds();
  expect(ids.sessionId({ alias: '117', now })).toMatch(/^007555677B20[0-9A-F]{4}$/);
  expect(ids.keys('rest', { alias: '1323', now: 1_548_735_833_000 })).toMatchObject({
    alias: '1323',
    userId: expect.stringMatching(/^052B5C4FD559[0-9A-F]{4}$/),
    secureKey: expect.stringMatching(/^[0-9a-f]{20}$/),
  });
});

test('an alias that is not a number up to 65535 gets digits of its own, the same each time', () => {
  const ids = randomIds();
  for (const alias of ['main', '65536', '-1', '1e3', '']) {
    const [one, other] = [ids.sessionId({ alias, now }), ids.sessionId({ alias, now })];
    expect(one).toMatch(/^[0-9A-F]{4}55677B20[0-9A-F]{4}$/);
    expect(one.slice(0, 12)).toBe(other.slice(0, 12));
  }
});

test('a session id has its shape at any time that a clock can show', () => {
  const ids = randomIds();
  for (const time of [0, 999, 253_402_300_799_999, -1])
    expect(ids.sessionId({ alias: '117', now: time })).toMatch(/^0075[0-9A-F]{12}$/);
});

test('65,536 session ids of one second are all different', () => {
  const ids = randomIds();
  const given = Array.from({ length: 65_536 }, () => ids.sessionId({ alias: '117', now }));
  expect(new Set(given).size).toBe(given.length);
});

test('interaction ids of one run differ in a counter, and none comes twice', () => {
  const ids = randomIds();
  const given = Array.from({ length: 1_700_000 }, () => ids.interactionId());
  expect(given[0]).toMatch(/^0[0-9A-Z]{4}a[0-9A-Z]{10}$/);
  expect(given[1]?.slice(0, 12)).toBe(given[0]?.slice(0, 12));
  expect(new Set(given).size).toBe(given.length);
});

test('several processes give different interaction ids', () => {
  const given = Array.from({ length: 1000 }, () => randomIds().interactionId());
  expect(new Set(given).size).toBe(given.length);
});

test('a million session ids on a clock that stands still are all different', () => {
  const ids = randomIds();
  const given = Array.from({ length: 1_000_000 }, () => ids.sessionId({ alias: '117', now }));
  expect(new Set(given).size).toBe(given.length);
});
