import { expect, test } from '@playwright/test';
import { startMockGms } from '../../index.ts';
import { CHAT, exchangeOf, IDS, REFUSED, startOf } from '../exchange.fixture.ts';
import type { Recorded } from '../exchange.ts';
import { Journal } from '../journal.ts';
import { aboutFinding, type FindingCode } from './finding.ts';
import { FINDING_KINDS } from './finding-kinds.ts';

const JSON_HEADERS = { 'content-type': 'application/json' };
const FAILURE = { messages: [], chatEnded: false, statusCode: 2, errors: [{ code: 404, advice: 'no' }] };
const { chatId: _, ...start } = exchangeOf();

function failed(status: number, code: number, details: Partial<Recorded> = {}): Recorded {
  const body = JSON.stringify({ ...FAILURE, errors: [{ code, advice: 'no' }] });
  return exchangeOf({ status, response: { body }, ...details });
}

function published(data: object, details: Partial<Recorded> = {}): Recorded {
  return exchangeOf({
    transport: 'cometd-websocket',
    method: 'PUBLISH',
    path: '/service/chatV2/support',
    request: { headers: {}, body: JSON.stringify(data) },
    response: { body: '' },
    ...details,
  });
}

const refused = { response: { body: JSON.stringify(REFUSED) } };
const ended = exchangeOf({ operation: 'disconnect', answer: { chatEnded: true } });

