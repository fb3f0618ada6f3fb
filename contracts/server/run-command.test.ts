import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { exitCodes } from '../shared/exit-code.ts';
import { UsageError } from '../shared/usage-error.ts';
import { startBentServer } from './bent-server.fixture.ts';
import { repeatable } from './repeatable.ts';
import { exampleCase, HOSTILE } from './report/report.fixture.ts';
import type { Report } from './report/report.ts';
import type { runCases } from './run/run-cases.ts';
import { runCommand } from './run-command.ts';
import { parseServer } from './server-options.ts';

type Runner = typeof runCases;

/** In place of the lanes: these cases fail, the others pass. */
function failing(...ids: readonly string[]): Runner {
  return async ({ runs }, { onResult }) => {
    const results = runs.map(({ case: { id }, transport }) =>
      exampleCase({
        id,
        transport,
        level: 'MUST',
        ...(ids.includes(id) && { outcome: 'fail', reason: 'odd' }),
      }),
    );
    for (const result of results) onResult(result);
    return { results, faults: [], furtherFields: [], leftOpen: [] };
  };
}

/** Runs a command line as the command does, and tells its code and what it wrote. */
async function run(
  argv: readonly string[],
  runner?: Runner,
): Promise<{ code: number; said: string; report: Report }> {
  const file = test.info().outputPath('report.json');
  const said: string[] = [];
  const write = (text: string) => void said.push(text);
  const io = { stdout: write, stderr: write, isTTY: false, env: {} };
  const all = [...argv, '--report', `json=${file}`];
  const command = parseServer(all, {});
  if (command.command !== 'run') throw new Error(`it is ${command.command}`);
  const code = await runCommand(command.options, repeatable(all), { io, ...(runner && { runner }) });
  return { code, said: said.join(''), report: JSON.parse(readFileSync(file, 'utf8')) };
}

const bend = (body: string) =>
  body
    .replace(/"alias":"\d+"/, `"alias":${JSON.stringify(HOSTILE)}`)
    .replace('"messageType":', '"messagetype":');

test('a failure is reported with rule, source, exchange and a curl line, and no chat stays open', async () => {
  await using server = await startBentServer(bend);
  const html = test.info().outputPath('report.html');
  const junit = test.info().outputPath('junit.xml');
  const { code, said, report } = await run([
    ...['--url', server.url, '--service', 'support', '--api-key', 'a-secret-key'],
    ...['--only', 'start-09,send-01,send-02', '--transports', 'polling'],
    ...['--report', `html=${html}`, '--report', `junit=${junit}`],
  ]);
  expect(code).toBe(exitCodes.departs);
  expect(said).toContain('MUST failed: 1');
  expect(said).toContain('start-09 [polling]');
  expect(said).toContain('Genesys GMS 8.5.2, Chat API Version 2');
  expect(said).toContain('documented by Genesys');
  expect(said).toContain(`> POST ${server.url}/2/chat/support`);
  expect(said).toContain('< HTTP 200 application/json');
  expect(said).toContain('curl -isS');
  expect(said).toContain('SHOULD failed (does not change the exit code): 1');
  expect(said).toMatch(
    /✗ departs from the Chat API {2}MUST 0 of 1 passed · SHOULD 1 of 2 passed · MAY none judged/,
  );
  expect(report.exitCode).toBe(exitCodes.departs);
  expect(report.cases.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['start-09', 'fail'],
    ['send-01', 'pass'],
    ['send-02', 'fail'],
  ]);
  expect(readFileSync(html, 'utf8')).not.toContain('<img');
  expect(readFileSync(junit, 'utf8')).toContain('failures="1"');
  const everything = said + JSON.stringify(report) + readFileSync(html, 'utf8') + readFileSync(junit, 'utf8');
  expect(everything).not.toContain('a-secret-key');
  expect(everything).not.toMatch(/secureKey(=|\\*":\\*")[0-9a-f]{8}/);
  expect(await server.open('support')).toBe(0);
});

