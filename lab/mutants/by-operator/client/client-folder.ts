import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../mutated-files.ts';
import { CLIENT } from './client-files.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Says of each mutant which file of tests passed it, when a worker of the runner ends. */
const config = `import { writeFileSync } from 'node:fs';
import { defineConfig, test } from '@playwright/test';
import { failOnWarnings } from '${ROOT}e2e/report/fail-on-warnings.ts';

const worker = process.env.TEST_WORKER_INDEX;
if (worker !== undefined) failOnWarnings(process, 'unit');
const folder = process.env.MUTANT_COVERAGE;
if (worker !== undefined && folder !== undefined) {
  const state = (globalThis.__stryker__ ??= {});
  Object.defineProperty(state, 'currentTestId', {
    get() {
      try {
        return test.info().file;
      } catch {
        return undefined;
      }
    },
  });
  process.on('exit', () => writeFileSync(folder + '/' + worker + '.json', JSON.stringify(state.mutantCoverage ?? {})));
}

export default defineConfig({
  workers: 1,
  timeout: 20_000,
  expect: { timeout: 8_000 },
  reporter: 'line',
  projects: [{ name: 'unit', testMatch: ['client/**/*.test.ts'], testIgnore: ['client/build/**'] }],
});
`;

/**
 * A copy of the project whose client has all mutants in it, for the test runner: it takes its files from a folder. What
 * is no client is the project's own.
 *
 * @returns the folder
 */
export function clientFolder(files: readonly SourceFile[]): string {
  const folder = join(tmpdir(), `gms-webchat-mutants-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const name of readdirSync(ROOT)) {
    if (name === 'client' || name === '.git' || name === 'playwright.config.ts' || name === 'test-results')
      continue;
    symlinkSync(join(ROOT, name), join(folder, name));
  }
  cpSync(CLIENT, join(folder, 'client'), {
    recursive: true,
    filter: (path) => !path.endsWith('/node_modules'),
  });
  for (const { name, content } of files) writeFileSync(join(folder, 'client', name), content);
  writeFileSync(join(folder, 'playwright.config.ts'), config);
  if (!existsSync(join(folder, 'node_modules'))) throw new Error('npm ci was not run');
  return folder;
}
