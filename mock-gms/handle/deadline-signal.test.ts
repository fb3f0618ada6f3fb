import { getEventListeners } from 'node:events';
import { expect, test } from '@playwright/test';
import { beforeDeadline } from './deadline-signal.ts';

test('nothing is left of a wait that is over, however it ended', async () => {
  const { signal: ended } = new AbortController();
  const waits = [
    beforeDeadline({ timeout: 3_600_000 }, 'a chat', async () => 'found', ended),
    beforeDeadline({ timeout: 3_600_000 }, 'a chat', () => Promise.reject(new Error('failed')), ended),
    beforeDeadline({ timeout: 0 }, 'a chat', (signal) => aborted(signal), ended),
  ];
  expect(getEventListeners(ended, 'abort')).toHaveLength(3);
  const outcomes = await Promise.allSettled(waits);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(getEventListeners(ended, 'abort')).toEqual([]);
});

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