/** For each code exchanges in which it is found, in the last one. */
const CASES: ReadonlyArray<readonly [FindingCode, string, ...Recorded[]]> = [
  ['unknown-service', 'There is no chat service at', failed(404, 306)],
  ['unknown-operation', 'The chat API has nothing at', failed(404, 404, { operation: 'unknown' })],
  ['unknown-operation', 'no operation sing over CometD', published({ operation: 'sing', secureKey: 'k' })],
  ['not-built', 'a part of GMS that mock-gms does not have', failed(501, 501, { operation: 'unknown' })],
  ['wrong-method', 'GET where the chat API takes POST', failed(405, 405, { method: 'GET' })],
  [
    'wrong-content-type',
    'refresh does not take the content type application/json',
    failed(415, 415, { request: { headers: JSON_HEADERS, body: '{}' } }),
  ],
  [
    'mislabelled-body',
    'the body is something else',
    exchangeOf({ form: `--x\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\nk\r\n--x--\r\n` }),
  ],
  ['body-too-large', 'larger than', failed(413, 413)],
  ['credentials-missing', 'there are none', failed(401, 401)],
  ['credentials-wrong', 'not valid', failed(403, 403)],
  ['missing-parameter', 'send: message is required', failed(400, 100, { operation: 'send' })],
  ['key-missing', 'refresh: secureKey is required', exchangeOf({ form: 'secureKey=&userId=u&alias=117' })],
  [
    'missing-parameter',
    'sendMessage: message is required',
    published({ operation: 'sendMessage', secureKey: 'k' }),
  ],
  [
    'empty-parameter',
    'send: message must not be empty',
    exchangeOf({ operation: 'send', form: `${IDS}&message=` }),
  ],
  [
    'bad-parameter',
    'transcriptPosition must be a whole number',
    exchangeOf({ form: `${IDS}&transcriptPosition=x` }),
  ],
  [
    'bad-parameter',
    'eventAttributes must be a JSON object',
    exchangeOf({ operation: 'send', form: `${IDS}&message=m&eventAttributes=x` }),
  ],
  ['name-missing', 'requestChat needs a nickname', startOf('firstName=Jo')],
  [
    'name-missing',
    'requestChat needs a nickname',
    published({ operation: 'requestChat' }, { operation: 'requestChat' }),
  ],
  [
    'text-too-long',
    'send: the text is too long',
    startOf(),
    exchangeOf({
      operation: 'send',
      form: `${IDS}&message=m`,
      answer: { ...REFUSED, statusCode: 1, chatEnded: false, errors: [{ code: 204, advice: 'long' }] },
    }),
  ],
  [
    'unknown-chat',
    'was given to nobody',
    exchangeOf({ operation: 'send', form: `${IDS}&message=m`, ...refused }),
  ],
  ['session-lost', 'is over, or another server’s', exchangeOf(refused)],
  [
    'session-lost',
    'of this secureKey is over',
    published(
      { operation: 'requestNotifications', secureKey: 'k' },
      {
        operation: 'requestNotifications',
        chatId: '',
        response: { body: JSON.stringify({ ...REFUSED, chatId: '' }) },
      },
    ),
  ],
  [
    'wrong-key',
    'The secureKey is not the one',
    startOf(),
    exchangeOf({ form: IDS.replace('4ee', '5ff'), ...refused }),
  ],
  [
    'wrong-key',
    'The secureKey is not the one',
    startOf(),
    exchangeOf({ form: IDS.replace('4ee', '5ff'), ...refused }),
    // The answer to the first one said that the chat has ended.
    exchangeOf({ form: IDS.replace('4ee', '5ff'), operation: 'send', at: 1_000_100, ...refused }),
  ],
  [
    'wrong-key',
    'The secureKey belongs to no chat',
    published(
      { operation: 'startTyping', secureKey: 'k' },
      {
        operation: 'startTyping',
        chatId: '',
        response: { body: JSON.stringify({ ...REFUSED, chatId: '' }) },
      },
    ),
  ],
  [
    'wrong-user',
    'The userId is not the one',
    startOf(),
    exchangeOf({ form: IDS.replace('007', '008'), ...refused }),
  ],
  [
    'session-lost',
    'no request came for 46 s',
    startOf(),
    exchangeOf(),
    exchangeOf({ at: 1_046_000, ...refused }),
  ],
  [
    'use-after-end',
    'send after the client was told',
    startOf(),
    ended,
    exchangeOf({ operation: 'send', form: `${IDS}&message=m`, ...refused }),
  ],
  [
    'read-after-end',
    'refresh after the client was told',
    startOf(),
    ended,
    exchangeOf({ answer: { chatEnded: true } }),
  ],
  [
    'use-after-end',
    'startTyping after the client was told',
    startOf(),
    exchangeOf({ answer: { chatEnded: true } }),
    exchangeOf({ operation: 'startTyping', at: 1_000_500, ...refused }),
  ],
  [
    'unknown-client',
    'The Bayeux session is not known',
    {
      ...start,
      operation: '/meta/connect',
      transport: 'cometd-long-polling',
      response: { body: '[{"channel":"/meta/connect","error":"402::Unknown client","successful":false}]' },
    },
  ],
  [
    'cookie-not-returned',
    'the handshake was answered, and its cookie BAYEUX_BROWSER never came back',
    {
      ...start,
      operation: '/meta/connect',
      transport: 'cometd-long-polling',
      session: '2db1',
      request: { headers: {}, body: '[{"channel":"/meta/connect","clientId":"2db1"}]' },
      response: { body: '[{"channel":"/meta/connect","error":"402::Unknown client","successful":false}]' },
    },
  ],
  [
    'unknown-field',
    'requestChat has no field emailaddress: it is ignored; did you mean emailAddress?',
    startOf('nickname=Jo&emailaddress=x'),
  ],
  ['unknown-field', 'refresh has no field colour', exchangeOf({ form: `${IDS}&colour=red` })],
  [
    'unknown-field',
    'startTyping has no field text',
    published({ operation: 'startTyping', secureKey: 'k', text: 'x' }),
  ],
  ['repeated-field', 'alias is given more than once', exchangeOf({ form: `${IDS}&alias=118` })],
  [
    'field-in-query',
    'transcriptPosition is in the query of the URL alone',
    exchangeOf({ path: '/x/refresh?transcriptPosition=3' }),
  ],
  [
    'polling-too-fast',
    '6 refreshes within 990 ms',
    startOf(),
    ...[0, 198, 396, 594, 792, 990].map((at) => exchangeOf({ at: 1_000_000 + at })),
  ],
  [
    'position-backwards',
    'refresh from 3, after one from 5',
    startOf(),
    exchangeOf({ form: `${IDS}&transcriptPosition=5` }),
    exchangeOf({ at: 1_003_000, form: `${IDS}&transcriptPosition=3` }),
  ],
  ['ids-left-out', 'userId is left out', exchangeOf({ form: `secureKey=${CHAT.secureKey}` })],
  [
    'wrong-alias',
    'alias 118, but the last answer gave 117',
    startOf(),
    exchangeOf({ form: IDS.replace('alias=117', 'alias=118') }),
  ],
  ['answer-not-as-described', '/nextPosition must be >= 1', exchangeOf({ answer: { nextPosition: 0 } })],
  ['answer-not-as-described', 'is not a JSON object', exchangeOf({ response: { body: 'oops' } })],
  ['answer-not-as-described', 'refresh is not described to answer HTTP 418', exchangeOf({ status: 418 })],
  [
    'answer-not-as-described',
    "must have required property 'messages'",
    {
      ...start,
      request: undefined,
      operation: 'push',
      transport: 'cometd-websocket',
      response: { body: '{"statusCode":0,"chatEnded":false}' },
    } as unknown as Recorded,
  ],
];

