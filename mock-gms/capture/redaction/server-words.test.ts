import { expect, test } from '@playwright/test';
import type { Captured, CapturedExchange } from '../captured.ts';
import { redactCapture } from './redact-capture.ts';

const CHAT = '0008TaFN3SE300RT';
const FILE = '00D95A7B1C3E0F22';

function exchange(
  answer: object,
  { status = 200, body = '', path = `/${CHAT}/refresh` } = {},
): CapturedExchange {
  return {
    ...{ kind: 'http', number: 1, at: 0, end: 1 },
    request: {
      ...{ method: 'POST', path: `/genesys/2/chat/support${path}`, body },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    response: { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) },
  };
}

const redacted = (...entries: Captured[]) => redactCapture({ began: 0, entries, unread: [] }).entries;
const answerOf = (entry: Captured | undefined) =>
  JSON.parse((entry as CapturedExchange).response?.body ?? '');

test('that a chat has ended stays, also where it is written as a text', () => {
  const [entry] = redacted(exchange({ statusCode: '0', chatEnded: 'true', monitored: 'no', messages: [] }));
  expect(answerOf(entry)).toMatchObject({ statusCode: '0', chatEnded: 'true' });
  expect(answerOf(entry).monitored).not.toBe('no');
});

test('times stay times: ISO dates under utcTime as they are, elsewhere as others of the same form', () => {
  const [entry] = redacted(
    exchange({
      statusCode: 0,
      born: '1984-05-17T10:00:00Z',
      messages: [{ index: 1, type: 'Message', text: 'x', utcTime: '2026-11-20T10:00:00.000Z' }],
    }),
  );
  const [code, [, born], messages] = Object.entries(answerOf(entry)) as unknown as [
    [string, unknown],
    [string, unknown],
    [string, unknown],
  ];
  expect(code).toEqual(['statusCode', 0]);
  expect(born).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(Date.parse(String(born))).not.toBeNaN();
  expect(born).not.toBe('1984-05-17T10:00:00Z');
  expect(messages).toMatchObject(['messages', [{ utcTime: '2026-11-20T10:00:00.000Z' }]]);
});

for (const [messageType, stays] of [
  ...['plain', 'text', 'Text/HTML', 'structured-content', 'RichText', 'application/json'].map((word) => [
    word,
    true,
  ]),
  ...['Jonathan', 'plain Jane', 'text for Al', 'order 4711', 'text '.repeat(20)].map((word) => [word, false]),
] as [string, boolean][]) {
  test(`what kind a message is ${stays ? 'stays' : 'is replaced, in the same way everywhere'}: ${messageType.slice(0, 20)}`, () => {
    const [entry] = redacted(
      exchange(
        { statusCode: 0, messages: [{ index: 2, type: 'Message', text: 'Hello', messageType }] },
        { path: `/${CHAT}/send`, body: new URLSearchParams({ message: 'Hello', messageType }).toString() },
      ),
    );
    const asked = new URLSearchParams((entry as CapturedExchange).request.body).get('messageType');
    expect(answerOf(entry).messages[0].messageType).toBe(asked);
    expect(asked === messageType).toBe(stays);
    expect(asked).toHaveLength(messageType.length);
  });
}

test('what the system says stays, but for names; what agents and bots say goes', () => {
  const system = { nickname: 'System', participantId: 2, type: 'External' };
  const event = (index: number, type: string, text: string, from: object) => ({ index, type, text, from });
  const [entry] = redacted(
    exchange(
      {
        statusCode: 0,
        messages: [
          event(1, 'Message', 'Welcome, Al! JO will be with you in 3 minutes.', system),
          event(2, 'IdleAlert', 'Are you still there?', { ...system, nickname: 'robot' }),
          event(3, 'PartyTransferred', 'my words', { nickname: 'Jo', participantId: 3, type: 'Agent' }),
          event(4, 'Message', 'Good morning', {
            nickname: 'Weather bot',
            participantId: 4,
            type: 'External',
          }),
          event(5, 'Message', 'A copy goes to al@mail.example, +49 89 123456, DE4450010517', system),
        ],
      },
      { body: 'nickname=Al', path: '' },
    ),
  );
  const { messages } = answerOf(entry);
  expect(messages[0].text).toMatch(
    /^Welcome, (?!Al)[A-Z][a-z]! (?!JO)[A-Z]{2} will be with you in 3 minutes\.$/,
  );
  expect(messages[0].from).toEqual(system);
  expect(messages[1].text).toBe('Are you still there?');
  expect(messages[2].type).toBe('PartyTransferred');
  expect(messages[2].text).not.toMatch(/my|words/);
  expect(messages[3].text).not.toMatch(/Good|morning/);
  expect(messages[4].text).toMatch(/^A copy goes to \w\w@\w{4}\.\w{7}, \+\d\d \d\d \d{6}, [A-Z]{2}\d{10}$/);
  expect(messages[4].text).not.toMatch(/al@mail|49 89 123456|DE4450010517/);
});

