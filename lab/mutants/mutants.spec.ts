import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isWhole } from '../../e2e/browsers/in-turn.ts';
import { mutants } from './all.ts';
import { foundByMusts, mayBeFoundByMusts } from './found-by-musts.ts';
import { judgeMutant } from './judge-mutant.ts';
import { readKills, staleness, tableProblems } from './kills.ts';
import { type Mutant, mutate } from './mutant.ts';
import { isSlow, levelOf, runNamed, runs, slowRuns } from './runs.ts';
import { unknownNames } from './unknown-names.ts';

/** So many mutants, of which `npm test` takes one; the whole run takes all. */
const ONE_IN = 8;
/** The place of the first that it takes: those that follow are found soonest. */
const FIRST = 6;

const taken = mutants.filter((_, place) => isWhole || place % ONE_IN === FIRST);

for (const mutant of taken) {
  test(`${mutant.id}: a server that ${mutant.title} is found by ${mutant.killers.join(', ')}`, async () => {
    const names = mutant.killers.filter((name) => !isSlowRun(name));
    test.skip(names.length === 0, 'its killers wait in real time: npm run mutants runs them');
    const killers = names.map((name) => runNamed(name));
    expect(killers, 'who is named is a run').not.toContain(undefined);
    const judged = await judgeMutant(
      mutant,
      killers.flatMap((run) => run ?? []),
    );
    const outcomes = judged.map(({ run, result }) => [
      run.name,
      result.outcome,
      'reason' in result && result.outcome !== 'fail' ? result.reason : '',
    ]);
    expect(outcomes).toEqual(names.map((name) => [name, 'fail', '']));
  });
}

test('mock-gms as it is, loaded in the same way, passes every case that is named as a mutant’s killer', async () => {
  const named = new Set(taken.flatMap(({ killers }) => killers));
  const judged = await judgeMutant(
    undefined,
    runs.filter(({ name }) => named.has(name)),
  );
  const others = judged.filter(({ result }) => result.outcome !== 'pass');
  expect(others.map(({ run, result }) => [run.name, result])).toEqual([]);
});

test('the text of every mutant stands once in its file', () => {
  const moved = mutants.flatMap((mutant) => {
    try {
      mutate(readFileSync(new URL(`../../mock-gms/${mutant.file}`, import.meta.url), 'utf8'), mutant);
      return [];
    } catch (error) {
      return [String(error)];
    }
  });
  expect(moved).toEqual([]);
});

test('a mutant uses no name that its file does not have: it would throw in place of its mistake', () => {
  const source = ({ file }: Mutant) =>
    readFileSync(new URL(`../../mock-gms/${file}`, import.meta.url), 'utf8');
  const written = taken.filter(({ file }) => file.endsWith('.ts'));
  expect(unknownNames(new Map(written.map((each) => [each.id, mutate(source(each), each)])))).toEqual([]);
  expect(unknownNames(new Map([['gone', 'export const a = isGone(b); const b = 1;']]))).toEqual([
    'gone: isGone',
  ]);
});

test('every mutant has a unique id, and names a case that finds it', () => {
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  expect(mutants.filter(({ killers }) => killers.length === 0).map(({ id }) => id)).toEqual([]);
});

test('the stored table matches the mutants and cases, and every MUST can fail', () => {
  const table = { mutants, runs: [...runs, ...slowRuns], kills: readKills() };
  expect([...staleness(table), ...tableProblems(table)], 'npm run mutants writes a new one').toEqual([]);
});

test('no MUST fails a server that breaks no documented rule, except those listed with their reasons', () => {
  const found = foundByMusts({ mutants, kills: readKills(), levelOf });
  expect([...found].sort()).toEqual(Object.keys(mayBeFoundByMusts).sort());
});

function isSlowRun(name: string): boolean {
  const run = runNamed(name);
  return run !== undefined && isSlow(run);
}
