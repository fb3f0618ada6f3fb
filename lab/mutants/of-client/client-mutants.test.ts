import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isWhole } from '../../../e2e/browsers/in-turn.ts';
import { CLIENT } from '../by-operator/client/client-files.ts';
import { clientTestLoader } from '../by-operator/client/load-client-tests.ts';
import { LoadedTests, testName } from '../by-operator/client/run-client-tests.ts';
import { mutate } from '../mutant.ts';
import { unknownNames } from '../unknown-names.ts';
import { clientMutants } from './all.ts';
import type { ClientMutant } from './client-mutant.ts';

const PATIENCE_MS = 15_000;

/** So many wrong clients, of which `npm test` takes one; the whole run takes all. */
const ONE_IN = 3;

const sourceOf = ({ file }: ClientMutant) => readFileSync(join(CLIENT, file), 'utf8');
const wrong = (mutant: ClientMutant) => mutate(sourceOf(mutant), mutant, 'client');

/**
 * Runs the killer of a wrong client against it; resolves with why the killer fails, or nothing where it passes.
 *
 * @throws where the client cannot be loaded: it would be found for that, and not for its mistake
 */
async function findingOf(mutant: ClientMutant, isWrong: boolean): Promise<string | undefined> {
  const content = isWrong ? wrong(mutant) : sourceOf(mutant);
  const loaded = new LoadedTests(clientTestLoader([{ name: mutant.file, content }])());
  try {
    const [file] = mutant.killer;
    expect(loaded.namesOf(file)).toContain(testName(...mutant.killer));
    return (await loaded.run(testName(...mutant.killer), PATIENCE_MS))?.reason;
  } finally {
    await loaded.close(PATIENCE_MS);
  }
}

test('every wrong client has an id of its own', () => {
  const ids = clientMutants.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a wrong client uses no name that its file does not have: it would throw in place of its mistake', () => {
  const sources = new Map(clientMutants.map((mutant) => [mutant.id, wrong(mutant)]));
  sources.set('gone', 'export const a = isGone(document);');
  expect(unknownNames(sources)).toEqual(['gone: isGone']);
});

for (const mutant of clientMutants.filter((_, place) => isWhole || place % ONE_IN === 0)) {
  test(`${mutant.id}: a unit test finds the client that ${mutant.title}`, async () => {
    expect(await findingOf(mutant, false)).toBeUndefined();
    expect(await findingOf(mutant, true)).toEqual(expect.any(String));
  });
}
