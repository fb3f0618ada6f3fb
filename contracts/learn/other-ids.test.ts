import { expect, test } from '@playwright/test';
import { chatOf, learnedOf, numbered, saved } from './other-server.fixture.ts';

const IDS = ['1', '1001', '3f2a-77b0-1c.x', 'a3bb189e-8bf9-3888-9912-ace4e6543002', 'chat 7/b:ü'];

test('chats are asked again to their ends, and played, whatever form ids and keys have', async () => {
  const chats = IDS.flatMap((chatId, place) => chatOf(chatId, { from: place * 10, key: `lo${place}` }));
  const { code, err, report, contradicted, confirmed } = await learnedOf(saved('chat.har', ...chats));
  expect(code, err).toBe(1);
  expect(report.notCompared, err).toEqual([]);
  expect(contradicted).toContain('shape chatId');
  expect(contradicted.filter((id) => /200|400|event/.test(id))).toEqual([]);
  expect(confirmed).toEqual(expect.arrayContaining(['send 200', 'refresh 200', 'event Message']));
  expect(report.captures).toMatchObject([{ name: 'chat.har', chats: IDS.length }]);
  expect(report.played).toHaveLength(IDS.length);
  for (const played of report.played)
    expect(played).toMatchObject({ requests: 3, differences: [], leftOut: [] });
  // An id in other letters names nothing.
  expect(JSON.stringify(report.profile.overlays)).not.toContain('chatId":"capitals');
});

test('a key that a server calls otherwise is the only difference: the customer gives it back', async () => {
  const chat = JSON.parse(
    JSON.stringify(chatOf('0008TaFN3SE300RT')).replaceAll('\\"secureKey\\"', '\\"key\\"'),
  ) as readonly unknown[];
  const { contradicted, report, err } = await learnedOf(saved('chat.har', ...chat), '--keep-texts');
  expect(
    contradicted.filter((id) => /^(?:event|field|setting|\w+ \d)/.test(id)),
    err,
  ).toEqual(['field ChatResponse.secureKey']);
  expect(report.profile.overlays).toContainEqual(expect.objectContaining({ rename: { secureKey: 'key' } }));
  expect(report.played).toMatchObject([{ differences: [] }]);
});

test('chats whose events have other numbers are asked again, and nothing but these numbers is contradicted', async () => {
  const NUMBERS = [(index: number) => 2 * index, (index: number) => index - 1, (index: number) => index + 99];
  const chats = NUMBERS.flatMap((number, place) =>
    numbered(chatOf(`000${place}TaFN3SE300RT`, { from: place * 10, key: `4ee15d7e1c343c8${place}` }), number),
  );
  const { err, report, contradicted, confirmed } = await learnedOf(saved('chat.har', ...chats));
  expect(
    contradicted.filter((id) => /^(?:event|field|setting|form)/.test(id)),
    err,
  ).toEqual(['field ChatResponse.nextPosition', 'field ChatEvent.index', 'form order']);
  expect(confirmed).toEqual(expect.arrayContaining(['event ParticipantJoined', 'event Message']));
  for (const played of report.played) expect(played).toMatchObject({ requests: 3, differences: [] });
  expect(JSON.stringify(report.profile.overlays)).not.toMatch(/shift|seconds/);
});

test('ids are shown as the file has them with --keep-texts, and are said to be replaced without', async () => {
  const file = saved('chat.har', ...chatOf('c359', { key: 'k3590000' }));
  const [kept, replaced] = [await learnedOf(file, '--keep-texts'), await learnedOf(file)];
  expect(kept.err).toContain('"c359"');
  expect(kept.err).not.toContain('replaced here');
  expect(replaced.err).not.toContain('"c359"');
  expect(replaced.err).toContain('Names, ids and texts of the chats are replaced here');
  expect(kept.err + replaced.err).not.toContain('k3590000');
});
