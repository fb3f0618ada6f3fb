import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../../e2e/browsers/in-turn.ts';
import { runNode } from '../../scripts/process.ts';
import { suites } from './suites.ts';

test('--help names every suite', async () => {
  const { code, output } = await runNode('lab/bench/run.ts', ['--help']);
  expect(code).toBe(0);
  for (const { name } of suites) expect(output).toMatch(new RegExp(`^  ${name} `, 'm'));
});

for (const [what, flag] of [
  ['suite', '--suite=nothing'],
  ['flag', '--fast'],
] as const) {
  test(`an unknown ${what} ends with 2 and points to the help`, { tag: ONLY_IN_WHOLE }, async () => {
    const { code, output } = await runNode('lab/bench/run.ts', [flag]);
    expect([code, output]).toEqual([2, expect.stringContaining('npm run bench -- --help')]);
  });
}
