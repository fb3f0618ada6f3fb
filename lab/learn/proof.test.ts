import { expect, test } from '@playwright/test';
import { runNode } from '../../scripts/process.ts';
import { mutants } from './all.ts';
import { proveMutant, proveSwitch } from './prove.ts';
import { switchServers } from './switch-servers.ts';

/** `npm run learn:proof` takes all, over CometD as well. */
const SAMPLE = 'next-position-renamed';

test('the servers of the proof are at least 60 in number, and each has a name of its own', () => {
  const ids = mutants.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(60);
});

test('a server that differs in one form is contradicted there alone, and the profile makes the mock that server', async () => {
  const mutant = mutants.find(({ id }) => id === SAMPLE);
  if (mutant === undefined) throw new Error(`there is no ${SAMPLE}`);
  expect((await proveMutant(mutant, ['polling'])).problems).toEqual([]);
});

test('a server that differs in one setting is contradicted there alone, and the profile makes the mock that server', async () => {
  const [server] = switchServers.filter(({ settings }) => settings.always200);
  if (server === undefined) throw new Error('there is no such server');
  expect((await proveSwitch(server)).problems).toEqual([]);
});

test('a text that no server has in its name ends with 2', async () => {
  const { code, output } = await runNode('lab/learn/run.ts', ['--only=nope']);
  expect([code, output.trim()]).toEqual([2, 'no server has "nope" in its name']);
});
