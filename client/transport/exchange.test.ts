import { expect, test } from '@playwright/test';
import { applyConfiguration, defaults } from '../base/settings.ts';
import { createManualClock } from '../testing/manual-clock.ts';
import { exchange, type Fetch } from './exchange.ts';

const request = { url: 'http://gms/2/chat/support/', body: 'a=b', timeout: 3000 };

/** What comes of a request, and what is shown on the console meanwhile. */
async function outcomeOf(fetch: Fetch, given: Partial<Parameters<typeof exchange>[0]> = {}) {
  const clock = createManualClock();
  const settings = applyConfiguration({}, defaults);
  const shown: unknown[] = [];
  const { error } = console;
  console.error = (problem: unknown) => shown.push(problem);
  try {
    const exchanging = exchange({ ...request, ...given }, { fetch, clock, settings: () => settings });
    const [reason] = await Promise.all([
      exchanging.then(
        () => undefined,
        (failure) => failure.reason,
      ),
      clock.advance(3000),
    ]);
    return { reason, shown, pending: clock.pending };
  } finally {
    console.error = error;
  }
}

const rejects =
  (error: unknown): Fetch =>
  () =>
    Promise.reject(error);

/** In the words of Chromium, Firefox, Safari and Node, and where a page is left. */
const brokenConnections = [
  new TypeError('Failed to fetch'),
  new TypeError('NetworkError when attempting to fetch resource.'),
  new TypeError('Load failed'),
  new TypeError('The network connection was lost.'),
  new TypeError('fetch failed'),
  new TypeError('terminated'),
  new DOMException('The user aborted a request.', 'AbortError'),
  new DOMException('A network error occurred.', 'NetworkError'),
];

for (const error of brokenConnections) {
  test(`"${error}" is a broken connection, and nothing more is to be said`, async () => {
    const { reason, shown, pending } = await outcomeOf(rejects(error));
    expect(reason).toEqual({ readyState: 0, status: 0, statusText: 'error', responseText: '' });
    expect(shown).toEqual([]);
    expect(pending).toBe(0);
  });
}

const mistakes = [
  new ReferenceError('Response is not defined'),
  new TypeError('globalThis.fetch is not a function'),
  new TypeError("Cannot read properties of undefined (reading 'body')"),
  new Error('No handler for this request'),
  'what nobody has made an error of',
  undefined,
];

for (const error of mistakes) {
  test(`"${error}" is a mistake in what answers requests, and is shown on the console`, async () => {
    const { reason, shown, pending } = await outcomeOf(rejects(error));
    expect(reason).toMatchObject({ status: 0, statusText: 'error' });
    expect(shown).toEqual([error]);
    expect(pending).toBe(0);
  });
}

test('a mistake that is thrown at once is shown as well', async () => {
  const error = new ReferenceError('Request is not defined');
  const { shown } = await outcomeOf(() => {
    throw error;
  });
  expect(shown).toEqual([error]);
});

test('a fetch that knows no signal is given up all the same', async () => {
  const deaf: Fetch = () => new Promise(() => {});
  expect(await outcomeOf(deaf)).toMatchObject({ reason: { statusText: 'timeout' }, shown: [], pending: 0 });
  const { reason } = await outcomeOf(deaf, { signal: AbortSignal.abort() });
  expect(reason).toMatchObject({ statusText: 'abort' });
});

test('a request that is given up or takes too long is no mistake, whatever it is rejected with', async () => {
  const silent: Fetch = (_, { signal } = {}) =>
    new Promise((_resolve, reject) => {
      const give = () => reject(new Error('cancelled'));
      if (signal?.aborted) give();
      signal?.addEventListener('abort', give);
    });
  expect(await outcomeOf(silent)).toMatchObject({ reason: { statusText: 'timeout' }, shown: [], pending: 0 });
  const { reason, shown } = await outcomeOf(silent, { signal: AbortSignal.abort() });
  expect(reason).toMatchObject({ statusText: 'abort' });
  expect(shown).toEqual([]);
});