test('chats that could not be ended are counted, those of detection too, and every report says so', async () => {
  await using server = await startBentServer((body) =>
    body.replace(/"secureKey":"[^"]+"/g, '"secureKey":"0000000000000000"'),
  );
  const html = test.info().outputPath('report.html');
  const junit = test.info().outputPath('junit.xml');
  const { said, report } = await run([
    ...['--url', server.url, '--service', 'support', '--only', 'start-01,push-01'],
    ...['--transports', 'polling,cometd-long-polling'],
    ...['--report', `html=${html}`, '--report', `junit=${junit}`],
  ]);
  const left = await server.open('support');
  expect(left).toBeGreaterThan(1);
  expect(report.leftOpen.count).toBe(left);
  const words = `${left} chats could not be ended and may still run: `;
  expect(said).toContain(`! ${words}`);
  expect(said).toContain('(of the first: its end was refused: HTTP 200, error 249');
  const [head = ''] = readFileSync(html, 'utf8').split('<main>');
  expect(head).toContain(words);
  expect(readFileSync(junit, 'utf8')).toContain(`<property name="chats left open" value="${words}`);
});

test('a known failure is accepted until it expires', async () => {
  const known = test.info().outputPath('known.yaml');
  const argv = ['--mock', '--only', 'start-01,start-02', '--known-failures', known];
  const entries = (expires: string) =>
    ['start-01', 'start-02', 'send-01']
      .map((id) => `- { id: ${id}, reason: ours, expires: ${expires} }\n`)
      .join('');
  writeFileSync(known, entries('2999-01-01'));
  const accepted = await run(argv, failing('start-01'));
  expect(accepted.code).toBe(exitCodes.conforming);
  expect(accepted.said).toContain('start-01 [polling]  until 2999-01-01: ours');
  expect(accepted.said).toContain('start-02 [polling]  passes now: remove it from the file');
  expect(accepted.said).toContain('send-01  was not run');
  writeFileSync(known, entries('2001-01-01'));
  const expired = await run(argv, failing('start-01'));
  expect(expired.code).toBe(exitCodes.departs);
  expect(expired.said).toContain('known failure, expired on 2001-01-01: ours');
});

test('--fail-on fails the run for a SHOULD, and the reports say what it was asked for', async () => {
  const failed: Runner = async ({ runs }) => ({
    results: runs.map(({ case: { id, level }, transport }) =>
      exampleCase({ id, transport, level, ...(level === 'SHOULD' && { outcome: 'fail', reason: 'odd' }) }),
    ),
    ...{ faults: [], furtherFields: [], leftOpen: [] },
  });
  const argv = ['--mock', '--only', 'start-01,start-02,send-01', '--transports', 'polling'];
  const lenient = await run(argv, failed);
  expect(lenient.code).toBe(exitCodes.conforming);
  expect(lenient.report.verdict.kind).toBe('neither');
  const junit = test.info().outputPath('junit.xml');
  const strict = await run([...argv, '--fail-on', 'should', '--report', `junit=${junit}`], failed);
  expect(strict.code).toBe(exitCodes.departs);
  expect(strict.said).not.toContain('does not change the exit code');
  const { SHOULD } = strict.report.totals;
  expect(strict.report).toMatchObject({ failOn: ['should'], verdict: { kind: 'bad' } });
  expect(strict.said).toContain(`✗ SHOULD ${SHOULD.fail} of ${SHOULD.fail} failed`);
  expect(readFileSync(junit, 'utf8')).toContain(`failures="${SHOULD.fail}"`);
});

test('rounds go on until a case fails, or to the last', async () => {
  const argv = ['--mock', '--only', 'start-01', '--repeat-until-failure', '3'];
  const steady = await run(argv, failing());
  expect(steady.said).toContain('round 3');
  expect(steady.report.target).toEqual({ mock: true, detected: [], furtherFields: [] });
  let round = 0;
  const flaky: Runner = (...given) => {
    round += 1;
    return failing(...(round === 2 ? ['start-01'] : []))(...given);
  };
  const { code, said } = await run(argv, flaky);
  expect(code).toBe(exitCodes.departs);
  expect(said).toContain('round 2');
  expect(said).not.toContain('round 3');
});

test('a fault of the suite is reported and is exit code 4', async () => {
  const broken: Runner = async () => ({
    results: [],
    faults: ['send-01: no report'],
    furtherFields: [],
    leftOpen: [],
  });
  const { code, said } = await run(['--mock', '--only', 'start-01'], broken);
  expect(code).toBe(exitCodes.suiteError);
  expect(said).toContain('gms-contracts: the suite failed: send-01: no report');
  expect(said).toContain('Broken off: 0 of 1 runs were made');
});

