import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { startMockGms } from './index.ts';

const RUNNER = createRequire(import.meta.url).resolve('@playwright/test/cli');
const FIXTURE = fileURLToPath(new URL('playwright.ts', import.meta.url));

/** A whole run of Playwright with two workers, on tests that would see one another if they could. */
async function runPlaywright(environment: NodeJS.ProcessEnv) {
  const folder = test.info().outputPath('run');
  const tests = `
    import { expect, test } from '${FIXTURE}';
    for (let place = 0; place < 8; place += 1) {
      test('test ' + place, async ({ gms }) => {
        const body = new URLSearchParams({ nickname: 'Jo ' + place });
        await (await fetch(gms.dataURL, { method: 'POST', body })).text();
        expect(await gms.chats()).toHaveLength(1);
        expect(await gms.journal.list()).toHaveLength(1);
        expect(place).not.toBe(3);
      });
    }
    test.describe('with invalid options', () => {
      test.use({ gmsOptions: { settings: { retention: -1 } } });
      test('it does not begin', async ({ gms }) => { gms.name; });
    });
    test.describe('with an unknown option', () => {
      test.use({ gmsOptions: { setings: { alias: '1' } } });
      test('it is told so', async ({ gms }) => { gms.name; });
    });
  `;
  const config = `export default { fullyParallel: true, workers: 2, reporter: 'json', testMatch: '*.spec.ts' };`;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/package.json`, '{ "type": "module" }');
  await writeFile(`${folder}/isolation.spec.ts`, tests);
  await writeFile(`${folder}/playwright.config.ts`, config);
  const env = { ...process.env, ...environment };
  delete env.TEST_WORKER_INDEX;
  delete env.PLAYWRIGHT_JSON_OUTPUT_NAME;
  const run = promisify(execFile)(process.execPath, [RUNNER, 'test', '-c', folder], { env, cwd: folder });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as Suite & { stats: { expected: number; unexpected: number } };
}

interface Suite {
  readonly suites: readonly Suite[];
  readonly specs: ReadonlyArray<{
    readonly title: string;
    readonly tests: ReadonlyArray<{ readonly results: readonly Result[] }>;
  }>;
}

interface Result {
  readonly attachments: ReadonlyArray<{ readonly name: string }>;
  readonly errors: ReadonlyArray<{ readonly message: string }>;
}

test.setTimeout(60_000);

test('tests of several workers share a server elsewhere and see nothing of one another; a failed one keeps its wire', async () => {
  const gms = await startMockGms({ port: 0, controlToken: 's3cret' });
  const { stats, suites } = await runPlaywright({ MOCK_GMS_URL: gms.url, MOCK_GMS_TOKEN: 's3cret' });
  expect([stats.expected, stats.unexpected]).toEqual([7, 3]);
  const failed = suites[0]?.specs.find(({ title }) => title === 'test 3');
  const attached = failed?.tests[0]?.results[0]?.attachments.map(({ name }) => name);
  expect(attached).toContainEqual(expect.stringMatching(/-test-3\.har$/));
  const told = suites[0]?.suites.flatMap(({ specs }) => specs).find(({ title }) => title === 'it is told so');
  expect(told?.tests[0]?.results[0]?.errors[0]?.message).toContain(
    'OptionError: option "setings" is unknown (did you mean settings?)',
  );
  expect(await gms.services()).toEqual([]);
  await gms.close();
});
