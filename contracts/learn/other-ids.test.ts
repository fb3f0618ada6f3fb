import { expect, test } from '@playwright/test';
import { chatOf, learnedOf, saved } from './other-server.fixture.ts';

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
