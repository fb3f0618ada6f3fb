import { expect, test } from '@playwright/test';
import { Arrivals } from './arrivals.ts';
import { markedText, marksIn } from './mark.ts';

test('a text of the wire tells which messages it holds, and all texts have one length', () => {
  const texts = [markedText(0), markedText(7), markedText(12_345_678)];
  expect(marksIn(JSON.stringify(texts))).toEqual([0, 7, 12_345_678]);
  expect(new Set(texts.map(({ length }) => length)).size).toBe(1);
  expect(marksIn('[{"channel":"/meta/connect"}]')).toEqual([]);
});

test('a push takes from its sending to its arrival, each its own time', async () => {
  let now = 100;
  const arrivals = new Arrivals(() => now);
  arrivals.expect(1);
  now = 101;
  arrivals.expect(2);
  now = 105;
  arrivals.arrived(2);
  now = 110;
  arrivals.arrived(1);
  expect(await arrivals.take(0)).toEqual({ latencies: [4, 10], missing: 0 });
});

test('what comes while it is waited for counts; what comes twice, uninvited or too late does not', async () => {
  const arrivals = new Arrivals(() => 0);
  arrivals.expect(1);
  arrivals.expect(2);
  const taken = arrivals.take(60_000);
  arrivals.arrived(1);
  arrivals.arrived(1);
  arrivals.arrived(3);
  arrivals.arrived(2);
  expect(await taken).toEqual({ latencies: [0, 0], missing: 0 });

  arrivals.expect(4);
  expect(await arrivals.take(0)).toEqual({ latencies: [], missing: 1 });
  arrivals.arrived(4);
  expect(await arrivals.take(0)).toEqual({ latencies: [], missing: 0 });
});
