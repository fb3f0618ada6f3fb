import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { Child } from './cli/child.fixture.ts';
import { runCommand } from './cli/run-command.ts';
import { startProblem } from './cli/start-problem.ts';

test('it prints where everything is, serves it, and stops cleanly with Ctrl-C', async () => {
  const child = Child.command('--port', '0', '--base-path', '/gms');
  await child.prints('Ctrl-C');
  const dataURL = /dataURL: '([^']+)'/.exec(child.out)?.[1] ?? '';
  expect(dataURL).toMatch(/^http:\/\/localhost:\d+\/gms\/2\/chat\/customer-support$/);
  expect(child.out).toContain('/demo/');
  expect(child.out).toContain('/mock/services');
  const answer = await fetch(dataURL, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) });
  expect(answer.status).toBe(200);
  const page = await fetch(new URL('/', dataURL));
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  child.kill('SIGINT');
  expect(await child.ended).toBe(0);
  expect(child.err).toBe('');
});

test('when other machines can reach it, it generates a token for the control API', async () => {
  const child = Child.command('--port', '0', '--host', '0.0.0.0');
  await child.prints('Ctrl-C');
  expect(child.out).toMatch(/control token {3}[0-9a-f]{32}/);
  child.kill('SIGTERM');
  expect(await child.ended).toBe(0);
});

test('with --log json each line is an object: the start, a request that failed, and the end', async () => {
  const child = Child.command('--port', '0', '--log', 'json');
  await child.prints('\n');
  const { url } = JSON.parse(child.out);
  const failed = await fetch(`${url}/genesys/2/chat/support/none/send`, { method: 'POST' });
  expect(failed.status).toBe(400);
  await child.prints('requestFailed');
  child.kill('SIGTERM');
  expect(await child.ended).toBe(0);
  const events = child.out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events).toMatchObject([
    { event: 'started', level: 'info' },
    { event: 'requestFailed', level: 'warn', operation: 'send', service: 'support', status: 400 },
    { event: 'stopped', level: 'info' },
  ]);
  expect(child.err).toBe('');
});

test('a port that is taken is reported in one line, with exit code 2', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const child = Child.command('--port', String(port));
  expect(await child.ended).toBe(2);
  expect(child.err).toBe(`mock-gms: port ${port} is taken; choose another with --port\n`);
  other.close();
});

test('a mistake on the command line ends it with exit code 2, and nothing is printed but the line', async () => {
  const child = Child.command('--prot', '1');
  expect(await child.ended).toBe(2);
  expect(child.err).toBe(
    'mock-gms: there is no flag --prot (did you mean --port?); --help lists the flags\n',
  );
  expect(child.out).toBe('');
});

/** What is said of a command line with a mistake in it, which does not need a process to be found. */
function saidOf(...flags: string[]): Promise<string> {
  const begun = runCommand(flags).then(() => Promise.reject(new Error('it started')));
  return begun.catch(startProblem);
}

for (const [flags, message] of [
  [['--prot', '1'], 'there is no flag --prot (did you mean --port?); --help lists the flags'],
  [['--colour', '1'], 'there is no flag --colour; --help lists the flags'],
  [['-x'], 'there is no flag -x; --help lists the flags'],
  [
    ['serve'],
    'there is no command serve; without a command the mock starts; --help lists commands and flags',
  ],
  [
    ['reocrd', 'https://gms.example/genesys'],
    'there is no command reocrd (did you mean record?); without a command the mock starts; --help lists commands and flags',
  ],
  [
    ['--port', '0', 'stray'],
    '"stray" was not expected: there is no flag before it that takes a value; --help lists the flags',
  ],
  [['--tls=yes'], '--tls takes no value; --help lists the flags'],
  [['--port', '-1'], '--port needs a value: --port=<number>; --help lists the flags'],
  ...['../x', '/mock', '/docs/chat'].map((path): [string[], string] => [
    ['--base-path', path],
    `option "basePath" takes a path such as /genesys, outside of /mock, /docs and /demo, not '${path}'`,
  ]),
  [
    ['--host', 'nowhere.invalid'],
    'there is no host nowhere.invalid; choose an address of this machine with --host',
  ],
  [['--port', 'x'], 'option "port" takes a whole number up to 65535, not \'x\''],
  [['--port'], '--port needs a value: --port=<number>; --help lists the flags'],
  [['--admission', 'shut'], 'option "admission" takes open or listed, not \'shut\''],
  [['--script', 'poet'], /^there is no script "poet"; there are none, greeter, .*$/],
  [['--tls-cert', 'a.pem'], '--tls-cert and --tls-key must be given together'],
  [
    ['--tls-cert', '/nowhere.pem', '--tls-key', '/nowhere.pem'],
    'option "tls": the cert /nowhere.pem: there is no such file; name a PEM file that is there',
  ],
  [
    ['--control-origin', '*'],
    'option "controlOrigins" takes a list of origins such as https://tool.example.test, not [ \'*\' ]',
  ],
  [
    ['--control-token', 'a secret'],
    'option "controlToken" takes letters, digits and punctuation of ASCII, without spaces',
  ],
  [['--log', 'loud'], "--log takes json, text, none, not 'loud'"],
  [['--script', 'nowhere.yaml'], 'nowhere.yaml: there is no such file; name a script in YAML that is there'],
  [
    ['--config', '/nowhere.yaml'],
    '/nowhere.yaml: there is no such file; name a configuration file that is there',
  ],
] as const) {
  test(`a mistake is reported in one line: ${flags.join(' ')}`, async () => {
    const said = await saidOf(...flags);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
  });
}

