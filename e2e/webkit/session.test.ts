import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { WebKitGtk } from '../browsers/webkit-gtk.ts';
import { Session } from './session.ts';

/** A screen that is there at once, a driver whose first sessions hang, and where both write their process ids. */
async function standIns({ hangs = 0 } = {}): Promise<WebKitGtk & { pids(): Promise<number[]> }> {
  const file = (name: string) => test.info().outputPath(name);
  const program = async (name: string, text: string) => {
    await writeFile(file(name), text);
    await chmod(file(name), 0o755);
    return file(name);
  };
  const pids = file('pids');
  await writeFile(pids, '');
  const screen = await program('screen', `#!/bin/sh\necho $$ >> "${pids}"\necho 7 >&3\nexec sleep 60\n`);
  const driver = await program(
    'driver.cjs',
    `#!${process.execPath}
const { appendFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
appendFileSync('${pids}', process.pid + '\\n');
const counter = '${file('sessions')}';
require('node:http').createServer((request, response) => {
  if (request.url === '/session') {
    const before = existsSync(counter) ? Number(readFileSync(counter, 'utf8')) : 0;
    writeFileSync(counter, String(before + 1));
    if (before < ${hangs}) return;
  }
  response.end(JSON.stringify({ value: request.url === '/session' ? { sessionId: 's' } : process.env.DISPLAY }));
}).listen(process.argv[2].split('=')[1], '127.0.0.1');
`,
  );
  const list = async () => (await readFile(pids, 'utf8')).trim().split('\n').map(Number);
  return { browser: 'none', driver, screen, pids: list };
}

/** Whether a process runs; one that is over and that nobody has waited for does not. */
async function runs(pid: number): Promise<boolean> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }));
  return stdout.trim() !== '' && !stdout.startsWith('Z');
}

const running = async (pids: readonly number[]) => (await Promise.all(pids.map(runs))).filter(Boolean).length;

test('a session is on the screen that came up, and its end leaves no process', async () => {
  const installed = await standIns();
  const session = await Session.start(installed);
  expect(session.firstWindow).toBe(':7');
  const pids = await installed.pids();
  expect(await running(pids)).toBe(2);
  await session.end();
  await expect.poll(() => running(pids)).toBe(0);
});

test('a start that hangs is given up and tried again, and leaves no process', async () => {
  const installed = await standIns({ hangs: 1 });
  const session = await Session.start(installed, { attempts: 2, attempt: 3000 });
  const pids = await installed.pids();
  expect(pids).toHaveLength(4);
  await expect.poll(() => running(pids)).toBe(2);
  await session.end();
});

test('a start that never succeeds fails after so many attempts, and says what happened in each', async () => {
  const installed = await standIns({ hangs: 9 });
  const started = Session.start({ ...installed, driver: '/nowhere' }, { attempts: 2, attempt: 100 });
  await expect(started).rejects.toThrow(
    'WebKitGTK did not start: Error: the driver does not listen; Error: the driver does not listen',
  );
  const pids = await installed.pids();
  expect(pids).toHaveLength(2);
  await expect.poll(() => running(pids)).toBe(0);
});

test('where the process that has a session is killed, no process is left', async () => {
  test.setTimeout(60_000);
  const installed = await standIns();
  const module = fileURLToPath(new URL('session.ts', import.meta.url));
  const script = `import(${JSON.stringify(module)}).then(async ({ Session }) => {
    globalThis.session = await Session.start(${JSON.stringify(installed)});
    console.log('started');
  });`;
  const owner = spawn(process.execPath, ['--import', 'tsx', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(owner.stdout, 'data');
  const pids = await installed.pids();
  expect(await running(pids)).toBe(2);
  owner.kill('SIGKILL');
  await expect.poll(() => running(pids)).toBe(0);
});
