import { copyFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { CHAT } from '../../mock-gms/capture/har/har-entries.fixture.ts';
import { chatOf, learnedOf, saved } from './other-server.fixture.ts';
import { readCaptures } from './read-captures.ts';

test('a chat that goes over two files is one, and every place says its file', async () => {
  const [start, send, refresh] = chatOf(CHAT);
  const files = [
    saved('a.har', start, send),
    saved('b.har', refresh, { ...(refresh as object), response: {} }),
  ];
  const { report, contradicted, err } = await learnedOf(...files);
  expect(
    contradicted.filter((id) => /200|400|event/.test(id)),
    err,
  ).toEqual([]);
  expect(report.captures).toMatchObject([
    { name: 'a.har', chats: 1 },
    { name: 'b.har', chats: 0, continued: 1 },
  ]);
  expect(report.notCompared).toMatchObject([{ file: 'b.har', entry: 2, operation: 'refresh' }]);
  expect(err).toContain('    b.har entry 2, refresh: no answer came\n');
  expect(err).toContain('    b.har entry 1, refresh over REST');
  expect(report.played).toMatchObject([{ number: 1, file: 'a.har', requests: 4 }]);
});

test('the same file is redacted in the same way, whenever it is read', async () => {
  const file = saved('a.har', ...chatOf(CHAT));
  const [one, other] = [await readCaptures([file], false), await readCaptures([file], false)];
  expect(one.whole.capture).toEqual(other.whole.capture);
  expect(JSON.stringify(one.whole.capture)).not.toContain(CHAT);
  const another = await readCaptures([saved('b.har', ...chatOf(CHAT, { from: 1 }))], false);
  expect(another.conversations[0]?.chatId).not.toBe(one.conversations[0]?.chatId);
});

test('the same file is read once, by whatever path it is named', async () => {
  const file = saved('a.har', ...chatOf(CHAT));
  const [link, copy] = [test.info().outputPath('link.har'), test.info().outputPath('copy.har')];
  symlinkSync(file, link);
  copyFileSync(file, copy);
  const { captures, whole, notes, conversations } = await readCaptures([file, link, copy], true);
  expect(captures).toMatchObject([{ name: 'a.har', chats: 1 }]);
  expect([whole.capture.entries.length, conversations.length]).toEqual([3, 1]);
  expect(notes).toEqual([
    `${link}: it is the same file as ${file}, and read once`,
    `${copy}: it is the same file as ${file}, and read once`,
  ]);
});

test('what a browser saved twice counts once, and files of one name are told apart', async () => {
  const chat = chatOf(CHAT);
  const first = saved('a.har', ...chat.slice(0, 2));
  const whole = saved('later/a.har', ...chat);
  const { captures, whole: joined } = await readCaptures([first, whole], true);
  expect(joined.capture.entries).toHaveLength(3);
  expect(captures.map(({ name, chats, continued }) => [name, chats, continued])).toEqual([
    [first, 1, undefined],
    [whole, 0, 1],
  ]);
});

test('a second chat with the id of an earlier one is another chat', async () => {
  const files = [
    saved('a.har', ...chatOf('1001')),
    saved('b.har', ...chatOf('1001', { from: 10, key: 'k2' })),
  ];
  const { conversations } = await readCaptures(files, true);
  expect(conversations.map(({ chatId, acts }) => [chatId, acts.length])).toEqual([
    ['1001', 3],
    ['1001', 3],
  ]);
});

test('a file that cannot be read leaves the others: one line, and exit code 4', async () => {
  const none = saved('none.har');
  writeFileSync(none, 'hello');
  const { code, err, report } = await learnedOf('/nowhere.har', saved('a.har', ...chatOf(CHAT)), none);
  expect(code).toBe(4);
  expect(report.captures).toMatchObject([{ name: 'a.har', chats: 1 }]);
  expect(err.split('\n').filter((line) => line.startsWith('gms-contracts learn:'))).toEqual([
    expect.stringContaining('/nowhere.har: there is no such file'),
    expect.stringContaining('none.har: this is no HAR file'),
  ]);
});

test('a result that cannot be written leaves the others: one line, and exit code 4', async () => {
  const share = test.info().outputPath('share.json');
  const file = saved('a.har', ...chatOf(CHAT));
  const { code, err } = await learnedOf(file, '--html', '/dev/full', '--share', share);
  expect(code).toBe(4);
  expect(err).toContain(`Written: ${share}\n`);
  expect(err).toMatch(
    /\ngms-contracts learn: --html: \/dev\/full cannot be written: the disk is full; name another file\n/,
  );
});
