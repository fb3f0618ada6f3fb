import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { guard } from './guard.ts';
import { report } from './report.ts';
import { warningsOf } from './warnings.fixture.ts';

test('a boundary reports what is thrown synchronously, and answers', async () => {
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

test('what the answer throws does not pass the boundary either', async () => {
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

test('an error that cannot be written as a text is reported too', async () => {
  const strange = Object.create(null) as object;
  expect(await warningsOf(() => report(strange))).toEqual(['[Object: null prototype] {}']);
});

test('a promise of another realm is watched as well', async () => {
  const rejected = runInNewContext('Promise.reject(error)', { error: new Error('elsewhere') }) as unknown;
  expect(await warningsOf(() => guard(() => rejected))).toEqual(['elsewhere']);
});

const UNWRITABLE = {
  'an error whose text throws': () => Object.assign(new Error('odd'), { toString: fail }),
  'an error whose message is not a text': () => Object.assign(new Error('odd'), { message: Symbol('odd') }),
  'an error whose code is not a text': () => Object.assign(new Error('odd'), { code: Symbol('odd') }),
  'an error whose name throws': () => Object.defineProperty(new Error('odd'), 'name', { get: fail }),
  'an object that cannot be shown': () => ({ [inspect.custom]: fail }),
  'an object that does not tell what it is': () => new Proxy({}, { getPrototypeOf: fail }),
  'a proxy that was revoked': () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
};

for (const [what, make] of Object.entries(UNWRITABLE)) {
  test(`a thrown value ends no process: ${what}`, async () => {
    const failed: unknown[] = [];
    const thrown = make();
    const seen = await warningsOf(() => {
      guard(
        () => {
          throw thrown;
        },
        (error) => failed.push(error === thrown),
      );
    });
    expect(failed).toEqual([true]);
    // What Node prints it with must not throw either: it does so on its own.
    expect(seen.map((message) => typeof message)).toEqual(['string']);
  });
}

test('an error that calls itself a deprecation is shown, and never thrown', async () => {
  const error = Object.assign(new Error('odd'), { name: 'DeprecationWarning' });
  const seen = await warningsOf(() => report(error));
  expect(seen).toEqual([expect.stringContaining('odd')]);
});

function fail(): never {
  throw new Error('not to be looked at');
}