for (const [text, message] of [
  ['port: 8080\nbasePath: [', ':2: '],
  ['port: 8080\nhots: localhost\n', ':2: option "hots" is unknown (did you mean host?); known are'],
  ['services:\n  vip:\n    retention: soon\n', ':3: setting "retention" takes a whole number of seconds'],
  ['defaults:\n  script: poet\n', ':2: there is no script "poet"; there are none, greeter'],
  ['- a list\n', ':1: a map of options was expected'],
] as const) {
  test(`a mistake in the configuration file is named by its line: ${JSON.stringify(text)}`, async () => {
    const file = test.info().outputPath('mock-gms.yaml');
    await writeFile(file, text);
    const said = await saidOf('--config', file);
    expect(said).toContain(`${file}${message}`);
    expect(said.split('\n')).toHaveLength(1);
  });
}

test('a configuration file sets the server up', async () => {
  const file = test.info().outputPath('mock-gms.yaml');
  await writeFile(file, 'port: 0\nadmission: listed\nservices:\n  vip:\n    apikey: k\n');
  const child = Child.command('--config', file);
  await child.prints('Ctrl-C');
  const vip = (/dataURL: '([^']+)'/.exec(child.out)?.[1] ?? '').replace('customer-support', 'vip');
  const start = (url: string, headers = {}) =>
    fetch(url, { method: 'POST', headers, body: new URLSearchParams({ nickname: 'Jo' }) });
  expect((await start(vip)).status).toBe(401);
  expect((await start(vip, { apikey: 'k' })).status).toBe(200);
  expect((await start(vip.replace('vip', 'other'))).status).toBe(404);
  child.kill('SIGINT');
  expect(await child.ended).toBe(0);
});

test('a configuration file is read again when it changes; with a mistake in it nothing changes', async () => {
  const file = test.info().outputPath('mock-gms.yaml');
  await writeFile(file, 'port: 0\nadmission: listed\nservices:\n  vip: {}\n');
  const child = Child.command('--config', file);
  await child.prints('Ctrl-C');
  const dataURL = /dataURL: '([^']+)'/.exec(child.out)?.[1] ?? '';
  const start = async (service: string) => {
    const url = dataURL.replace(/[^/]+$/, service);
    return (await fetch(url, { method: 'POST', body: new URLSearchParams({ nickname: 'Jo' }) })).status;
  };
  expect([await start('vip'), await start('sales')]).toEqual([200, 404]);
  await writeFile(file, 'port: 0\nadmission: listed\nservices:\n  vip: {}\n  sales:\n    apikey: 7\n');
  await child.prints('nothing has changed');
  expect(child.err).toContain(`mock-gms: ${file}:6: setting "apikey" takes a text that a header can carry`);
  expect(await start('sales')).toBe(404);
  await writeFile(file, 'port: 1\nadmission: listed\nservices:\n  vip:\n    apikey: k\n  sales: {}\n');
  await child.prints('was taken up');
  expect(child.out).toContain(`${file}:1: port takes effect with the next start`);
  expect([await start('vip'), await start('sales')]).toEqual([401, 200]);
  await writeFile(`${file}.new`, 'port: 0\nadmission: open\n');
  child.out = '';
  await rename(`${file}.new`, file);
  await child.prints('was taken up');
  expect(await start('any')).toBe(200);
  child.kill('SIGTERM');
  expect(await child.ended).toBe(0);
});

test('--tls serves https, and --script takes a file', async () => {
  const file = test.info().outputPath('hello.yaml');
  await writeFile(file, 'steps: [{ join: Ada }, { say: Hello }]');
  const child = Child.command('--port', '0', '--tls', '--script', file, '--control-token', 't');
  await child.prints('Ctrl-C');
  expect(child.out).toMatch(/dataURL: 'https:\/\/localhost:\d+/);
  expect(child.out).toContain('self-signed');
  expect(child.out).toContain('control token   t');
  child.kill('SIGINT');
  expect(await child.ended).toBe(0);
});

test('--help lists the flags and --version says the version', async () => {
  const help = Child.command('--help');
  expect(await help.ended).toBe(0);
  expect(help.out).toContain('--port <number>');
  const version = Child.command('--version');
  expect(await version.ended).toBe(0);
  expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
