import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { transformSync } from 'esbuild';
import { describeMutant } from './generated-mutant.ts';
import { instrument } from './instrument.ts';
import { notCounted } from './where-it-matters.ts';

/** Runs a function of some source with a value, and says which of its mutants count as passed. */
async function passedBy(source: string, value: unknown): Promise<readonly string[]> {
  const { files, mutants } = await instrument([
    { name: 'toy.ts', content: `${source}\nresult = run(value);` },
  ]);
  const passed: Record<string, number> = {};
  const world = {
    value,
    result: undefined,
    __stryker__: { mutantCoverage: { static: passed, perTest: {} } },
  };
  const { code } = transformSync(files[0]?.content ?? '', { loader: 'ts' });
  runInNewContext(code, world);
  return mutants
    .filter(({ id, operator }) => id in passed && operator !== 'BlockStatement')
    .map((mutant) => describeMutant(mutant).replace(/^.*: /, ''));
}

test('a condition that is replaced counts only with another value', async () => {
  const source = 'function run(n) { return n === 1; }';
  expect(await passedBy(source, 1)).toEqual(['n === 1 → false', 'n === 1 → n !== 1']);
  expect(await passedBy(source, 2)).toEqual(['n === 1 → true', 'n === 1 → n !== 1']);
});

test('a bound that is moved by one counts only where it can decide', async () => {
  const source = 'function run(n) { if (n < 3) return "few"; }';
  expect(await passedBy(source, 1)).not.toContain('n < 3 → n <= 3');
  expect(await passedBy(source, 3)).toContain('n < 3 → n <= 3');
  expect(await passedBy(source, 1)).toContain('n < 3 → n >= 3');
});

test('a call that may do something counts in any case, and so does what is in it', async () => {
  const source = 'function run(n) { return take(n > 0); } function take(b) { return !b; }';
  expect(
    await passedBy(`${source.replace('return take', 'if (take')} ; `.replace('; }', ') return 1; }'), 5),
  ).toEqual(expect.arrayContaining(['take(n > 0) → true', 'take(n > 0) → false', 'n > 0 → false']));
});

test('what is judged is not counted, and does the same', async () => {
  const content = 'export function run(n: number) { return n > 0 && [n].length === 1 ? String(n) : "none"; }';
  const { files } = await instrument([{ name: 'toy.ts', content }]);
  const { code } = transformSync(notCounted(files[0]?.content ?? ''), { loader: 'ts', format: 'cjs' });
  const module = { exports: {} as { run(n: number): string } };
  const world = {
    module,
    exports: module.exports,
    __stryker__: { mutantCoverage: { static: {}, perTest: {} } },
  };
  runInNewContext(code, world);
  expect([module.exports.run(2), module.exports.run(-1)]).toEqual(['2', 'none']);
  expect(world.__stryker__.mutantCoverage.static).toEqual({});
});
