import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { repeatable } from './repeatable.ts';
import type { ServerOptions } from './server-options.ts';
import { parseServer } from './server-options.ts';

const TARGET = ['--url', 'https://gms.example/genesys/', '--service', 'support'];

function run(argv: readonly string[], env = {}): ServerOptions {
  const command = parseServer(argv, env);
  if (command.command !== 'run') throw new Error(`it is ${command.command}`);
  return command.options;
}

test('a URL and a service are enough; no server is judged by default', () => {
  expect(parseServer([], {}).command).toBe('short-help');
  const { target, workers, rounds, reports } = run(TARGET);
  expect(target).toMatchObject({ url: 'https://gms.example/genesys', service: 'support' });
  expect({ workers, rounds, reports }).toEqual({ workers: 2, rounds: undefined, reports: [] });
  expect(run(['--mock']).target).toBeUndefined();
});

test('the URL of the chat API stands for its base, and credentials in a URL are used', () => {
  const { target } = run(['--url', 'https://jo:p%40ss@gms.example/gms-chat/2/chat', '--service', 'x']);
  expect(target).toMatchObject({
    url: 'https://gms.example/gms-chat',
    credentials: { username: 'jo', password: 'p@ss' },
  });
});

test('secrets come from the command line or from the environment', () => {
  const flags = [
    ...TARGET,
    '--api-key',
    'env:KEY',
    '--header',
    'X-Gate: env:GATE',
    '--header',
    'x-other: plain: text',
  ];
  expect(run(flags, { KEY: 'k1', GATE: 'g1', GMS_USER: 'jo:a:b' }).target).toMatchObject({
    apikey: 'k1',
    headers: { 'x-gate': 'g1', 'x-other': 'plain: text' },
    credentials: { username: 'jo', password: 'a:b' },
  });
  expect(run(TARGET, { GMS_API_KEY: 'k2' }).target?.apikey).toBe('k2');
});

test('certificates are read, and a pace means one worker', () => {
  const pem = test.info().outputPath('ca.pem');
  writeFileSync(pem, '-----BEGIN CERTIFICATE-----\n');
  const { target, workers } = run([...TARGET, '--ca', pem, '--insecure', '--pace', '250', '--workers', '4']);
  expect(target?.tls).toEqual({ ca: '-----BEGIN CERTIFICATE-----\n', rejectUnauthorized: false });
  expect(target?.pacing).toEqual({ minIntervalMs: 250 });
  expect(workers).toBe(1);
});

test('capabilities replace the detected ones, or are added to them', () => {
  expect(run([...TARGET, '--capabilities', 'files,cometd']).target?.offers).toEqual(['files', 'cometd']);
  expect(run([...TARGET, '--capabilities', 'none']).target?.offers).toEqual([]);
  expect(run([...TARGET, '--capabilities', '+async']).target?.moreOffers).toEqual(['async']);
});

test('selections are lists, repeated or with commas, and levels ignore case', () => {
  const { selection } = run([
    '--mock',
    '--only',
    'a-01,a-02',
    '--only',
    'b-01',
    '--level',
    'must',
    '--read-only',
  ]);
  expect(selection).toEqual({
    only: ['a-01', 'a-02', 'b-01'],
    levels: ['MUST'],
    readOnly: true,
    slow: false,
    quick: false,
  });
});

test('the URL of a chat API names its service', () => {
  const target = run(['--url', 'https://gms.example/genesys/2/chat/support%20me/']).target;
  expect(target).toMatchObject({ url: 'https://gms.example/genesys', service: 'support me' });
});

test('the number of rounds may be left out', () => {
  expect(run(['--mock', '--repeat-until-failure']).rounds).toBe(Number.POSITIVE_INFINITY);
  expect(run(['--repeat-until-failure', '5', '--mock']).rounds).toBe(5);
});

test('the agent driver is a file relative to the current folder, or mock-gms', () => {
  expect(run([...TARGET, '--agent-driver', './d.mjs']).target?.agentDriver).toBe(resolve('d.mjs'));
  expect(run([...TARGET, '--agent-driver', 'mock-gms']).target?.agentDriver).toBe('mock-gms');
});

