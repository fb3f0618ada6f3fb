import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { warningsOf } from '../boundary/warnings.fixture.ts';
import { TRANSPORTS } from '../faults/fault.ts';
import { checkAnswer } from '../openapi/check-answer.ts';
import { CHAT, exchangeOf, IDS, startOf } from './exchange.fixture.ts';
import { Journal } from './journal.ts';
import type { Finding } from './judge/finding.ts';
import { VerificationError } from './verification-error.ts';

for (const form of [
  `${IDS}&eventAttributes[a]=b`,
  `${IDS}&transcriptPosition[a]=b`,
  `secureKey[a]=b&userId=u&alias=117`,
  `${IDS}&alias[toString]=b`,
  `${IDS}&__proto__=1&constructor=2&__proto__[a]=3`,
]) {
  test(`a wrong request is found, and so is every other one: ${form.slice(IDS.length)}`, async () => {
    const journal = new Journal();
    for (const each of [
      startOf(),
      exchangeOf({ form, status: 400 }),
      exchangeOf({ form: `${IDS}&mesage=x` }),
    ])
      journal.record(each);
    const findings = await journal.findings();
    expect(findings.some(({ exchange }) => exchange === 2)).toBe(true);
    expect(findings.find(({ exchange }) => exchange === 3)).toMatchObject({ field: 'mesage' });
    expect(findings.map(({ code }) => code)).not.toContain('not-judged');
  });
}

for (const data of [
  '{"operation":{"toString":1}}',
  '{"operation":["a"]}',
  '{"operation":"__proto__"}',
  '{"operation":"refresh","secureKey":{"toString":null},"alias":{"toString":2},"transcriptPosition":{"valueOf":3}}',
  '{"operation":"requestChat","userData":{"__proto__":{"a":[]}}}',
  '[]',
  '[null]',
  'null',
  '',
]) {
  test(`a wrong message over CometD is found: ${data}`, async () => {
    const journal = new Journal();
    for (const body of [data, `[{"channel":"/service/chatV2/support","data":${data || '7'}}]`]) {
      journal.record(
        exchangeOf({
          operation: 'constructor',
          transport: 'cometd-long-polling',
          request: { headers: {}, body },
        }),
      );
    }
    expect((await journal.findings()).map(({ code }) => code)).not.toContain('not-judged');
    expect(journal.query({ fields: { operation: 'a', alias: 'b', userData: { a: 'c' } } })).toEqual([]);
  });
}

test('an exchange that cannot be judged is a finding, and the others are judged', async () => {
  const broken = exchangeOf();
  Object.defineProperty(broken, 'path', { get: () => '/x' });
  Object.defineProperty(broken, 'request', {
    get() {
      throw new Error('a mistake of our own');
    },
  });
  const { judge } = await import('./judge/judge.ts');
  const whole = {
    number: 1,
    took: 0,
    transport: 'polling',
    ...exchangeOf({ form: `${IDS}&mesage=x` }),
  } as const;
  let findings: readonly Finding[] = [];
  const seen = await warningsOf(() => {
    findings = judge([Object.assign(broken, { number: 2, took: 0, transport: 'polling' as const }), whole]);
  });
  expect(new Set(seen)).toEqual(new Set(['a mistake of our own']));
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'not-judged',
      side: 'server',
      exchange: 2,
      message: 'mock-gms cannot judge this exchange: a mistake of our own',
    }),
  );
  expect(findings).toContainEqual(expect.objectContaining({ code: 'unknown-field', exchange: 1 }));
});

test('a finding quotes no secret, and no more than a line or two', async () => {
  const journal = new Journal();
  const form = `{"secureKey":"${CHAT.secureKey}","x":"${'y'.repeat(100_000)}"}`;
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  journal.record(exchangeOf({ request: { headers, body: form }, status: 400 }));
  journal.record(exchangeOf({ form: `${'z'.repeat(100_000)}=1` }));
  journal.record(
    exchangeOf({
      operation: 'unknown',
      path: `/x?secureKey=${CHAT.secureKey}`,
      status: 404,
      response: { body: '' },
    }),
  );
  const findings = JSON.stringify(await journal.findings());
  expect(findings).not.toContain(CHAT.secureKey);
  expect(findings.length).toBeLessThan(20_000);
});