for (const [place, [code, sentence, ...exchanges]] of CASES.entries()) {
  test(`case ${place + 1}, ${code}: ${sentence}`, async () => {
    const journal = new Journal();
    for (const exchange of exchanges) journal.record({ ...exchange });
    const last = (await journal.findings()).filter(({ exchange }) => exchange === exchanges.length);
    const finding = last.find((candidate) => candidate.code === code);
    expect(finding?.message, JSON.stringify(last)).toContain(sentence);
    expect(finding).toMatchObject({
      ...aboutFinding(code),
      side: code.startsWith('answer') ? 'server' : 'client',
    });
  });
}

test('there is a case for every code', async () => {
  // What is our own mistake has a test of its own: no request that is known leads to it.
  const shown = new Set<string>(['not-judged', ...CASES.map(([code]) => code)]);
  expect(Object.keys(FINDING_KINDS).filter((code) => !shown.has(code))).toEqual([]);
});

test('a client that does everything right has no findings, on any transport', async () => {
  const journal = new Journal();
  const identified = { secureKey: CHAT.secureKey };
  const push = { messages: [], chatEnded: false, statusCode: 0, ...CHAT, nextPosition: 2 };
  for (const exchange of [
    startOf('firstName=Jo&lastName=Doe&nickname=&text=&secureKey=&alias=&userId=&userData%5Bk%5D=v'),
    exchangeOf({ form: `${IDS}&transcriptPosition=1&message=` }),
    exchangeOf({ form: `${IDS}&transcriptPosition=2`, at: 1_000_250 }),
    exchangeOf({ operation: 'send', form: `${IDS}&message=hi&messageType=&eventAttributes=%7B%7D` }),
    exchangeOf({
      operation: 'fileLimits',
      form: `--x\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\n${CHAT.secureKey}\r\n--x\r\nContent-Disposition: form-data; name="userId"\r\n\r\n${CHAT.userId}\r\n--x\r\nContent-Disposition: form-data; name="alias"\r\n\r\n117\r\n--x--\r\n`,
    }),
    published(
      { operation: 'requestNotifications', ...identified, transcriptPosition: '1', message: '' },
      { operation: 'requestNotifications' },
    ),
    published(
      { operation: 'sendMessage', ...identified, message: 'hi', chatId: '', alias: '' },
      { operation: 'send' },
    ),
    {
      ...start,
      operation: 'push',
      transport: 'cometd-websocket',
      method: 'PUSH',
      response: { body: JSON.stringify(push) },
    },
  ] satisfies Recorded[]) {
    const headers = {
      'content-type': exchange.request?.body.startsWith('--')
        ? 'multipart/form-data; boundary=x'
        : 'application/x-www-form-urlencoded',
    };
    const { request, ...rest } = exchange;
    journal.record(
      exchange.operation === 'push' ? rest : { ...rest, request: { headers, body: request?.body ?? '' } },
    );
  }
  expect(await journal.findings()).toEqual([]);
});

