import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from '@playwright/test';
import { program } from '../mock-gms/cli/program.fixture.ts';
import { startMockGms } from '../mock-gms/index.ts';
import { cases } from './server/cases/index.ts';
import { exitCodes } from './shared/exit-code.ts';

const command = program('gms-contracts');

/** Calls the command in a folder that is not the project's. */
async function called(...argv: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [...command, ...argv], { cwd: tmpdir() });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out, err };
}

/** Processes of their own take seconds to start. */
test.describe.configure({ timeout: 120_000 });

test('without arguments the command says how to begin and judges nothing', async () => {
  const { code, out, err } = await called();
  expect({ code, out }).toEqual({ code: exitCodes.usage, out: '' });
  expect(err).toContain('gms-contracts --url https://gms.example/genesys --service customer-support');
});

test('a command line that is not understood gets one line and exit code 2', async () => {
  const { code, err } = await called('--mokc');
  expect({ code, err }).toEqual({
    code: exitCodes.usage,
    err: "gms-contracts: Unknown option '--mokc' (did you mean --mock?); --help lists the flags\n",
  });
});

test('a command that does not exist is told what was meant', async () => {
  expect(await called('clinet')).toEqual({
    code: exitCodes.usage,
    out: '',
    err: 'gms-contracts: there is no command clinet (did you mean client?); --help lists them\n',
  });
});

test('an unreachable server is exit code 3, an empty selection exit code 5', async () => {
  const nobody = await called('--url', 'http://127.0.0.1:1/genesys', '--service', 'x');
  expect(nobody.code).toBe(exitCodes.unreachable);
  expect(nobody.err).toMatch(/^gms-contracts: http:\/\/127\.0\.0\.1:1\/genesys: .*ECONNREFUSED/);
  const nothing = await called('--mock', '--only', 'send-01', '--level', 'MUST');
  expect(nothing.code).toBe(exitCodes.nothing);
});

test('the list is printed for people, or as JSON for programs', async () => {
  const { out } = await called('--list', '--only', 'send-05');
  expect(out).toMatch(
    /^send-05 {2}SHOULD {2}A message reaches the agent {2}\(polling.*needs agent\)\n1 cases/,
  );
  const listed = JSON.parse((await called('--list', '--slow', '--json')).out);
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(cases.map(({ id }) => id));
});

test('from another folder the mock is judged', async () => {
  const { code, out, err } = await called('--mock', '--only', 'send-01');
  expect(err).toBe('');
  expect(out).toContain('– no MUST was judged  MUST none judged · SHOULD 3 of 3 passed');
  expect(code).toBe(exitCodes.conforming);
});

test('a reader that closes the output early still gets the exit code and the report', async () => {
  const report = test.info().outputPath('report.json');
  const argv = ['--mock', '--only', 'send-01', '--report', `json=${report}`];
  const child = spawn(process.execPath, [...command, ...argv], { cwd: tmpdir() });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: exitCodes.conforming, err: '' });
  expect(JSON.parse(readFileSync(report, 'utf8')).exitCode).toBe(exitCodes.conforming);
});

/** The command in the middle of a case: every message to the server is held for so long. */
async function inTheMiddle(heldMs: number, ...argv: readonly string[]) {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  await service.faults.add({ operation: 'send', times: 0, effect: { kind: 'delay', ms: heldMs } });
  const url = `${gms.url}${gms.basePath}`;
  const all = ['--url', url, '--service', 'support', '--only', 'send-01', '--transports', 'polling', ...argv];
  const child = spawn(process.execPath, [...command, ...all], { cwd: tmpdir() });
  child.stdout.resume();
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const closed = new Promise((resolve) => child.on('close', (...how) => resolve(how)));
  // The first chat is that of the look at the server.
  await expect.poll(async () => (await service.chats()).length, { timeout: 60_000 }).toBe(2);
  return { gms, service, child, closed, err: () => err };
}

test('Ctrl-C ends the chats that are open and writes what is known', async () => {
  const report = test.info().outputPath('report.json');
  const { gms, service, child, closed, err } = await inTheMiddle(1_500, '--report', `json=${report}`);
  child.kill('SIGINT');
  expect(await closed).toEqual([130, null]);
  expect(err()).toContain('interrupted: it ends what is open first; a second interrupt ends it at once');
  for (const chat of await service.chats()) expect((await chat.state()).ended).toBeDefined();
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ planned: 1, cases: [], exitCode: 130 });
  await gms.close();
});

test('Ctrl-C ends the judging of a client with exit code 130', async () => {
  const child = spawn(process.execPath, [
    ...command,
    'client',
    '--port',
    '0',
    '--only',
    'start,offline,reload',
  ]);
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  const closed = new Promise((resolve) => child.on('close', (...how) => resolve(how)));
  await expect.poll(() => out, { timeout: 60_000 }).toContain('[1/3] start');
  child.kill('SIGINT');
  expect(await closed).toEqual([130, null]);
  expect(out).toContain('Nothing was judged: survived 0 of 0 situations (3 skipped)');
  expect(out.match(/ended by hand/g)).toHaveLength(1);
  expect(out).toContain('2 further situations were not played: ended by hand');
});

test('a second Ctrl-C ends the command at once', async () => {
  const { gms, child, closed, err } = await inTheMiddle(60_000);
  child.kill('SIGINT');
  await expect.poll(err).toContain('a second interrupt ends it at once');
  child.kill('SIGINT');
  expect(await closed).toEqual([null, 'SIGINT']);
  await gms.close();
});
