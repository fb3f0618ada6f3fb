import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { type Capture, harOfCapture, redactCapture } from '../../mock-gms/capture.ts';
import { type SettingsChange, startMockGms } from '../../mock-gms/index.ts';
import { type Played, type PlayedAct, play, relayTo } from '../../mock-gms/played-chat.fixture.ts';
import { readConfigFile } from '../../mock-gms/server/config-file.ts';
import type { Transport } from '../target/transport.ts';
import { learnCommand } from './learn-command.ts';
import { lessons } from './lessons/index.ts';

const KINDS = [
  ...['startTyping', 'refresh', 'stopTyping', 'join', 'say', 'send', 'upload', 'limits', 'readReceipt'],
] as const satisfies readonly PlayedAct['kind'][];

const played: Played = {
  start: { names: { nickname: 'Jonathan', text: 'Where is my parcel?' }, userData: {} },
  acts: KINDS.map((kind) => ({ kind, text: 'some words', name: 'plan', attributes: undefined })),
  end: 'agent',
};

/** What passes while a customer talks with a mock of these settings. */
async function captureOf(settings: SettingsChange, transport: Transport): Promise<Capture> {
  const gms = await startMockGms({ port: 0 });
  await gms.service('support').configure(settings);
  const relay = await relayTo(gms);
  await play(gms, relay, transport, played);
  await relay.close();
  await gms.close();
  return redactCapture(relay.capture());
}

async function learned(capture: Capture, ...flags: string[]) {
  const file = test.info().outputPath('chat.har');
  writeFileSync(file, JSON.stringify(harOfCapture(capture, 'https://gms.example')));
  const output = { out: '', err: '' };
  const io = {
    stdout(text: string) {
      output.out += text;
    },
    stderr(text: string) {
      output.err += text;
    },
    isTTY: false,
    env: {},
  };
  const code = await learnCommand([file, '--json', '-', ...flags], io);
  const verdicts = new Map(
    (JSON.parse(output.out).learned as { id: string; verdict: string }[]).map(({ id, verdict }) => [
      id,
      verdict,
    ]),
  );
  const withVerdict = (wanted: string) =>
    [...verdicts].flatMap(([id, verdict]) => (verdict === wanted ? [id] : []));
  return { code, ...output, withVerdict };
}

for (const transport of ['polling', 'cometd-long-polling', 'cometd-websocket'] as const) {
  test(`the mock over ${transport} contradicts nothing of what it does, also without texts`, async () => {
    const { code, err, withVerdict } = await learned(await captureOf({}, transport));
    expect(withVerdict('contradicted'), err).toEqual([]);
    expect(withVerdict('confirmed').length).toBeGreaterThan(transport === 'polling' ? 12 : 8);
    expect(code).toBe(0);
  });
}

test('where a file holds no bodies of requests, what they did not say is not taken for said', async () => {
  const { entries, ...capture } = await captureOf({}, 'polling');
  const bare = entries.map((entry) =>
    entry.kind === 'http' ? { ...entry, request: { ...entry.request, body: '' } } : entry,
  );
  const { err, withVerdict } = await learned({ ...capture, entries: bare });
  expect(withVerdict('contradicted'), err).toEqual([]);
  expect(err).toContain('not read: in every entry: the body of the request is missing');
});

for (const [lesson, settings, transport] of [
  ['learn-answer-01', { monitored: 'always' }, 'polling'],
  ['learn-answer-02', { monitored: 'never' }, 'cometd-websocket'],
  ['learn-answer-03', { idleTimerExpire: true }, 'polling'],
  ['learn-event-04', { readConfirm: false }, 'polling'],
  ['learn-event-05', { ownTyping: true }, 'polling'],
  ['learn-limit-01', { uploadMaxFiles: 7 }, 'polling'],
  ['learn-limit-02', { uploadMaxFileSize: 99_999 }, 'cometd-long-polling'],
  ['learn-limit-03', { uploadMaxTotalSize: 999_999 }, 'polling'],
  ['learn-limit-04', { downloadAttempts: 2 }, 'polling'],
] as const satisfies readonly (readonly [string, SettingsChange, Transport])[]) {
  test(`${lesson} is contradicted by a server with ${JSON.stringify(settings)}, and the profile has that setting`, async () => {
    const profile = test.info().outputPath('my-gms.yaml');
    const capture = await captureOf(settings, transport);
    const { code, err, withVerdict } = await learned(capture, '--profile', profile);
    expect(withVerdict('contradicted'), err).toEqual([lesson]);
    expect(code).toBe(1);
    expect(readConfigFile(profile).options).toEqual({ defaults: settings });
    expect(readFileSync(profile, 'utf8')).toContain(`# ${lesson}: not so: `);
  });
}

test('what could not be read is told, and a file without chats is not judged', async () => {
  const empty = { began: 0, entries: [], unread: [] };
  const file = test.info().outputPath('none.har');
  writeFileSync(file, JSON.stringify(harOfCapture(empty, 'https://gms.example')).slice(0, -2));
  const said: string[] = [];
  const io = {
    stdout: (text: string) => void said.push(text),
    stderr: (text: string) => void said.push(text),
    isTTY: false,
    env: {},
  };
  expect(await learnCommand([file], io)).toBe(5);
  expect(said.join('')).toContain('no chat was found');
  expect(await learnCommand(['/nowhere.har'], io)).toBe(2);
  expect(said.at(-1)).toBe('gms-contracts learn: /nowhere.har: ENOENT\n');
  writeFileSync(file, 'hello');
  expect(await learnCommand([file], io)).toBe(2);
  expect(said.at(-1)).toBe(`gms-contracts learn: ${file}: this is no HAR file: it does not begin with {\n`);
});

test('ids of lessons are permanent and their cases exist', () => {
  const ids = lessons.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = readFileSync(new URL('../case/ids.txt', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0]);
  for (const { cases } of lessons) for (const each of cases) expect(known).toContain(each);
});
