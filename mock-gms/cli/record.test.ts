import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../index.ts';
import { Child } from './child.fixture.ts';
import { parseRecordFlags, recordUsage } from './record-flags.ts';

/** What is no folder. */
const FILE = fileURLToPath(import.meta.url);
const TARGET = 'https://gms.example/genesys';

test('it records until Ctrl-C, tells what passes, and writes the file', async () => {
  const gms = await startMockGms({ port: 0 });
  const out = test.info().outputPath('chat.har');
  const child = Child.command('record', `${gms.url}/genesys`, '--port', '0', '--out', out);
  await child.prints('Ctrl-C');
  const dataURL = /dataURL +(\S+)\/<service>/.exec(child.out)?.[1] ?? '';
  expect(dataURL).toMatch(/^http:\/\/localhost:\d+\/genesys\/2\/chat$/);
  await fetch(`${dataURL}/support`, { method: 'POST', body: new URLSearchParams({ nickname: 'Jonathan' }) });
  await child.prints('requestChat → chat 1 ParticipantJoined');
  // As it comes from timeout and npx, which both send it.
  child.kill('SIGTERM');
  child.kill('SIGINT');
  expect(await child.ended).toBe(0);
  expect(child.out).toContain(`Written: ${out}, 1 entry, 1 chat\n`);
  expect(child.err).toBe('');
  expect(readFileSync(out, 'utf8')).not.toContain('Jonathan');
  await gms.close();
});

test('a file that gets the name of the recording stays, and the end says where the recording is', async () => {
  const out = test.info().outputPath('chat.har');
  const child = Child.command('record', 'http://127.0.0.1:1/genesys', '--port', '0', '--out', out);
  await child.prints('Ctrl-C');
  renameSync(out, `${out}.kept`);
  writeFileSync(out, 'of somebody else');
  child.kill('SIGINT');
  expect(await child.ended).toBe(0);
  const beside = test.info().outputPath('chat-2.har');
  expect(child.out).toContain(`Written: ${beside}, 0 entries, 0 chats\n`);
  expect(child.err).toBe(
    `mock-gms record: ${out} is another file now and stays as it is; the recording is in ${beside}\n`,
  );
  expect(readFileSync(out, 'utf8')).toBe('of somebody else');
  expect(JSON.parse(readFileSync(beside, 'utf8')).log.entries).toEqual([]);
});

test('without flags it listens where the mock does, on loopback, and takes everything personal out', () => {
  const out = test.info().outputPath('chat.har');
  expect(parseRecordFlags([TARGET, '--out', out])).toEqual({
    ...{ target: TARGET, out, port: 8080, host: '127.0.0.1', basePath: '/genesys' },
    ...{
      origin: undefined,
      allowHosts: [],
      tls: false,
      tlsFiles: undefined,
      insecure: false,
      keepTexts: false,
    },
  });
});

for (const [argv, message] of [
  [[], 'the url of the GMS is missing, such as https://gms.example/genesys'],
  [['gms.example'], 'the url is an http or https URL, such as https://gms.example/genesys'],
  [['file:///etc/passwd'], 'the url is an http or https URL, such as https://gms.example/genesys'],
  [['https://a:b@gms.example/'], 'the url has no user and password: clients send theirs, and these pass'],
  [
    [`${TARGET}/2/chat/support`],
    'the url ends before /2/chat and /cometd, such as https://gms.example/genesys',
  ],
  [[TARGET, 'https://other.example/'], 'record takes one url: start it once for each server'],
  [[TARGET, '--prot', '1'], 'there is no flag --prot (did you mean --port?); --help lists the flags'],
  [[TARGET, '--port', '-1'], '--port needs a value: --port=<number>; --help lists the flags'],
  [[TARGET, '--port'], '--port needs a value: --port=<number>; --help lists the flags'],
  [[TARGET, '--port', '70000'], '--port is a whole number up to 65535'],
  [[TARGET, '--base-path', '/a/../b'], '--base-path is a path such as /genesys'],
  [
    [TARGET, '--origin', 'https://shop.example/page'],
    '--origin is an origin such as https://www.shop.example',
  ],
  [[TARGET, '--tls-cert', 'a.pem'], '--tls-cert and --tls-key must be given together'],
] as const) {
  test(`a mistake of record is reported in one line: ${argv.join(' ')}`, () => {
    expect(() => parseRecordFlags(argv)).toThrow(new Error(message));
  });
}

test('an existing recording is not overwritten', () => {
  const out = test.info().outputPath('chat.har');
  writeFileSync(out, '');
  expect(() => parseRecordFlags([TARGET, '--out', out])).toThrow(
    new Error(`${out} exists already; name another file with --out`),
  );
});

test('the URL of a recording is checked before its file', () => {
  const out = test.info().outputPath('chat.har');
  writeFileSync(out, '');
  expect(() => parseRecordFlags(['--out', out])).toThrow('the url of the GMS is missing');
  expect(() => parseRecordFlags(['ftp://x', '--out', out])).toThrow('the url is an http or https URL');
});

for (const [what, out, message] of [
  ['in a file', `${FILE}/chat.har`, `${FILE} is no folder`],
  // Elsewhere there is no such folder.
  ...(process.platform === 'linux'
    ? [
        [
          'where nothing can be written',
          '/proc/chat.har',
          'cannot be written: its folder is not there, or takes no files; name another file',
        ] as const,
        [
          'in a folder that cannot be made',
          '/proc/folder/chat.har',
          'cannot be written: its folder is not there, or takes no files; name another file',
        ] as const,
        [
          'below a file',
          `${FILE}/folder/chat.har`,
          'cannot be written: a part of its path is a file, and no folder; name another file',
        ] as const,
      ]
    : []),
] as const) {
  test(`a recording ${what} is refused at once, in one line`, () => {
    const problem = message.startsWith('cannot') ? ` ${message}` : `: ${message}`;
    expect(() => parseRecordFlags([TARGET, '--out', out])).toThrow(new Error(`--out ${out}${problem}`));
  });
}

test('the folder of a recording is made, and nothing is left of the try whether it can be written', () => {
  const out = test.info().outputPath('recordings/today/chat.har');
  parseRecordFlags([TARGET, '--out', out]);
  expect(readdirSync(dirname(out))).toEqual([]);
});

test('its help lists its flags', () => {
  expect(parseRecordFlags(['--help'])).toBe('help');
  for (const flag of ['--out <file>', '--keep-texts', '--insecure', '--origin <origin>'])
    expect(recordUsage()).toContain(flag);
});
