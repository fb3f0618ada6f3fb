import { expect, test } from '@playwright/test';
import { guard } from './guard.ts';
import { report } from './report.ts';
import { warningsOf } from './warnings.fixture.ts';

test('a boundary reports what is thrown at once, and answers', async () => {
  const failed: unknown[] = [];
  const error = new Error('thrown at once');
  const seen = await warningsOf(() => {
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
  const seen = await warningsOf(() => guard(() => Promise.reject(new Error('thrown later'))));
  expect(seen).toEqual(['thrown later']);
});

test('what the answer throws ends at the boundary as well', async () => {
  const seen = await warningsOf(() =>
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
    await warningsOf(() => {
      report(error);
      report(error);
    }),
  ).toEqual(['once']);
});

test('what cannot become a text is reported all the same', async () => {
  const strange = Object.create(null) as object;
  expect(await warningsOf(() => report(strange))).toEqual(['[Object: null prototype] {}']);
});
