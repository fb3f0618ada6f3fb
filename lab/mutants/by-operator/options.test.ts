import { expect, test } from '@playwright/test';
import { UsageError } from '../../../contracts/shared/usage-error.ts';
import { HELP, readOptions } from './options.ts';
import { sampleOf } from './sample.ts';

test('a sample and its seed are read, and the help names every option', () => {
  expect(readOptions(['--generated', '--sample', '300', '--seed', '1'])).toMatchObject({
    sample: 300,
    seed: 1,
    processes: 2,
  });
  expect(readOptions(['--generated', '--help'])).toBe('help');
  for (const name of ['sample', 'seed', 'only', 'processes', 'again', 'keep', 'list'])
    expect(HELP).toContain(`--${name}`);
  expect(() => readOptions(['--generated', '--sample', 'some'])).toThrow(UsageError);
  expect(() => readOptions(['--generated', '--only', 'chat/', '--keep'])).toThrow(
    '--keep and --only exclude',
  );
});

test('the same seed draws the same sample, in the order of the whole', () => {
  const items = Array.from({ length: 100 }, (_, place) => place);
  const drawn = sampleOf(items, 10, 5);
  expect(drawn).toHaveLength(10);
  expect([...drawn].sort((one, other) => one - other)).toEqual(drawn);
  expect(sampleOf(items, 10, 5)).toEqual(drawn);
  expect(sampleOf(items, 10, 6)).not.toEqual(drawn);
  expect(sampleOf(items, 1000, 5)).toEqual(items);
});
