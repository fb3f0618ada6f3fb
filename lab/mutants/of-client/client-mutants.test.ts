import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CLIENT } from '../by-operator/client/client-files.ts';
import { clientTestLoader } from '../by-operator/client/load-client-tests.ts';
import { LoadedTests, testName } from '../by-operator/client/run-client-tests.ts';
import { clientMutants } from './all.ts';
import { type ClientMutant, mutateClient } from './client-mutant.ts';

const PATIENCE_MS = 15_000;

/** Runs the killer of a wrong client against it; resolves with why the killer fails, or nothing where it passes. */
async function findingOf(mutant: ClientMutant, isWrong: boolean): Promise<string | undefined> {
  const source = readFileSync(join(CLIENT, mutant.file), 'utf8');
  const content = isWrong ? mutateClient(source, mutant) : source;
  const loaded = new LoadedTests(clientTestLoader([{ name: mutant.file, content }])());
  try {
    return (await loaded.run(testName(...mutant.killer), PATIENCE_MS))?.reason;
  } finally {
    await loaded.close(PATIENCE_MS);
  }
}

test('every wrong client has an id of its own', () => {
  const ids = clientMutants.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

for (const mutant of clientMutants) {
  test(`${mutant.id}: a unit test finds the client that ${mutant.title}`, async () => {
    expect(await findingOf(mutant, false)).toBeUndefined();
    expect(await findingOf(mutant, true)).toEqual(expect.any(String));
  });
}
