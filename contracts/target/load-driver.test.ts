import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { foreignTarget } from './foreign-target.ts';
import { loadDriver } from './load-driver.ts';
import { capabilitiesOf } from './target.ts';

const target = { chatApiURL: 'http://127.0.0.1:1/genesys/2/chat', service: 'support' };
const AGENTS = '{ waitForChat: async () => ({}) }';

function moduleOf(source: string): string {
  const path = test.info().outputPath('driver.mjs');
  writeFileSync(path, source);
  return path;
}

test('a driver is an object, or a function of the target that returns one', async () => {
  const plain = await loadDriver(moduleOf(`export default ${AGENTS}`), target);
  expect(plain.agents.waitForChat).toBeInstanceOf(Function);
  const made = `${test.info().outputDir}/made.mjs`;
  writeFileSync(made, `export default async ({ service }) => ({ service, waitForChat: async () => ({}) })`);
  expect((await loadDriver(made, target)).agents).toMatchObject({ service: 'support' });
});

test('a module may declare that its chats can be inspected, which gives the target that capability', async () => {
  const path = moduleOf(
    `export default ${AGENTS}; export const inspection = true; export const leaveActions = true;`,
  );
  const made = await foreignTarget({ url: 'http://127.0.0.1:1/genesys', service: 'x', agentDriver: path });
  expect([...capabilitiesOf(made)]).toEqual(['agent', 'inspection', 'leave-actions']);
});

for (const [source, says] of [
  ['export const agents = 1', 'has no default export'],
  ['export default {}', 'the driver has no waitForChat()'],
  ['export default () => undefined', 'the driver has no waitForChat()'],
  ['export default () => { throw new Error("no desk") }', 'the default export threw: no desk'],
  [`import './nowhere.mjs'`, '; check its path and its imports'],
] as const) {
  test(`an invalid module is refused: ${source}`, async () => {
    await expect(loadDriver(moduleOf(source), target)).rejects.toThrow(says);
  });
}
