import { expect, test } from '@playwright/test';
import { measureClientCoverage } from './client-coverage.ts';

test('errors that nobody handles count for tests as long as these run, and then end the process again', async () => {
  const listening = () =>
    ['uncaughtException', 'unhandledRejection'].map((event) => process.listenerCount(event));
  const before = listening();
  let during: number[] = [];
  const broken = () => () => {
    during = listening();
    throw new Error('the file of tests cannot be loaded');
  };
  await expect(measureClientCoverage(broken, ['a.test.ts'], () => {})).rejects.toThrow('cannot be loaded');
  expect(during).toEqual(before.map((count) => count + 1));
  expect(listening()).toEqual(before);
});
