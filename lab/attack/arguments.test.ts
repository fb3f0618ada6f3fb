import { expect, test } from '@playwright/test';
import { UsageError } from '../../contracts/shared/usage-error.ts';
import { readArguments } from './arguments.ts';

test('a campaign has its own bounds, and those that are given', () => {
  expect(readArguments(['kills', '--runs', '1_000', '--seed', '0', '--store'])).toMatchObject({
    campaign: { name: 'kills' },
    bounds: { runs: 1000, concurrency: 4 },
    seed: 0,
    store: true,
  });
  expect(readArguments(['soak'])).toMatchObject({ bounds: { minutes: 15 }, seed: undefined });
  expect(readArguments(['--replay', 'a.json', '--server', 'b.mjs'])).toEqual({
    kind: 'replay',
    file: 'a.json',
    server: 'b.mjs',
  });
});

test('a bound that is no whole number from 1 on is a usage error', () => {
  for (const text of ['0', '', '1.5', '1e3', 'many', '_'])
    expect(() => readArguments(['fuzz', '--inputs', text]), text).toThrow(
      `--inputs takes a whole number from 1 on, not "${text}"`,
    );
  expect(() => readArguments(['fuzz', '--seed', ''])).toThrow(UsageError);
});

test('what a campaign does not take, or there is not, is a usage error', () => {
  for (const [argv, words] of [
    [['fuzz', '--minutes', '3'], 'fuzz takes no --minutes'],
    [['fuzz', '--store'], 'fuzz takes no --store'],
    [['faults', '--server', 'a.mjs'], 'faults takes no --server'],
    [['background', '--server', 'a.mjs'], 'background takes no --server'],
    [['siege'], '"siege" is not a campaign: fuzz, faults, soak, kills, background'],
    [[], 'which campaign? fuzz'],
    [['--replay', 'a.json', 'fuzz'], '--replay takes no fuzz'],
    [['fuzz', '--siege'], "Unknown option '--siege'"],
  ] as const)
    expect(() => readArguments(argv), words).toThrow(words);
});
