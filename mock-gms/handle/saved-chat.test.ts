import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { isWhole } from '../../e2e/browsers/in-turn.ts';
import { type ChatHandle, type RunningMockGms, startMockGms } from '../index.ts';
import { writeTest } from '../saved-chat/as-test/write-test.ts';
import { perform } from '../saved-chat/conversation.fixture.ts';
import { beginnings, conversations } from '../saved-chat/generated-act.fixture.ts';
import { bytesIn, startedChat } from '../saved-chat/started-chat.fixture.ts';
import { shownEntry } from '../services/service-events.ts';
import { CONVERSATIONS, type Stage } from './kinds-of-conversation.fixture.ts';

const FOLDER = fileURLToPath(new URL('../..', import.meta.url));
const resolve = createRequire(import.meta.url).resolve;

/** Generated conversations that are saved and run. */
const RUNS = Number(process.env.RUNS ?? (isWhole ? 12 : 4));

let gms: RunningMockGms;

test.beforeAll(async () => {
  gms = await startMockGms({ port: 0 });
});
test.afterAll(() => gms.close());

async function record(name: string, index: number): Promise<ChatHandle> {
  const { settings = {}, userData, play } = CONVERSATIONS[name] as (typeof CONVERSATIONS)[string];
  const service = gms.service(`saved-${test.info().workerIndex}-${index}`);
  await service.configure(settings);
  await service.clock.freeze();
  const start = new URLSearchParams({ nickname: 'Jo', subject: 'parcel', text: 'I have a question.' });
  for (const [key, value] of Object.entries(userData ?? {})) start.set(`userData[${key}]`, value);
  await fetch(service.dataURL, { method: 'POST', body: start });
  const chat = await service.waitForChat();
  const { keys } = await chat.state();
  const post: Stage['post'] = async (operation, fields = {}) => {
    const given = Object.entries({ ...keys, ...fields });
    const body = given.some(([, value]) => typeof value !== 'string')
      ? new FormData()
      : new URLSearchParams();
    for (const [name, value] of given) body.append(name, value as string);
    const response = await fetch(`${service.dataURL}/${chat.id}/${operation}`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ statusCode: 0 });
  };
  await play({ service, chat, post });
  return chat;
}

/** Strict in every way, and without what this repository adds. */
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noEmit: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'ES2024.String', 'DOM', 'DOM.Iterable'],
    types: ['node'],
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    paths: Object.fromEntries(
      [
        ['gms-webchat', 'client/index.ts'],
        ['mock-gms', 'mock-gms/index.ts'],
        ['mock-gms/playwright', 'mock-gms/playwright.ts'],
      ].map(([name = '', file]) => [name, [FOLDER + file]]),
    ),
  },
};

/** A folder of a user's, in which the packages are found. */
async function userFolder(): Promise<string> {
  const folder = test.info().outputPath('saved');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/tsconfig.json`, JSON.stringify(TSCONFIG));
  await writeFile(`${folder}/package.json`, '{ "type": "module" }');
  const config = `export default { reporter: 'line', workers: 1, testMatch: '*.spec.ts' };`;
  await writeFile(`${folder}/playwright.config.ts`, config);
  return folder;
}

/** Runs tests `0.test.mjs`, `1.test.mjs` … in one process, which takes less time than one for each. */
async function runOfNode(folder: string, count: number): Promise<string> {
  const all = Array.from({ length: count }, (_, index) => `import './${index}.test.mjs';\n`);
  await writeFile(`${folder}/all.test.mjs`, all.join(''));
  return runIn(folder, ['--import', 'tsx', '--test-reporter=tap', 'all.test.mjs']);
}

function runOfPlaywright(folder: string): Promise<string> {
  return runIn(folder, [resolve('@playwright/test/cli'), 'test']);
}

test('what was saved of conversations of every kind passes with both runners, and its types are right', {
  tag: '@only-in-whole',
}, async () => {
  test.setTimeout(120_000);
  const folder = await userFolder();
  const names = Object.keys(CONVERSATIONS);
  for (const [index, name] of names.entries()) {
    const chat = await record(name, index);
    for (const runner of ['playwright', 'node'] as const) {
      const { text } = await chat.toTest({ runner, name });
      await writeFile(`${folder}/${index}.${runner === 'node' ? 'test.mjs' : 'spec.ts'}`, text);
    }
  }
  expect(await runOfNode(folder, names.length)).toContain(`# pass ${names.length}\n`);
  expect(await runOfPlaywright(folder)).toContain(`${names.length} passed`);
  expect(await runIn(folder, [`${FOLDER}node_modules/typescript7/bin/tsc`, '-p', folder])).toBe('');
});

test('what was saved of any conversation passes with both runners', async () => {
  test.setTimeout(120_000);
  const folder = await userFolder();
  const seed = Number(process.env.SEED ?? Date.now());
  const samples = fc.sample(fc.tuple(beginnings, conversations), { numRuns: RUNS, seed });
  for (const [index, [beginning, acts]] of samples.entries()) {
    const chat = await startedChat(beginning);
    // No client can send an empty text.
    await perform(
      chat,
      acts.map((act) => ({ ...act, text: act.text || '-' })),
    );
    const log = chat.running.log.map(shownEntry);
    for (const runner of ['playwright', 'node'] as const) {
      const { text } = await writeTest(log, bytesIn(chat), chat.service.settings, { runner });
      await writeFile(`${folder}/${index}.${runner === 'node' ? 'test.mjs' : 'spec.ts'}`, text);
    }
    chat.service.close();
  }
  expect(await runOfNode(folder, samples.length), `seed ${seed}`).toContain(`# pass ${samples.length}\n`);
  expect(await runOfPlaywright(folder), `seed ${seed}`).toContain(`${samples.length} passed`);
});

/** What a program of Node prints. */
async function runIn(folder: string, program: readonly string[]): Promise<string> {
  const env = { ...process.env, TSX_TSCONFIG_PATH: `${folder}/tsconfig.json` };
  delete (env as NodeJS.ProcessEnv).TEST_WORKER_INDEX;
  return new Promise((done) => {
    execFile(process.execPath, program, { env, cwd: folder }, (_, stdout, stderr) => done(stdout + stderr));
  });
}
