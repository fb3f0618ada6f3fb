import { expect, test } from '@playwright/test';
import { lastResort } from './last-resort.ts';

function resort() {
  const seen = { texts: [] as string[], codes: [] as number[], time: 0 };
  const take = lastResort({
    write: (text) => seen.texts.push(text),
    exit: (code) => seen.codes.push(code),
    now: () => seen.time,
  });
  return { seen, take };
}

test('an uncaught error is shown once, with its stack, and the server goes on', () => {
  const { seen, take } = resort();
  take(new TypeError('on purpose'), 'an uncaught error');
  take({ no: 'error' }, 'an unhandled rejection');
  expect(seen.texts[0]).toContain(
    'mock-gms: an uncaught error, which is a bug in mock-gms: TypeError: on purpose\n    at ',
  );
  expect(seen.texts[1]).toBe(
    "mock-gms: an unhandled rejection, which is a bug in mock-gms: { no: 'error' }\n",
  );
  expect(seen.texts).toHaveLength(2);
  expect(seen.codes).toEqual([]);
});

test('with the eleventh failure within a minute it ends', () => {
  const { seen, take } = resort();
  for (let count = 0; count < 30; count += 1) {
    seen.time += 6001;
    take(new Error('now and then'), 'an uncaught error');
  }
  expect(seen.codes).toEqual([]);
  for (let count = 0; seen.codes.length === 0; count += 1) {
    expect(count).toBeLessThan(11);
    take(new Error('again and again'), 'an uncaught error');
  }
  expect(seen.codes).toEqual([1]);
});
