import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { ONLY_IN_WHOLE } from '../../../e2e/browsers/in-turn.ts';
import { TRANSPORTS } from '../../faults/fault.ts';
import { startMockGms } from '../../index.ts';
import { play, playedChats, relayTo } from '../../played-chat.fixture.ts';
import { conversationsOf } from '../conversation/conversations-of.ts';
import { readHar } from '../har/read-har.ts';
import { harOfCapture } from '../har/write-har.ts';
import { readTraffic } from '../traffic/read-traffic.ts';
import { redactCapture } from './redact-capture.ts';

const RUNS = Number(process.env.RUNS ?? 12);

/** Texts of words that stand in no protocol: whatever of them is found in a file has leaked. */
const word = fc.tuple(
  fc.constantFrom('Zx', 'Qj', 'Vö', 'Xц'),
  fc.string({ unit: fc.constantFrom(...'qxzjvkwyö字ж"\\/&=%+'), minLength: 6, maxLength: 10 }),
);
const secretWord = word.map((parts) => parts.join('')).filter((text) => /[^"\\/&=%+]{5}/.test(text));
const secretText = fc.oneof(
  secretWord,
  fc.array(secretWord, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  secretWord.map((each) => JSON.stringify({ advice: each, message: [each], [each]: { error: each } })),
  secretWord.map((each) => `https://shop.example/${each}?x=${encodeURIComponent(each)}`),
);
const secretName = fc.stringMatching(/^Zq[qxzjvkw]{6,9}$/);

/** A header can carry no other letters. */
const secretHeader = fc.stringMatching(/^Zk[qxzjvkw]{8,12}$/);

/** The longest pieces of a text that no replacement may leave. */
function piecesOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((piece) => piece.length >= 5 && !KNOWN.test(piece));
}
const KNOWN = /^(?:advice|message|error|https|example)$/;

/** Every spelling of a text that anybody writes. */
function spellingsOf(text: string): string[] {
  const url = encodeURIComponent(text);
  const json = JSON.stringify(text).slice(1, -1);
  const escaped = [...text].map((each) => (each < '\u0080' ? each : unicode(each))).join('');
  const form = new URLSearchParams({ a: text }).toString().slice(2);
  // Where the bytes before are unknown, base64 has three spellings.
  const base64 = [0, 1, 2].map((before) =>
    Buffer.from(' '.repeat(before) + text)
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
  const all = [text, url, url.toLowerCase(), json, escaped, form, ...base64];
  return [...new Set(all)].filter((spelling) => spelling.length >= 5);
}

function unicode(character: string): string {
  return character.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Every text of a generated value, names too. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}

for (const transport of TRANSPORTS) {
  test(`nothing of what was said over ${transport}, and no secret, stands in the file in any spelling`, {
    tag: transport === 'cometd-websocket' ? [] : ONLY_IN_WHOLE,
  }, async () => {
    test.slow();
    const gms = await startMockGms({ port: 0 });
    await fc.assert(
      fc.asyncProperty(
        playedChats(secretText, secretName),
        fc.array(secretHeader, { minLength: 6, maxLength: 6 }),
        async (played, [apikey = '', cookie = '', page = '', agent = '', password = '', custom = '']) => {
          await gms.service('support').configure({ apikey: transport === 'polling' ? apikey : null });
          const basic = Buffer.from(`${agent}:${password}`).toString('base64');
          const relay = await relayTo(gms);
          await play(gms, relay, transport, played, {
            apikey,
            ...(transport === 'polling' && { cookie: `${custom}=${cookie}; BAYEUX_BROWSER=${cookie}` }),
            authorization: `Basic ${basic}`,
            origin: `https://${page}.example`,
            referer: `https://${page}.example/${page}?${custom}`,
            'user-agent': agent,
            [`x-${custom}`]: password,
          });
          await fetch(`${relay.url}/chats/other/${page}?token=${password}`, { method: 'POST', body: custom });
          await relay.close();
          const { told, bayeux } = readTraffic(relay.entries);
          const keys = [
            ...told.flatMap(({ answer }) => [
              answer.secureKey ?? '',
              answer.userId ?? '',
              answer.chatId ?? '',
            ]),
            ...bayeux.map(({ message }) => message.clientId ?? ''),
          ];
          const { acts, start } = played;
          // What the system says stays, and by chance has a piece of what somebody said as a part of a longer word.
          const stays = acts.filter(({ kind }) => kind === 'announce').map(({ text }) => text);
          const said = acts
            .flatMap(({ kind, text, ...act }) => textsIn(kind === 'announce' ? act : { ...act, text }))
            .concat(textsIn(start));
          const secrets = [
            ...[apikey, cookie, page, agent, password, custom, basic],
            ...keys.filter((key) => key !== ''),
            ...said.flatMap(piecesOf).filter((piece) => !stays.some((text) => text.includes(piece))),
          ];
          const file = JSON.stringify(harOfCapture(redactCapture(relay.capture()), 'https://gms.example'));
          const known = /^(?:nickname|subject|emailAddress|firstName|lastName|userData|attributes|names)$/;
          const leaks = [...new Set(secrets)]
            .filter((secret) => !known.test(secret))
            .flatMap(spellingsOf)
            .filter((spelling) => file.includes(spelling));
          expect(leaks).toEqual([]);
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
    await gms.close();
  });

  test(`what is left of a conversation over ${transport} has the same events, and texts of the same length`, {
    tag: transport === 'polling' ? [] : ONLY_IN_WHOLE,
  }, async () => {
    test.slow();
    const gms = await startMockGms({ port: 0 });
    await fc.assert(
      fc.asyncProperty(playedChats(secretWord, secretName), async (played) => {
        const relay = await relayTo(gms);
        await play(gms, relay, transport, played);
        await relay.close();
        const shapeOf = async (capture: Parameters<typeof harOfCapture>[0]) => {
          const har = JSON.stringify(harOfCapture(capture, 'https://gms.example'));
          const { conversations, unread } = conversationsOf(await readHar([Buffer.from(har)]));
          expect(unread).toEqual([]);
          return conversations.map(({ acts, events, service }) => ({
            service,
            acts: acts.map(({ operation, fields, isRefused }) => [
              operation,
              isRefused,
              fields.message?.length,
              Object.keys(fields).length,
            ]),
            events: events.map(({ event }) => [
              event.type,
              event.index,
              event.text?.length,
              event.from?.nickname?.length,
              Object.keys(event.userData ?? {}).length,
            ]),
          }));
        };
        const plain = relay.capture();
        expect(await shapeOf(redactCapture(plain))).toEqual(await shapeOf(plain));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    await gms.close();
  });
}
