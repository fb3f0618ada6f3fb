import { expect, test } from '@playwright/test';
import { guard } from './guard.ts';
import { report } from './report.ts';

/** The warnings that the work leads to. */
async function warnings(work: () => void): Promise<readonly string[]> {
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  const seen: string[] = [];
  const see = ({ message }: Error) => seen.push(message);
  process.on('warning', see);
  work();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', see);
  for (const printer of printers) process.on('warning', printer);
  return seen;
}

test('a boundary reports what is thrown at once, and answers', async () => {
  const failed: unknown[] = [];
  const error = new Error('thrown at once');
  const seen = await warnings(() => {
    guard(
      () => {
        throw error;
      },
      (each) => failed.push(each),
    );
  });
  expect(seen).toEqual(['thrown at once']);
  expect(failed).toEqual([error]);
});

test('a boundary reports what is thrown later', async () => {
  const seen = await warnings(() => guard(() => Promise.reject(new Error('thrown later'))));
  expect(seen).toEqual(['thrown later']);
});

test('what the answer throws ends at the boundary as well', async () => {
  const seen = await warnings(() =>
    guard(
      () => {
        throw new Error('first');
      },
      () => {
        throw new Error('second');
      },
    ),
  );
  expect(seen).toEqual(['first', 'second']);
});

test('one failure that passes two boundaries is reported once', async () => {
  const error = new Error('once');
  expect(
    await warnings(() => {
      report(error);
      report(error);
    }),
  ).toEqual(['once']);
});

test('what cannot become a text is reported all the same', async () => {
  const strange = Object.create(null) as object;
  expect(await warnings(() => report(strange))).toEqual(['[Object: null prototype] {}']);
});
