import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { answer, CHAT, entry, event, har, send, start } from '../capture/har/har-entries.fixture.ts';
import { Child } from './child.fixture.ts';
import { parseReplayFlags, replayUsage } from './replay-flags.ts';

const ANN = { nickname: 'Ann', participantId: 2, type: 'Agent' };
const CHATS = [
  start,
  send,
  entry({
    path: `/${CHAT}/refresh`,
    second: 4,
    answer: answer([
      event(3, 'ParticipantJoined', { from: ANN }),
      event(4, 'Message', { from: ANN, text: 'I look' }),
    ]),
  }),
];
const OTHER = entry({
  path: '/',
  body: 'nickname=Bob',
  second: 9,
  answer: answer([event(1, 'ParticipantJoined')], { chatId: '0008TaFN3SE300RU', secureKey: 'other' }),
});

function saved(...entries: readonly unknown[]): string {
  const path = test.info().outputPath('refund.har');
  writeFileSync(path, JSON.stringify(har(...entries)));
  return path;
}

async function replayed(...flags: readonly string[]) {
  const child = Child.command('replay', ...flags);
  return { code: await child.ended, out: child.out, err: child.err };
}

test('it plays the agent of a recorded chat to anyone who chats', async () => {
  const child = Child.command('replay', saved(...CHATS), '--port', '0');
  await child.prints('It plays a chat of');
  const dataURL = `http://localhost:${child.port}/genesys/2/chat/any`;
  const ask = async (path: string, form: Record<string, string>) => {
    const answered = await fetch(`${dataURL}${path}`, { method: 'POST', body: new URLSearchParams(form) });
    return await answered.text();
  };
  const { chatId, secureKey } = JSON.parse(await ask('', { nickname: 'Bob' }));
  await ask(`/${chatId}/send`, { secureKey, message: 'Hello?' });
  const service = `http://localhost:${child.port}/mock/services/any`;
  await fetch(`${service}/clock`, { method: 'POST', body: '{"advance":2000}' });
  await expect.poll(() => ask(`/${chatId}/refresh`, { secureKey })).toContain('I look');
  child.kill('SIGINT');
  expect(await child.ended).toBe(0);
  expect(child.err).toBe('');
});

test('one of several chats is chosen; without a choice they are listed', async () => {
  const file = saved(...CHATS, OTHER);
  const { code, out, err } = await replayed(file);
  expect(out.split('\n')).toEqual([
    '   1  service "support", 4 s, 4 events, with "Ann", its end is not shown',
    '   2  service "support", 0 s, 1 event, no agent, its end is not shown',
    '',
  ]);
  expect(err).toBe(`mock-gms: ${file} has 2 chats: choose one with --chat=<number>\n`);
  expect(code).toBe(2);
  expect(await replayed(file, '--list')).toEqual({ code: 0, out, err: '' });
  const third = await replayed(file, '--chat=3');
  expect(third.err).toBe(`mock-gms: ${file} has no chat 3, but 2; --list lists them\n`);
});

test('a chat is printed as a script or written as a test, and nothing is overwritten', async () => {
  const file = saved(...CHATS);
  const script = await replayed(file, '--as-script');
  expect(script.out).toContain('- say: I look');
  const out = test.info().outputPath('refund.test.mjs');
  expect((await replayed(file, '--as-test=node', '--out', out)).out).toBe(`Written: ${out}\n`);
  expect(readFileSync(out, 'utf8')).toContain('agent.say("I look")');
  const again = await replayed(file, '--as-test=node', '--out', out);
  expect(again).toEqual({
    ...{ code: 2, out: '' },
    err: `mock-gms: ${out} exists already; name another file with --out\n`,
  });
});

test('a file that is no capture, or has no chat, is reported in one line', async () => {
  const none = saved();
  expect((await replayed(none)).err).toBe(
    `mock-gms: no chat was found in ${none}: there is no request in it; save the network traffic from before the chat begins until it ends, or use mock-gms record\n`,
  );
  writeFileSync(none, 'hello');
  expect((await replayed(none)).err).toBe(
    `mock-gms: ${none}: this is no HAR file: it does not begin with {\n`,
  );
  expect((await replayed('/nowhere.har')).err).toMatch(
    /^mock-gms: \/nowhere\.har: there is no such file; name a HAR file [^\n]+\n$/,
  );
  expect((await replayed(saved(...CHATS), '--as-script', '--out', '/dev/null/a.yaml')).err).toMatch(
    /^mock-gms: \/dev\/null\/a\.yaml cannot be written: a part of its path is a file, and no folder; name another file with --out\n$/m,
  );
});

for (const [argv, message] of [
  [[], 'the HAR file is missing: replay <file.har>'],
  [['a.har', 'b.har'], 'replay takes one HAR file: start it once for each file'],
  [['a.har', '--chat', '0'], '--chat is the number of a chat, from 1'],
  [['a.har', '--as-test=jest'], '--as-test is playwright or node'],
  [['a.har', '--as-test=node', '--as-script'], '--as-script and --as-test exclude each other'],
  [['a.har', '--out=a.yaml'], '--out goes with --as-script or --as-test'],
  [['a.har', '--script=greeter'], '--script is not given here: the chat is the script'],
  [['a.har', '--chatt=1'], 'there is no flag --chatt (did you mean --chat?); --help lists the flags'],
  [['a.har', '--chat', '-1'], '--chat needs a value: --chat=<number>; --help lists the flags'],
] as const) {
  test(`a mistake of replay is reported in one line: ${argv.join(' ')}`, () => {
    expect(() => parseReplayFlags(argv)).toThrow(new Error(message));
  });
}

test('its help lists its flags', () => {
  expect(parseReplayFlags(['--help'])).toBe('help');
  for (const flag of ['--chat <number>', '--as-script', '--as-test <runner>', '--list'])
    expect(replayUsage()).toContain(flag);
});
