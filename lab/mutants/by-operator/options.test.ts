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
  for (const name of ['sample', 'seed', 'only', 'minutes', 'processes', 'again', 'keep', 'list'])
    expect(HELP).toContain(`--${name}`);
  expect(() => readOptions(['--generated', '--sample', 'some'])).toThrow(UsageError);
  expect(() => readOptions(['--generated', '--only', 'chat/', '--keep'])).toThrow(
    '--keep and --only exclude',
  );
});

test('a seed draws the same sample again, and the same of the rest where some items are others', () => {
  const items = Array.from({ length: 100 }, (_, place) => `item ${place}`);
  const draw = (from: readonly string[], size: number, seed: number) => sampleOf(from, String, size, seed);
  const drawn = draw(items, 10, 5);
  expect(drawn).toHaveLength(10);
  expect(draw(items, 10, 5)).toEqual(drawn);
  expect(draw(items, 10, 6)).not.toEqual(drawn);
  expect(new Set(draw(items, 1000, 5))).toEqual(new Set(items));
  expect(draw(items, 1000, 5).slice(0, 10)).toEqual(drawn);
  expect(draw([...items].reverse(), 10, 5)).toEqual(drawn);
});
