import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { startBentServer } from '../server/bent-server.fixture.ts';
import type { Io } from '../shared/io.ts';
import { VERSION } from '../shared/version.ts';
import { compareCommand } from './compare-command.ts';

/** A terminal that keeps what is written. */
function terminal(env: Io['env'] = {}): Io & { readonly out: () => string; readonly err: () => string } {
  let [out, err] = ['', ''];
  return {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    isTTY: false,
    env,
    out: () => out,
    err: () => err,
  };
}

test('two servers that do the same are exit code 0', async () => {
  const io = terminal();
  const argv = ['mock', 'mock', '--only', 'diff-start-01,diff-keys-01', '--transports', 'polling'];
  expect(await compareCommand(argv, io)).toBe(0);
  expect(io.out()).toContain('a mock GMS and a mock GMS did the same in all of 2 conversations');
});

test('two servers that differ are exit code 1, and no report contains a key: steps, places, wires, curl lines, JSON', async () => {
  const file = test.info().outputPath('diff.json');
  const io = terminal();
  const only = ['--only', 'diff-keys-02', '--transports', 'polling', '--report', `json=${file}`];
  expect(await compareCommand(['mock', 'mock:requireIds=true', ...only], io)).toBe(1);
  expect(io.out()).toContain('B  a mock GMS with requireIds=true');
  expect(io.out()).toContain('≠ diff-keys-02  Requests with a wrong userId');
  expect(io.out()).toContain('2. the customer: send {"message":"Three"} without userId, alias');
  expect(io.out()).toMatch(/status\n {6}A {2}200\n {6}B {2}400/);
  expect(io.out()).toContain('answer=$(curl ');
  expect(io.out()).toContain('differ in 1 of 1 conversations');
  const text = await readFile(file, 'utf8');
  const { conversations } = JSON.parse(text);
  expect(conversations[0]).toMatchObject({
    id: 'diff-keys-02',
    outcome: 'different',
    differences: expect.arrayContaining([{ path: 'status', a: 200, b: 400 }]),
    removedSteps: 3,
    repeatable: true,
  });
  const key = /(?:secureKey=|"secureKey":\\?")([0-9a-f]{16,})/;
  expect(text).not.toMatch(key);
  expect(io.out()).not.toMatch(key);
});

test('a mock is compared under a profile that was learned, which is named by its file', async () => {
  const file = test.info().outputPath('my-gms.yaml');
  await writeFile(file, 'learned: 2026-11-27\nsource: []\nsettings:\n  requireIds: true\n');
  const io = terminal();
  const only = ['--only', 'diff-keys-02', '--transports', 'polling'];
  expect(await compareCommand([`mock:profile=${file}`, 'mock:requireIds=true', ...only], io)).toBe(0);
  expect(io.out()).toContain(`A  a mock GMS with profile=${file}`);
});

test('a place to ignore may be copied from a difference, and one where nothing differs is told', async () => {
  const io = terminal();
  const only = ['--only', 'diff-keys-02', '--transports', 'polling'];
  const ignored = ['status', 'body.0', 'headers.Content-Type', 'failed'];
  const argv = ['mock', 'mock:requireIds=true', ...only, '--ignore', ignored.join(',')];
  expect(await compareCommand(argv, io)).toBe(0);
  expect(io.err()).toBe('gms-contracts diff: --ignore: nothing differs in headers.content-type, failed\n');
});

/** Two servers that run; where the command line is wrong, neither is reached. */
const URLS = ['http://127.0.0.1:1/genesys', 'http://127.0.0.1:2/genesys'] as const;

const mistakes = [
  { argv: [], says: /two servers are compared: diff <url> <url>/ },
  { argv: ['mock'], says: /two servers are compared/ },
  { argv: ['mock', 'mock', '--colour'], says: /Unknown option '--colour'; --help lists the flags/ },
  {
    argv: ['mock', 'gms.example', '--service', 'x'],
    says: /: the second server is neither mock nor a URL that begins with http:/,
  },
  {
    argv: ['http://127.0.0.1:1/genesys?a=b', 'mock', '--service', 'x'],
    says: /: the URL of the first server takes no query or fragment/,
  },
  { argv: ['mock', 'http://127.0.0.1:1/genesys'], says: /--service is missing/ },
  { argv: ['mock', 'mock:charset=latin1'], says: /setting "charset" takes one of/ },
  { argv: ['mock', 'mock:profile=/nowhere.yaml'], says: /\/nowhere\.yaml: there is no such file/ },
  {
    argv: ['mock', 'mock:profile=package.json'],
    says: /package\.json: the profile must have the member learned/,
  },
  { argv: ['mock', 'mock:profile=nothing'], says: /setting "profile" takes/ },
  { argv: ['mock', 'mock', '--only', 'diff-nothing-01'], says: /unknown 'diff-nothing-01'; --list lists/ },
  { argv: ['--list', '--only', 'diff-nothing-01'], says: /unknown 'diff-nothing-01'; --list lists/ },
  { argv: ['--list', '--transports', 'carrier-pigeon'], says: /unknown 'carrier-pigeon'/ },
  { argv: ['--list', '--ignore', 'nope'], says: /--ignore: unknown place 'nope'/ },
  { argv: ['mock', 'mock', '--transports', 'carrier-pigeon'], says: /unknown 'carrier-pigeon'/ },
  { argv: ['mock', 'mock', '--json', '/dev/null/x'], says: /--json: \/dev\/null\/x cannot be written/ },
  { argv: ['mock', 'mock', '--random', 'many'], says: /--random takes a whole number/ },
  {
    argv: ['mock', 'mock', '--report', 'json=/dev/null/x'],
    says: /--report: \/dev\/null\/x cannot be written/,
  },
  { argv: ['mock', 'mock', '--report', 'html=x'], says: /--report takes json=<file>, not 'html=x'/ },
  {
    argv: ['mock', 'mock', '--report', 'json=a', '--json', 'b'],
    says: /--report: json is given twice; name one file/,
  },
  { argv: ['--list', '--json', 'x.json'], says: /--list and --json do not go together/ },
  {
    argv: ['mock', 'mock', '--ignore', 'nope'],
    says: /--ignore: unknown place 'nope'; a place begins with status, headers, body, reply, events/,
  },
  {
    argv: ['mock', 'mock', '--ignore', 'body.monitored,headers.date'],
    says: /--ignore: the header 'date' is not compared; compared are content-type, /,
  },
  { argv: ['mock', 'mock', '--seed', '3'], says: /--seed works only with --random/ },
  {
    argv: ['mock', 'mock', '--service', 'x'],
    says: /--service is not used: both servers are a mock GMS\. A mock takes settings instead, such as mock:profile/,
  },
  { argv: ['mock', 'mock', '--pace', '1'], says: /--pace is not used: both servers are a mock GMS/ },
  {
    argv: ['mock', 'http://127.0.0.1:1', '--service', 'x', '--api-key', 'k'],
    says: /--api-key is not used: the first server is a mock GMS; --api-key-b is for the second server/,
  },
  {
    argv: ['http://127.0.0.1:1', 'mock', '--service', 'x', '--api-key-b', 'k'],
    says: /--api-key-b is not used: the second server is a mock GMS\. A mock takes settings/,
  },
  {
    argv: ['http://127.0.0.1:1', 'mock', '--service', 'x', '--insecure-b'],
    says: /--insecure-b is not used: the second server is a mock GMS/,
  },
  {
    argv: [...URLS, '--service', 'x', '--user-b', 'jo'],
    says: /--user-b takes name:password/,
  },
  {
    argv: [...URLS, '--service', 'x', '--capabilities-b', 'dance'],
    says: /--capabilities-b: unknown 'dance'/,
  },
  { argv: [...URLS, '--service', 'x', '--cert-b', 'c.pem'], says: /--cert-b and --key-b must be given/ },
  { argv: [...URLS, '--service-b', 'x'], says: /--service is missing/ },
  {
    argv: ['mock', 'http://127.0.0.1:1/genesys/2/chat/one', '--service', 'two'],
    says: /--service two: the URL already names the service one/,
  },
] as const;

for (const { argv, says } of mistakes) {
  test(`diff ${argv.join(' ')} is exit code 2, and one line says why`, async () => {
    const io = terminal();
    expect(await compareCommand(argv, io)).toBe(2);
    expect(io.err()).toMatch(says);
    expect(io.err().trim().split('\n')).toHaveLength(1);
  });
}

test('running servers are reached by their URLs, and every chat is ended', async () => {
  const gms = await startMockGms({ port: 0, defaults: { script: 'greeter' } });
  const io = terminal();
  const argv = [`${gms.url}/genesys`, 'mock', '--service', 'diffed', '--only', 'diff-start-04,diff-keys-03'];
  expect(await compareCommand([...argv, '--agent-driver', 'mock-gms'], io)).toBe(0);
  expect(io.out()).toContain(`A  ${gms.url}/genesys (diffed)`);
  expect(io.out()).toContain(
    '(diffed): somebody spoke unasked (Agent: ParticipantJoined), which shows as differences\n',
  );
  const chats = await gms.service('diffed').chats();
  expect(chats.length).toBeGreaterThan(0);
  for (const chat of chats) expect((await chat.state()).ended).toBeDefined();
  await gms.close();
});

test('chats that could not be ended are told of', async () => {
  await using server = await startBentServer((body) =>
    body.replace(/"secureKey":"[^"]+"/g, '"secureKey":"0000000000000000"'),
  );
  const io = terminal();
  const argv = [
    server.url,
    'mock',
    '--service',
    'diffed',
    '--only',
    'diff-start-04',
    '--transports',
    'polling',
  ];
  await compareCommand(argv, io);
  const left = await server.open('diffed');
  expect(left).toBeGreaterThan(0);
  expect(io.err()).toContain(`gms-contracts diff: ${left} chat`);
  expect(io.err()).toContain('could not be ended and may still run: ');
});

test('each server gets its own credentials, and what a variable of the environment holds', async () => {
  const gms = await startMockGms({ port: 0 });
  await gms.service('one').configure({ apikey: 'key-a' });
  await gms.service('two').configure({ apikey: 'key-b' });
  const url = `${gms.url}/genesys`;
  const both = [url, url, '--service', 'one', '--service-b', 'two', '--capabilities', 'none'];
  const argv = [...both, '--only', 'diff-start-04', '--transports', 'polling'];
  for (const [flags, env] of [
    [['--api-key', 'key-a', '--api-key-b', 'key-b'], {}],
    [[], { GMS_API_KEY: 'key-a', GMS_API_KEY_B: 'key-b' }],
    [['--api-key-b', 'env:GMS_API_KEY'], { GMS_API_KEY_B: 'no key', GMS_API_KEY: 'key-a' }],
  ] as const) {
    const io = terminal(env);
    if (flags[1] === 'env:GMS_API_KEY') await gms.service('two').configure({ apikey: 'key-a' });
    expect(await compareCommand([...argv, ...flags], io)).toBe(0);
  }
  await gms.service('two').configure({ apikey: 'key-a' });
  const io = terminal({ GMS_API_KEY: 'key-a' });
  expect(await compareCommand([...argv, '--api-key', 'key-a'], io)).toBe(3);
  await gms.close();
});

test('a comparison that is aborted ends the chats of both', async () => {
  const gms = await startMockGms({ port: 0 });
  const services = [gms.service('one'), gms.service('two')];
  for (const { faults } of services)
    await faults.add({ operation: 'send', times: 0, effect: { kind: 'delay', ms: 1_000 } });
  const abort = new AbortController();
  const io = terminal();
  const url = `${gms.url}/genesys`;
  const argv = [url, url, '--service', 'one', '--service-b', 'two', '--transports', 'polling'];
  const done = compareCommand([...argv, '--capabilities', 'none'], io, abort.signal);
  await Promise.all(
    services.map((service) => service.journal.waitFor({ operation: 'send' }, { timeout: 15_000 })),
  );
  abort.abort();
  await done;
  expect(io.err()).toBe('gms-contracts diff: broken off\n');
  for (const service of services) {
    for (const chat of await service.chats()) expect((await chat.state()).ended).toBeDefined();
  }
  await gms.close();
});

test('an unreachable server is exit code 3', async () => {
  const io = terminal();
  expect(await compareCommand(['mock', 'http://127.0.0.1:1/genesys', '--service', 'x'], io)).toBe(3);
  expect(io.err()).toContain('http://127.0.0.1:1/genesys: connect ECONNREFUSED');
});

test('--help lists every flag, and --list every conversation', async () => {
  const io = terminal();
  expect(await compareCommand(['--help'], io)).toBe(0);
  expect(await compareCommand(['--list'], io)).toBe(0);
  for (const word of ['--service <name>', '--random', '--ignore', 'mock:name=value', 'diff-start-01'])
    expect(io.out()).toContain(word);
});

test('--list shows what would be held, and no conversation at all is exit code 5', async () => {
  const io = terminal();
  expect(await compareCommand(['--list', '--only', 'diff-start-01,diff-keys-02'], io)).toBe(0);
  expect(io.out().match(/^diff-\S+/gm)).toEqual(['diff-start-01', 'diff-keys-02']);
  const filters = ['--only', 'diff-keys-02', '--transports', 'cometd-websocket'];
  for (const command of [['--list'], ['mock', 'mock']]) {
    const io = terminal();
    expect(await compareCommand([...command, ...filters], io)).toBe(5);
    expect(io.out()).toBe('');
    expect(io.err()).toBe(
      'gms-contracts diff: no conversation is selected: --transports cometd-websocket leaves none of diff-keys-02\n',
    );
  }
});

test('--version says the version of the package', async () => {
  const io = terminal();
  expect(await compareCommand(['--version'], io)).toBe(0);
  expect(io.out()).toBe(`${VERSION}\n`);
});
