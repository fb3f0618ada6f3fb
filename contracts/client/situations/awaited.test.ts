import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { awaited } from './awaited.ts';

/** Nothing passes. */
const quiet = {
  until: async (_look: unknown, signal: AbortSignal): Promise<never> => {
    if (!signal.aborted) await once(signal, 'abort');
    throw signal.reason;
  },
};

test('a wait for a client names the flag that sets the limit, and then what was expected', async () => {
  const told: string[] = [];
  const patience = { relay: quiet, limit: 100, tellEvery: 20, tell: (text: string) => told.push(text) };
  await expect(awaited('the client starts a chat', () => undefined, patience)).rejects.toThrow(
    'timed out after 0.1 s: expected that the client starts a chat',
  );
  expect(told[0]).toBe('waiting until the client starts a chat: 0.02 of 0.1 s, which --limit sets');
});

test('a wait that is skipped ends with the reason of the signal', async () => {
  const skip = new AbortController();
  const wait = awaited('anything', () => undefined, {
    relay: quiet,
    limit: 60_000,
    signal: skip.signal,
    tell: () => {},
  });
  skip.abort(new Error('skipped'));
  await expect(wait).rejects.toThrow('skipped');
});