test('a report that cannot be written is refused before anything is judged', async () => {
  let called = false;
  const runner: Runner = (...given) => {
    called = true;
    return failing()(...given);
  };
  const file = test.info().outputPath('a-file');
  writeFileSync(file, 'kept');
  const argv = [
    '--mock',
    '--only',
    'start-01',
    '--report',
    `html=${file}`,
    '--report',
    `junit=${file}/x.xml`,
  ];
  await expect(run(argv, runner)).rejects.toThrow(`--report: ${file}/x.xml cannot be written`);
  await expect(run(argv, runner)).rejects.toThrow(UsageError);
  expect({ called, kept: readFileSync(file, 'utf8') }).toEqual({ called: false, kept: 'kept' });
});

test('a report that can no longer be written does not change the exit code, and the others are written', async () => {
  const folder = test.info().outputPath('gone');
  const runner: Runner = (...given) => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    return failing('start-01')(...given);
  };
  const argv = ['--mock', '--only', 'start-01', '--report', `html=${folder}/x.html`];
  const { code, said } = await run(argv, runner);
  expect(code).toBe(exitCodes.departs);
  expect(said).toContain(`gms-contracts: --report: ${folder}/x.html cannot be written: `);
});

test('read-only runs start no chat', async () => {
  const gms = await startMockGms({ port: 0 });
  const { code, said, report } = await run([
    '--url',
    `${gms.url}${gms.basePath}`,
    '--service',
    'support',
    '--read-only',
  ]);
  expect(said).toContain('not tried: read-only');
  expect(report.cases.length).toBeGreaterThan(20);
  expect(report.cases.filter(({ outcome }) => outcome === 'fail' || outcome === 'error')).toEqual([]);
  expect(code).toBe(exitCodes.conforming);
  expect(await gms.services()).toEqual([]);
  await gms.close();
});

test('unknown fields of answers fail no case, and are named once', async () => {
  await using server = await startBentServer((body) =>
    body.replace('"statusCode":', '"node":"gms-2","statusCode":'),
  );
  const { code, said, report } = await run([
    ...[
      '--url',
      server.url,
      '--service',
      'support',
      '--transports',
      'polling',
      '--only',
      'start-01,answer-05',
    ],
  ]);
  expect(said).toContain(
    'Fields in its answers that the Chat API does not name; they are allowed, and fail no case',
  );
  expect(said.split('answer.node')).toHaveLength(2);
  expect(report.target.furtherFields).toEqual(['answer.node']);
  expect(report.cases.map(({ outcome }) => outcome)).toEqual(['pass', 'pass']);
  expect(code).toBe(exitCodes.conforming);
});

test('a server without a GMS Chat API is not judged, and is exit code 3', async () => {
  await using server = await startBentServer(() => '{"message":"Welcome"}');
  const said: string[] = [];
  const write = (text: string) => void said.push(text);
  const argv = ['--url', server.url, '--service', 'support'];
  const command = parseServer(argv, {});
  if (command.command !== 'run') throw new Error(`it is ${command.command}`);
  const io = { stdout: write, stderr: write, isTTY: false, env: {} };
  expect(await runCommand(command.options, repeatable(argv), { io })).toBe(exitCodes.unreachable);
  expect(said.join('')).toContain(
    `no Chat API answers at ${server.url}/2/chat/support (HTTP 200 with application/json`,
  );
});

test('a MUST that could not be judged is reported as such, and is exit code 4', async () => {
  const broken: Runner = async ({ runs }) => ({
    results: runs.map(({ case: { id }, transport }) =>
      exampleCase({ id, transport, level: 'MUST', outcome: 'error', reason: 'HTTP 429 of a gateway' }),
    ),
    faults: [],
    furtherFields: [],
    leftOpen: [],
  });
  const { code, said } = await run(['--mock', '--only', 'start-01'], broken);
  expect(code).toBe(exitCodes.suiteError);
  expect(said).toContain('Not judged: 1, 1 of them a MUST, so that there is no verdict on it');
  expect(said).toContain('! not every MUST could be judged');
});

test('a proxy that the environment names for the server is reported as not used', async () => {
  const said: string[] = [];
  const io = {
    stdout: () => {},
    stderr: (text: string) => void said.push(text),
    isTTY: false,
    env: { HTTP_PROXY: 'http://proxy.example:3128' },
  };
  const argv = ['--url', 'http://gms.invalid/genesys', '--service', 'support'];
  const command = parseServer(argv, {});
  if (command.command !== 'run') throw new Error(`it is ${command.command}`);
  expect(await runCommand(command.options, repeatable(argv), { io })).toBe(exitCodes.unreachable);
  expect(said[0]).toBe('gms-contracts: HTTP_PROXY is not used: requests go to gms.invalid directly\n');
});