for (const [argv, says] of [
  [['--nonsense'], "Unknown option '--nonsense'; --help lists the flags"],
  [['stray'], "Unexpected argument 'stray'"],
  [['--service', 'x'], '--url is missing'],
  [
    ['--url', 'https://gms.example'],
    '--service is missing: the name of the chat service; a mock GMS takes any',
  ],
  [
    ['--url', 'https://gms.example/2/chat/a', '--service', 'b'],
    '--service b: the URL already names the service a',
  ],
  [
    ['--url', 'gms.example/genesys', '--service', 'x'],
    '--url takes a URL that begins with http:// or https://',
  ],
  [['--url', 'ftp://gms.example', '--service', 'x'], '--url takes a URL'],
  [[...TARGET, '--url', 'https://gms.example/genesys?token=1'], '--url takes no query or fragment'],
  [[...TARGET, '--url', 'https://gms.example/#x'], '--url takes no query or fragment'],
  [[...TARGET, '--url', 'https://jo:100%@gms.example'], '--url has credentials that cannot be decoded'],
  [[...TARGET, '--cometd-url', 'https://gms.example/cometd?a=b'], '--cometd-url takes no query'],
  [[...TARGET, '--cometd-url', 'https://jo:pw@gms.example/cometd'], '--cometd-url takes no credentials'],
  [['--mock', ...TARGET], '--mock and --url exclude each other'],
  [['--mock', '--service', 'x'], '--mock and --service exclude each other: the mock is started for the run'],
  [['--mock', '--capabilities', 'nonsense'], '--mock and --capabilities exclude each other'],
  [['--mock', '--level', 'CAN'], "--level: unknown 'CAN'; known: MUST, SHOULD, MAY"],
  [['--mock', '--transports', 'pigeon'], "--transports: unknown 'pigeon'"],
  [['--mock', '--report', 'html=a', '--report', 'json=a'], '--report: two reports would be written to a'],
  [['--mock', '--report', 'json=-'], '--report takes a file, not -: the standard output has the run itself'],
  [['--mock', '--report', 'pdf=x'], "--report takes html=<file>, json=<file> or junit=<file>, not 'pdf=x'"],
  [['--mock', '--fail-on', 'can'], "--fail-on: unknown 'can'; known: must, should, may, skipped"],
  [['--mock', '--workers', '0'], "--workers takes a whole number from 1, not '0'"],
  [['--mock', '--json'], '--json goes with --list'],
  [['--list', '--report', 'json=x.json'], '--list and --report do not go together: --list runs nothing'],
  [[...TARGET, '--user', 'jo'], '--user takes name:password'],
  [
    [...TARGET, '--api-key', 'env:NOWHERE'],
    'the environment variable NOWHERE is not set: set it for this command',
  ],
  [[...TARGET, '--header', 'secret-without-colon'], "--header takes 'Name: value'"],
  [[...TARGET, '--cert', 'x.pem'], '--cert and --key must be given together'],
  [
    [...TARGET, '--ca', '/nowhere.pem'],
    '--ca: /nowhere.pem: there is no such file; name a PEM file that is there',
  ],
  [[...TARGET, '--capabilities', 'agent'], "--capabilities: unknown 'agent'"],
  [[...TARGET, '--capabilities', '+files,cometd'], 'put a plus before every name'],
] as const) {
  test(`one line says what is wrong: ${argv.join(' ')}`, () => {
    expect(() => parseServer(argv, {})).toThrow(says);
  });
}

test('the command in a report contains no secret', () => {
  const argv = [
    '--url',
    'https://jo:p@ss@word@gms.example/genesys/?token=1',
    '--cometd-url=http://jo:pw@gms.example/cometd',
    '--api-key',
    'k1',
    '--user=jo:pw',
    '--header',
    'X-Gate: g1',
    '--grep',
    'a b',
  ];
  expect(repeatable(argv)).toBe(
    "gms-contracts --url https://gms.example/genesys --cometd-url=http://gms.example/cometd --api-key env:GMS_API_KEY --user=env:GMS_USER --header 'X-Gate: env:…' --grep 'a b'",
  );
});