test('what a server says of a file in one word stays; names and ids of files go, and words of customers', () => {
  const from = { nickname: 'Al', participantId: 1, type: 'Client' };
  const told = [
    ...[
      ['FileUploaded', 'file-uploaded'],
      ['FileDeleted', 'file-deleted'],
      ['FileDeleted', 'FileRemoved'],
    ],
    ...[
      ['FileUploaded', 'file-of-al'],
      ['FileUploaded', FILE],
      ['Message', 'file-uploaded'],
    ],
  ];
  const [entry] = redacted(
    exchange({ statusCode: 0, messages: told.map(([type, text], index) => ({ index, type, text, from })) }),
  );
  const texts = answerOf(entry).messages.map(({ text }: { text: string }) => text);
  expect(texts.slice(0, 3)).toEqual(['file-uploaded', 'file-deleted', 'FileRemoved']);
  for (const [place, [, text]] of told.entries()) if (place > 2) expect(texts[place]).not.toBe(text);
});

test('what went wrong is said in the words of the server, in whichever form', () => {
  const errors = [
    { code: 'GMS-204', kind: 'limit', advice: 'Too long', field: 'message', limit: 4096, chatId: CHAT },
  ];
  const spring = {
    timestamp: '2026-11-20T10:00:00.000+00:00',
    status: 503,
    error: 'Service Unavailable',
    message: 'No agent for Jonathan',
    path: `/genesys/2/chat/support/${CHAT}/send`,
  };
  const [refused, failed] = redacted(
    exchange({ statusCode: 2, errors, messages: [] }, { body: 'nickname=Jonathan' }),
    exchange(spring, { status: 503 }),
  );
  const { chatId, ...error } = answerOf(refused).errors[0];
  expect(error).toEqual({
    code: 'GMS-204',
    kind: 'limit',
    advice: 'Too long',
    field: 'message',
    limit: 4096,
  });
  expect(chatId).not.toBe(CHAT);
  const { message, path, ...rest } = answerOf(failed);
  expect(rest).toEqual({ timestamp: spring.timestamp, status: 503, error: 'Service Unavailable' });
  expect(message).toMatch(/^No agent for (?!Jonathan)[A-Z][a-z]{7}$/);
  expect(path).toBe(`/genesys/2/chat/support/${chatId}/send`);
});

test('an id is replaced alike wherever it stands: in paths, addresses, texts, names of cookies and data', () => {
  const url = `https://gms.bank.internal/genesys/2/chat/support/${CHAT}/file/${FILE}/download?alias=118`;
  const [first, second] = redacted(
    exchange(
      { statusCode: 0, messages: [] },
      { body: `message=${encodeURIComponent(`My chat is ${CHAT}!`)}` },
    ),
    exchange({
      chatId: CHAT,
      statusCode: 0,
      messages: [
        {
          index: 1,
          type: 'FileUploaded',
          text: FILE,
          userData: { 'file-id': FILE, 'file-url': url, note: `see ${FILE}` },
        },
      ],
    }),
  );
  const { chatId, messages } = answerOf(second);
  const [{ text: file, userData }] = messages;
  expect((first as CapturedExchange).request.path).toBe(`/genesys/2/chat/support/${chatId}/refresh`);
  expect(new URLSearchParams((first as CapturedExchange).request.body).get('message')).toMatch(
    new RegExp(`^[A-Z][a-z] [a-z]{4} [a-z]{2} ${chatId}!$`),
  );
  expect(userData['file-id']).toBe(file);
  const [, address, note] = Object.values(userData);
  expect(address).toBe(
    `https://gms.example/genesys/2/chat/support/${chatId}/file/${file}/download?alias=118`,
  );
  expect(note).toMatch(new RegExp(`^[a-z]{3} ${file}$`));
  expect(JSON.stringify([first, second])).not.toMatch(new RegExp(`${CHAT}|${FILE}|bank`));
});

test('an address of a recorded server stands under the path that clients know', () => {
  const url = `http://127.0.0.1:9471/gms/2/chat/support/${CHAT}/file/${FILE}/download`;
  const entry = exchange({ statusCode: 0, chatId: CHAT, userData: { 'file-id': FILE, link: url } });
  const server = { target: 'http://127.0.0.1:9471/gms', basePath: '/genesys' };
  const [shown] = redactCapture({ began: 0, entries: [entry], unread: [] }, { server }).entries;
  const { chatId, userData } = answerOf(shown);
  expect(Object.values(userData)[1]).toBe(
    `http://gms.example/genesys/2/chat/support/${chatId}/file/${userData['file-id']}/download`,
  );
});

test('an address of another server is a text like any other', () => {
  const url = 'https://shop.example/secret/2/chat/support/x';
  const [entry] = redacted(exchange({ statusCode: 0, messages: [{ index: 1, type: 'PushUrl', text: url }] }));
  expect(answerOf(entry).messages[0].text).not.toMatch(/secret|shop/);
});
