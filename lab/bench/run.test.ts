import { expect, test } from '@playwright/test';
import { runNode } from '../../scripts/process.ts';
import { suites } from './suites.ts';

test('--help names every suite', async () => {
  const { code, output } = await runNode('lab/bench/run.ts', ['--help']);
  expect(code).toBe(0);
  for (const { name } of suites) expect(output).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test('an unknown suite or flag ends with 2 and points to the help', async () => {
  for (const flag of ['--suite=nothing', '--fast']) {
    const { code, output } = await runNode('lab/bench/run.ts', [flag]);
    expect([code, output]).toEqual([2, expect.stringContaining('npm run bench -- --help')]);
  }
});
