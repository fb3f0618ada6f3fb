import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { ONLY_IN_WHOLE } from '../browsers/in-turn.ts';

const RUNNER = createRequire(import.meta.url).resolve('@playwright/test/cli');
const CONFIG = fileURLToPath(new URL('../../playwright.config.ts', import.meta.url));

/** The exit code of a whole run of one test, set up as the tests of this project are, and what it said. */
async function run(body: string): Promise<{ code: number; text: string }> {
  const folder = test.info().outputPath('run');
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/package.json`, '{ "type": "module" }');
  await writeFile(
    `${folder}/one.spec.ts`,
    `import { test } from '@playwright/test';
     const turn = () => new Promise((resolve) => setImmediate(resolve));
     test('one', async () => { ${body} });`,
  );
  await writeFile(
    `${folder}/playwright.config.ts`,
    `import config from '${CONFIG}';
     export default { ...config, reporter: 'line', workers: 1, projects: [{ name: 'unit', testMatch: '*.spec.ts' }] };`,
  );
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env.TEST_WORKER_INDEX;
  delete env.TEST_PARALLEL_INDEX;
  const outcome = await promisify(execFile)(process.execPath, [RUNNER, 'test', '-c', folder], {
    env,
    cwd: folder,
  }).then(
    ({ stdout }) => ({ code: 0, text: stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, text: stdout }),
  );
  return outcome;
}

test.setTimeout(60_000);

for (const [what, body, said, tag] of [
  [
    'a rejection that nobody handles',
    "void Promise.reject(new Error('on purpose')); await turn();",
    'on purpose',
    ONLY_IN_WHOLE,
  ],
  [
    'one that comes with the end of the last test',
    "void Promise.reject(new Error('on purpose'));",
    'on purpose',
    ONLY_IN_WHOLE,
  ],
  [
    'an error that nobody catches',
    "setImmediate(() => { throw new Error('on purpose'); }); await turn();",
    'on purpose',
    ONLY_IN_WHOLE,
  ],
  [
    'a warning',
    "process.emitWarning(new TypeError('on purpose')); await turn();",
    'a warning that no test expects',
  ],
] as const) {
  test(`the run fails with ${what}`, { tag: tag ?? [] }, async () => {
    const { code, text } = await run(body);
    expect(code).toBe(1);
    expect(text).toContain(said);
  });
}

test('the run passes where a test wants a warning', async () => {
  const { code, text } = await run(`
    const listeners = process.listeners('warning');
    process.removeAllListeners('warning');
    process.emitWarning(new Error('on purpose'));
    await turn();
    for (const listener of listeners) process.on('warning', listener);
  `);
  expect(text).toContain('1 passed');
  expect(code).toBe(0);
});