test('files over chat-ntf are known by the key alone, and have the fields of that endpoint', async () => {
  const journal = new Journal();
  const path = '/genesys/2/chat-ntf';
  const form = `operation=fileDelete&fileId=f&secureKey=${CHAT.secureKey}`;
  journal.record(exchangeOf({ operation: 'fileDelete', path, form }));
  expect(await journal.findings()).toEqual([]);
  journal.record(
    exchangeOf({ operation: 'fileDelete', path, form: form.replace('fileDelete', 'fileErase') }),
  );
  expect(await journal.findings()).toMatchObject([{ code: 'bad-parameter', field: 'operation' }]);
});

test('an alias that the last answer changed is only asked for once the client can know of it', async () => {
  const journal = new Journal();
  const changed = exchangeOf({ answer: { alias: '118' } });
  for (const exchange of [startOf(), changed, exchangeOf({ at: 1_000_400 })]) journal.record(exchange);
  expect(await journal.findings()).toEqual([]);
  journal.record(exchangeOf({ at: 1_003_000, form: IDS.replace('alias=117', 'alias=119') }));
  expect(await journal.findings()).toMatchObject([{ code: 'wrong-alias' }]);
});

test('a storm of refreshes is found wherever it asks from, and on a clock that stands still none is', async () => {
  for (const position of ['1', '2', '']) {
    const journal = new Journal();
    const form = `${IDS}&transcriptPosition=${position}`;
    journal.record(startOf());
    for (let time = 0; time < 30; time++) journal.record(exchangeOf({ form, at: 1_000_000 + time * 50 }));
    expect((await journal.findings()).map(({ code }) => code)).toEqual(Array(5).fill('polling-too-fast'));
  }
});

for (const [what, times, form] of [
  // Genesys Widgets 8.5.009, 9.0.005 and 9.0.018 were seen to do so.
  ['that asks twice at once when it restores a chat', [0, 42, 119, 2_119], `${IDS}&transcriptPosition=1`],
  [
    'whose timers of 250 ms are early now and then',
    [0, 250, 495, 745, 990, 1_240],
    `${IDS}&transcriptPosition=2`,
  ],
] as const) {
  test(`a client ${what} is not too fast`, async () => {
    const journal = new Journal();
    journal.record(startOf());
    for (const time of times) journal.record(exchangeOf({ form, at: 1_010_000 + time }));
    expect(await journal.findings()).toEqual([]);
  });
}

test('a client over CometD that asks for the end, and is told of it meanwhile, reads nothing after the end', async () => {
  const journal = new Journal();
  journal.record(startOf());
  const ended = { messages: [], chatEnded: true, statusCode: 0, ...CHAT, nextPosition: 3 };
  const { request: _none, ...told } = start;
  const push = { ...told, operation: 'push', transport: 'cometd-websocket', method: 'PUSH' } as const;
  journal.record({ ...push, response: { body: JSON.stringify(ended) } });
  const disconnect = { operation: 'disconnect', secureKey: CHAT.secureKey };
  journal.record({ ...published(disconnect, { operation: 'disconnect' }), at: 1_060_000 });
  expect(await journal.findings()).toEqual([]);
});

test('fields that clients in production send along are no unknown fields', async () => {
  const journal = new Journal();
  journal.record(startOf('nickname=Jo&Subject=Help'));
  const { secureKey } = CHAT;
  journal.record(published({ operation: 'refresh', secureKey, transcriptPosition: 1, message: '' }));
  const ntf = { operation: 'fileGetLimits', path: '/genesys/2/chat-ntf' } as const;
  journal.record(
    exchangeOf({
      ...ntf,
      operation: 'fileLimits',
      form: `operation=fileGetLimits&secureKey=${secureKey}&auth=x`,
    }),
  );
  journal.record(exchangeOf({ path: `/genesys/2/chat/support/x/refresh?${IDS}` }));
  const codes = (await journal.findings()).map(({ code }) => code);
  expect(codes).not.toContain('unknown-field');
  expect(codes).toEqual([]);
});

