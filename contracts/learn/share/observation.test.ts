import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { type Capture, type CapturedExchange, conversationsOf } from '../../../mock-gms/capture.ts';
import { TRANSPORTS } from '../../../mock-gms/faults/fault.ts';
import { type RunningMockGms, startMockGms } from '../../../mock-gms/index.ts';
import { play, playedChats, relayTo } from '../../../mock-gms/played-chat.fixture.ts';
import { learnFrom } from '../learn.ts';
import { observationOf, observationText } from './observation.ts';
import { OBSERVATION_SCHEMA } from './observation-schema.ts';

const RUNS = Number(process.env.RUNS ?? (process.env.WHOLE_RUN === undefined ? 4 : 16));

const fits = new Ajv2020({ strict: false }).compile(OBSERVATION_SCHEMA);

async function shared(capture: Capture, ours: RunningMockGms) {
  const { conversations } = conversationsOf(capture);
  const { learned } = await learnFrom([{ name: 'chat.har', capture }], ours);
  return observationText(observationOf(learned, conversations));
}

/** Every name and every text of JSON. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...wordsIn(each),
  ]);
}

/** Texts that are no words of this project, in whatever place a capture has room for one. */
const secret = fc.stringMatching(/^Zq[qxzjvkw]{6,12}$/);

for (const transport of TRANSPORTS) {
  test(`of a chat over ${transport} with texts that are kept, none is in what is shared`, {
    tag: transport === 'polling' ? [] : '@only-in-whole',
  }, async () => {
    test.slow();
    const gms = await startMockGms({ port: 0 });
    const ours = await startMockGms({ port: 0, trustClientSession: true });
    await fc.assert(
      fc.asyncProperty(playedChats(secret, secret), async (played) => {
        const relay = await relayTo(gms);
        const chat = await play(gms, relay, transport, played);
        await relay.close();
        const text = await shared(relay.capture(), ours);
        expect(text).not.toContain('Zq');
        expect(text).not.toContain(chat.id);
        expect(fits(JSON.parse(text)), JSON.stringify(fits.errors)).toBe(true);
        expect(JSON.parse(text).behaviours.length).toBeGreaterThan(3);
      }),
      { numRuns: RUNS },
    );
    await gms.close();
    await ours.close();
  });
}

test('whatever names, types, codes and paths a capture has, every word of what is shared is one of the schema', async () => {
  test.slow();
  const ours = await startMockGms({ port: 0, trustClientSession: true });
  const anything = fc.oneof(secret, fc.integer(), fc.boolean(), fc.constant(null));
  const event = fc.dictionary(
    fc.oneof(secret, fc.constantFrom('index', 'type', 'text', 'from', 'utcTime', 'userData', '__proto__')),
    fc.oneof(anything, fc.dictionary(secret, anything)),
  );
  const answer = fc.record({
    ...{ statusCode: fc.oneof(fc.constantFrom(0, 1, 2), anything), chatEnded: anything, chatId: anything },
    ...{ alias: anything, nextPosition: anything, monitored: anything, idleTimerExpire: anything },
    messages: fc.array(fc.oneof(event, anything)),
    errors: fc.oneof(anything, fc.array(fc.dictionary(fc.constantFrom('code', 'advice', 'x'), anything))),
  });
  const exchange = fc.record({
    operation: fc.oneof(secret, fc.constantFrom('send', 'refresh', 'constructor', 'file/limits')),
    status: fc.oneof(fc.constantFrom(200, 400), fc.integer()),
    body: fc.dictionary(secret, secret),
    answer,
  });
  const entry = (
    { operation, status, body, answer: json }: typeof exchange extends fc.Arbitrary<infer T> ? T : never,
    number: number,
  ) =>
    ({
      ...{ kind: 'http', number, at: number, end: number + 1 },
      request: {
        ...{ method: 'POST', path: `/genesys/2/chat/support/C/${operation}` },
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(body).toString(),
      },
      response: { status, headers: {}, body: JSON.stringify(json) },
    }) as CapturedExchange;
  await fc.assert(
    fc.asyncProperty(fc.array(exchange, { minLength: 1 }), async (exchanges) => {
      const text = await shared({ began: 0, entries: exchanges.map(entry), unread: [] }, ours);
      expect(fits(JSON.parse(text)), JSON.stringify(fits.errors)).toBe(true);
      expect(wordsIn(JSON.parse(text)).filter((word) => word.includes('Zq'))).toEqual([]);
    }),
    { numRuns: RUNS * 3 },
  );
  await ours.close();
});

test('the schema has no room for a text', () => {
  for (const row of [
    { id: 'send 200', verdict: 'confirmed', agreeing: 1, disagreeing: 0, note: 'Jonny' },
    { id: 'send 200 Jonny', verdict: 'confirmed', agreeing: 1, disagreeing: 0 },
  ])
    expect(fits({ observation: 1, lessons: [row], behaviours: [] })).toBe(false);
  for (const row of [
    { id: 'send 200', times: 1, shape: { Jonny: 'text' } },
    { id: 'send 200', times: 1, shape: { alias: 'Jonny' } },
    { id: 'field ChatEvent.Jonny', times: 1 },
  ])
    expect(fits({ observation: 1, lessons: [], behaviours: [row] })).toBe(false);
});
