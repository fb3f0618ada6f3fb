import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { freePort } from '../mock-gms/boundary/free-port.fixture.ts';
import { closeAfterEach, openGms } from '../mock-gms/closing.fixture.ts';
import { examplesOf } from './blocks/named-blocks.ts';
import { runToEnd } from './blocks/process-output.ts';

closeAfterEach();
// Shells start programs, one after another.
test.describe.configure({ timeout: 60_000 });

const CLI = fileURLToPath(new URL('../mock-gms/cli.ts', import.meta.url));
const examples = new Map(examplesOf('docs/containers.md').map((example) => [example.name, example]));
const codeOf = (name: string) => examples.get(name)?.code ?? '';

/** What stands in for the suite of a project: a customer who starts a chat. */
const SUITE = 'curl -sfX POST http://localhost:8080/genesys/2/chat/customer-support -d nickname=Jo';

/** Runs lines of a shell, each of which must succeed, and ends what they leave running, as the machine of a CI does. */
async function lines(code: string) {
  mkdirSync(test.info().outputDir, { recursive: true });
  return runToEnd('bash', ['-e', '-c', code], { cwd: test.info().outputDir });
}

/** The lines of a job with the packages of this repository in place of published ones, at a port that is free. */
async function asHere(code: string): Promise<string> {
  const port = String(await freePort());
  return code
    .replaceAll('npx mock-gms', `"${process.execPath}" --import tsx "${CLI}"`)
    .replaceAll('npm ci', 'true')
    .replaceAll('npm test', SUITE)
    .replaceAll('8080', port);
}

test('the lines for curl work against a mock with a token', async () => {
  const gms = await openGms({ controlToken: 't0ken' });
  const { exitCode, printed } = await lines(codeOf('curl').replaceAll('http://localhost:8080', gms.url));
  expect(exitCode, printed).toBe(0);
  expect(printed).toContain('mock_gms_chats{state="open"} 1');
  expect(await gms.services()).toEqual([]);
});

test('the lines for any CI start a mock, wait for it, run the suite and end the mock', async () => {
  const { exitCode, printed } = await lines(await asHere(codeOf('ready')));
  expect(exitCode, printed).toBe(0);
  expect(printed).toContain('"statusCode":0');
});

test('the loop that waits ends where the mock cannot start', async () => {
  const gms = await openGms();
  const code = (await asHere(codeOf('ready'))).replaceAll(/--port \d+/g, `--port ${gms.port}`);
  const { exitCode } = await lines(code.replaceAll(/localhost:\d+\/mock/g, 'localhost:1/mock'));
  expect(exitCode).toBe(1);
});

test('the commands of the job for GitHub do what they say', async () => {
  const { jobs } = parse(codeOf('github'));
  const steps = jobs.test.steps as { run?: string; if?: string }[];
  const commands = steps.flatMap(({ run, if: condition }) => (run && !condition ? [run] : []));
  const { exitCode, printed } = await lines(await asHere(commands.join('\n')));
  expect(exitCode, printed).toBe(0);
  expect(printed).toContain('"statusCode":0');
});

test('the commands of the job for GitLab do what they say', async () => {
  const { script } = parse(codeOf('gitlab')).test as { script: string[] };
  const { exitCode, printed } = await lines(await asHere(script.join('\n')));
  expect(exitCode, printed).toBe(0);
  expect(printed).toContain('"statusCode":0');
});

test('the configuration of Prometheus names an existing path', async () => {
  const [{ metrics_path: path }] = parse(codeOf('prometheus')).scrape_configs;
  const gms = await openGms();
  expect((await fetch(`${gms.url}${path}`)).status).toBe(200);
});
