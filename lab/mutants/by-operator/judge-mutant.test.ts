import { expect, test } from '@playwright/test';
import { runNamed } from '../runs.ts';
import { measureCoverage, runsThatPass } from './coverage.ts';
import type { GeneratedMutant } from './generated-mutant.ts';
import { instrument } from './instrument.ts';
import { judgeMutant } from './judge-mutant.ts';
import { mutatedServer } from './load-mutated.ts';
import { mutatedFiles } from './mutated-files.ts';

const runs = ['send-01 [polling]', 'start-02'].flatMap((name) => runNamed(name) ?? []);

/** One file of the server with its mutants; the others are as they are. */
async function mutated(file: string) {
  const { files, mutants } = await instrument(mutatedFiles().filter(({ name }) => name === file));
  const load = mutatedServer(files);
  return { load, mutants, coverage: await measureCoverage(load, runs) };
}

function pick(mutants: readonly GeneratedMutant[], text: string, after: string): GeneratedMutant {
  const found = mutants.find((mutant) => mutant.text === text && mutant.after === after);
  if (found === undefined) throw new Error(`no mutant makes ${after} of ${text}`);
  return found;
}

test('a mutant is judged by the runs that execute it, until one finds it', async () => {
  const { load, mutants, coverage } = await mutated('chat/transcript.ts');
  expect(runs.length).toBe(2);
  const empty = pick(mutants, 'if (position === 0) return [];', 'true');
  const lifetime = pick(mutants, 'return now - entry.at < TRANSIENT_LIFETIME;', 'true');
  const first = pick(mutants, 'if (lastOnly) break;', 'false');
  const passing = runsThatPass([empty.id, lifetime.id, first.id], coverage);

  expect(passing.get(lifetime.id), 'nobody types in these runs').toEqual([]);
  expect(passing.get(empty.id)).toContain('send-01 [polling]');
  expect(await judgeMutant(empty.id, load, runs)).toMatchObject({
    outcome: 'found',
  });
  expect(await judgeMutant(first.id, load, runs)).toMatchObject({ outcome: 'survived', broken: [], runs: 2 });
});

test('what is computed while modules load is computed with the mutant, and any run can notice it', async () => {
  const { load, mutants, coverage } = await mutated('chat/participant.ts');
  const nickname = pick(mutants, "export const SYSTEM_NICKNAME = 'system';", '""');
  expect(runsThatPass([nickname.id], coverage).get(nickname.id)).toHaveLength(runs.length);
  expect(await judgeMutant(nickname.id, load, runs)).toMatchObject({ outcome: 'survived' });
});

test('a server that does not start is found', async () => {
  const broken = () => {
    throw new Error('no such module');
  };
  expect(await judgeMutant('0', broken, runs)).toMatchObject({ outcome: 'start', reason: 'no such module' });
});