test('what the URL alone says counts as said, and is told to be of no use', async () => {
  const journal = new Journal();
  journal.record(startOf());
  journal.record(exchangeOf({ form: '', path: `/x/refresh?${IDS}&_=1` }));
  journal.record(exchangeOf({ at: 1_003_000, path: `/x/refresh?${IDS}&colour=red` }));
  const findings = await journal.findings();
  expect(findings.map(({ code, field }) => [code, field])).toEqual([
    ['field-in-query', 'secureKey'],
    ['field-in-query', 'userId'],
    ['field-in-query', 'alias'],
  ]);
});

test('an answer that was spoilt on purpose is no finding', async () => {
  const journal = new Journal();
  journal.record(exchangeOf({ status: 503, response: { body: '' }, fault: 'status' }));
  journal.record(exchangeOf({ status: 404, response: { body: '{"code":306}' }, fault: 'status' }));
  expect(await journal.findings()).toEqual([]);
});

test('a repeated mistake of a client is reported once for each chat, and findings can be filtered', async () => {
  const journal = new Journal();
  const form = `secureKey=${CHAT.secureKey}`;
  for (const at of [1_000_000, 1_001_000, 1_002_000]) journal.record(exchangeOf({ form, at }));
  journal.record(exchangeOf({ form, chatId: '00048aAPEQJ8000V', operation: 'refresh' }));
  expect((await journal.findings()).filter(({ code }) => code === 'ids-left-out')).toHaveLength(2);
  expect(await journal.findings({ chatId: CHAT.chatId })).toHaveLength(1);
  expect(await journal.findings({ operation: 'send' })).toEqual([]);
});

test('two requests at one moment of a clock that stands still are not too fast', async () => {
  const journal = new Journal();
  for (const exchange of [startOf(), exchangeOf(), exchangeOf()]) journal.record(exchange);
  expect(await journal.findings()).toEqual([]);
});

test('a body with any number of strange fields makes a bounded number of findings, with bounded sentences', async () => {
  const journal = new Journal();
  const names = Array.from({ length: 50_000 }, (_, number) => `f${number}=1&f${number}=2`);
  journal.record(exchangeOf({ form: `${IDS}&${'x'.repeat(10_000)}=1&${names.join('&')}` }));
  const findings = await journal.findings();
  expect(findings.length).toBeLessThanOrEqual(20);
  expect(Math.max(...findings.map(({ message }) => message.length))).toBeLessThan(400);
});

test('empty bodies can be judged', async () => {
  const journal = new Journal();
  for (const body of [
    '',
    '--',
    '--\r\n--\r\n',
    '{',
    '[]',
    '[null]',
    'null',
    '%',
    '=',
    '&&',
    '\u0000',
    '{"data":[]}',
  ]) {
    journal.record(exchangeOf({ form: body, response: { body } }));
    journal.record(published({}, { request: { headers: {}, body }, response: { body } }));
  }
  expect((await journal.findings()).length).toBeGreaterThan(0);
  expect(journal.har().log.entries).toHaveLength(24);
});

test('a real conversation is judged clean, and a client that errs is told so', async () => {
  const gms = await startMockGms({ port: 0 });
  const service = gms.service('support');
  const post = async (path: string, fields: Record<string, string>) => {
    const response = await fetch(`${service.dataURL}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return (await response.json()) as typeof CHAT;
  };
  const { chatId, secureKey, userId, alias } = await post('', { nickname: 'Jo' });
  const ids = { secureKey, userId, alias };
  await post(`/${chatId}/send`, { ...ids, message: 'hi' });
  await post(`/${chatId}/refresh`, { ...ids, transcriptPosition: '1' });
  expect(await await service.journal.findings()).toEqual([]);
  await post(`/${chatId}/send`, { ...ids });
  await post(`/${chatId}/sing`, ids);
  await post(`/${chatId}/disconnect`, ids);
  await post(`/${chatId}/send`, { ...ids, message: 'still here' });
  expect((await await service.journal.findings()).map(({ code }) => code)).toEqual([
    'missing-parameter',
    'unknown-operation',
    'use-after-end',
  ]);
  await gms.close();
});
