import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { conversationsOf } from '../conversation/conversations-of.ts';
import { logOf } from '../conversation/log-of.ts';
import { bytes, CHAT, entry, har, send, start } from './har-entries.fixture.ts';
import { HarError, readHar } from './read-har.ts';
import { MAX_ENTRY } from './split-entries.ts';

for (const [what, given, message] of [
  ['nothing', '', 'this is no HAR file: it is empty'],
  ['a text', 'hello', 'this is no HAR file: it does not begin with {'],
  ['another JSON', '{"openapi":"3.1.0"}', 'this is no HAR file: it has no log.entries'],
  ['a list', '[{"log":{"entries":[]}}]', 'this is no HAR file: it does not begin with {'],
] as const) {
  test(`${what} is refused in one line`, async () => {
    await expect(readHar(bytes(given))).rejects.toThrow(new HarError(message));
  });
}

for (const [what, begin, message] of [
  ['a ZIP file', [0x50, 0x4b, 3, 4], /^this is a ZIP file; unpack it/],
  ['a gzip file', [0x1f, 0x8b, 8], /^this is a gzip file; unpack it/],
  ['UTF-16', [0xff, 0xfe, 0x7b, 0], /^this file is UTF-16; save it as UTF-8$/],
  ['binary data', [0, 1, 2, 255], /^this is no HAR file: it does not begin with \{$/],
] as const) {
  test(`${what} is refused in one line`, async () => {
    await expect(readHar([Buffer.from(begin)])).rejects.toThrow(message);
  });
}

test('depth, size and number do no harm: an entry is left out and said, the others are read', async () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  const nested = entry(
    { path: `/${CHAT}/refresh`, body: 'a=1', second: 2 },
    { response: { content: { size: 1, text: deep } } },
  );
  const large = `{"request":{"url":"x"},"text":"${'x'.repeat(MAX_ENTRY)}"}`;
  const text = JSON.stringify(har(start, nested, 'DEEP', 'LARGE', send))
    .replace('"DEEP"', `{"request":${deep}}`)
    .replace('"LARGE"', large);
  const read = await readHar(bytes(text));
  expect(read.unread.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'entry 3: it has no request',
    'entry 4: it is larger than 16 MiB',
  ]);
  expect(conversationsOf(read).conversations[0]?.events).toHaveLength(2);
});

test('what holds itself, or is called as an object is built, is nothing special', async () => {
  const odd = `{"__proto__":{"statusCode":0},"constructor":1,"statusCode":0,"chatId":"${CHAT}","messages":[null,1,"x",{"index":"1"},{"index":3,"type":"__proto__"}]}`;
  const asked = entry(
    { path: `/${CHAT}/refresh`, second: 2 },
    { response: { content: { size: 1, text: odd } } },
  );
  const [conversation] = conversationsOf(await readHar(bytes(har(start, asked)))).conversations;
  if (conversation === undefined) throw new Error('no conversation');
  expect(logOf(conversation).unread).toEqual([
    { where: 'entry 2', what: 'event 3 has a type that is not known' },
  ]);
});

test('however a file is cut into chunks, the same is read', async () => {
  const text = Buffer.from(
    JSON.stringify(har(start, { request: { url: 'https://shop.example/"}]' } }, send), null, 1),
  );
  const whole = await readHar([text]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 30 }), async (places) => {
      const cuts = [0, ...places.sort((a, b) => a - b), text.length];
      const chunks = cuts.slice(1).map((end, place) => text.subarray(cuts[place], end));
      expect(await readHar(chunks)).toEqual(whole);
    }),
    { numRuns: 100 },
  );
});

test('bytes of any kind are read or refused in one line, and never more', async () => {
  const soup = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ':',
      ',',
      '"log"',
      '"entries"',
      '{"log":{"entries":[',
      JSON.stringify(send),
      'x',
      '\u0000',
      '🙂',
    ),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(soup, async (pieces) => {
      try {
        conversationsOf(await readHar(bytes(pieces.join('')))).conversations.map(logOf);
      } catch (error) {
        expect(error).toBeInstanceOf(HarError);
        expect((error as Error).message).not.toContain('\n');
      }
    }),
    { numRuns: 500 },
  );
});
