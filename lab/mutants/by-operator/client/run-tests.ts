import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PLAYWRIGHT = fileURLToPath(
  new URL('../../../../node_modules/@playwright/test/cli.js', import.meta.url),
);
/** How long the tests that pass a mutant may take together, in milliseconds. */
const LIMIT_MS = 240_000;
/** Last words of the runner that are kept. */
const KEPT = 20_000;

/** What a run of tests came to. */
export interface TestRun {
  readonly outcome: 'passed' | 'failed' | 'timeout';
  readonly output: string;
}

/** Runs files of tests in a folder, until the first one fails, with a mutant switched on or none. */
export function runTests(
  folder: string,
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<TestRun> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [PLAYWRIGHT, 'test', '--project=unit', '-x', ...files], {
      cwd: folder,
      detached: true,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-KEPT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      // Its workers, too.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, LIMIT_MS);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ outcome: isLate ? 'timeout' : code === 0 ? 'passed' : 'failed', output });
    });
  });
}