test('what was wanted and what came are compared without secrets, also within a map', () => {
  const journal = new Journal();
  const body = JSON.stringify({ auth: { username: 'u', password: 'pa55' }, secureKey: ['pa55'] });
  journal.record(exchangeOf({ request: { headers: {}, body } }));
  for (const fields of [{ auth: { password: 'other' } }, { auth: 'none' }, { secureKey: 'other' }]) {
    let thrown: unknown;
    try {
      journal.verify({ fields });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(VerificationError);
    const { message, differences } = thrown as VerificationError;
    expect(message + JSON.stringify(differences)).not.toMatch(/pa55|"password":"other"/);
  }
});

// --- whatever crossed the wire ------------------------------------------------------------------------------

const text = fc.oneof(
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    'toString',
    'refresh',
    'requestChat',
    'send',
    '/meta/connect',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const json = fc
  .oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.dictionary(
      fc.constantFrom(
        'operation',
        'data',
        'secureKey',
        'alias',
        'userId',
        'chatId',
        'eventAttributes',
        'transcriptPosition',
        'statusCode',
        'errors',
        'messages',
        '__proto__',
      ),
      fc.oneof(fc.jsonValue({ maxDepth: 2 }), text, fc.double(), fc.constant({ toString: 1, valueOf: 2 })),
    ),
  )
  .chain((value) =>
    fc.constantFrom(JSON.stringify(value), JSON.stringify([value]), JSON.stringify([{ data: value }])),
  );
const form = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'secureKey',
        'alias',
        'userId',
        'transcriptPosition',
        'eventAttributes',
        'nickname',
        'userData[a]',
        '__proto__',
        '__proto__[a]',
        'alias[a]',
        'alias[toString]',
        'transcriptPosition[]',
        'eventAttributes[a][b]',
        'x',
      ),
      text,
    ),
    { maxLength: 6 },
  )
  .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
const deep = fc.constantFrom(
  '['.repeat(50_000),
  `{"data":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_001)}`,
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
);
const body = fc.oneof(
  { weight: 4, arbitrary: json },
  { weight: 4, arbitrary: form },
  { weight: 3, arbitrary: text },
  deep,
);
const headers = fc.dictionary(
  fc.constantFrom('host', 'content-type', 'Content-Type', '__proto__', 'x', 'set-cookie'),
  fc.oneof(text, fc.array(text, { maxLength: 2 })),
);
const exchange = fc.record({
  // What a clock can say.
  at: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
  operation: text,
  transport: fc.constantFrom(...TRANSPORTS),
  chatId: fc.option(fc.oneof(text, fc.constant(CHAT.chatId)), { nil: undefined }),
  method: text,
  path: fc.oneof(text, fc.webUrl(), fc.constantFrom('/genesys/2/chat-ntf', '//', '/\\', '/?a=%')),
  status: fc.constantFrom(0, 200, 400, 401, 403, 404, 405, 413, 415, 500, 501, 999),
  request: fc.option(fc.record({ headers, body }), { nil: undefined }),
  response: fc.record({ headers: fc.option(headers, { nil: undefined }), body }, { requiredKeys: ['body'] }),
  fault: fc.option(text, { nil: undefined }),
});
const wanted = fc.dictionary(
  text,
  fc.oneof(text, fc.double(), fc.boolean(), fc.dictionary(text, text, { maxKeys: 2 })),
  { maxKeys: 3 },
);

test('whatever crossed the wire, a journal lists, judges, verifies and exports it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(exchange, { maxLength: 5 }), wanted, async (exchanges, fields) => {
      const journal = new Journal();
      for (const { request, ...each } of exchanges)
        journal.record({ ...each, ...(request !== undefined && { request }) } as Parameters<
          Journal['record']
        >[0]);
      expect(checkAnswer('ExchangeList', JSON.parse(JSON.stringify(journal.list())))).toEqual([]);
      const findings = await journal.findings();
      expect(findings.map(({ code, message }) => `${code} ${message}`).join('\n')).not.toContain(
        'not-judged',
      );
      expect(checkAnswer('FindingList', JSON.parse(JSON.stringify(findings)))).toEqual([]);
      expect(journal.har().log.entries).toHaveLength(exchanges.length);
      journal.query({ fields });
      try {
        journal.verify({ operation: 'refresh', fields, times: 9 });
        expect(exchanges.length).toBe(9);
      } catch (error) {
        expect(error).toBeInstanceOf(VerificationError);
      }
    }),
    { numRuns: 150 },
  );
});
