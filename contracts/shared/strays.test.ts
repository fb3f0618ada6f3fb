import { expect, test } from '@playwright/test';
import { listenForStrays } from './strays.ts';

test('an error thrown outside of any case is reported once, with its place', () => {
  const strays = listenForStrays('case');
  const [listen] = process.listeners('uncaughtException').slice(-1);
  const error = new Error('odd');
  for (const stray of [error, error, 'no error']) listen?.(stray as Error, 'uncaughtException');
  strays.stop();
  expect(strays.heard).toEqual([
    expect.stringMatching(/^thrown outside of any case: odd \(at .*strays\.test\.ts:\d+:\d+\)?\)$/),
    'thrown outside of any case: no error',
  ]);
  expect(process.listeners('uncaughtException')).not.toContain(listen);
});
