import { expect, test } from '@playwright/test';
import { conversationsOf } from '../conversation/conversations-of.ts';
import { answer, bytes, CHAT, entry, event, FORM, har, send, start, typesIn } from './har-entries.fixture.ts';
import { readHar } from './read-har.ts';

test('entries become a conversation, and other traffic is counted', async () => {
  const foreign = [
    'https://shop.example/',
    'data:image/png;base64,AA',
    'blob:https://a/1',
    'chrome-extension://x/y',
  ];
  const others = foreign.map((url) => ({ request: { method: 'GET', url } }));
  const preflight = entry({ path: '/' }, { request: { method: 'OPTIONS' } });
  const read = await readHar(bytes(har(others[0], start, preflight, ...others.slice(1), send)));
  expect(read.foreign).toBe(5);
  expect(read.unread).toEqual([]);
  expect(read.began).toBe(Date.parse('2019-01-29T04:23:00Z'));
  const [conversation] = conversationsOf(read).conversations;
  expect(conversation).toMatchObject({ chatId: CHAT, service: 'support' });
  expect(conversation?.acts.map(({ operation, at, end }) => [operation, at, end])).toEqual([
    ['requestChat', 0, 12.5],
    ['send', 1000, 1012.5],
  ]);
  expect(await typesIn(har(start, send))).toEqual(['ChatRequested', 'ParticipantJoined', 'Message']);
});

for (const [by, own] of [
  [
    'Chrome, which leaves cookies out and tells errors beside',
    { entry: { _resourceType: 'xhr', _initiator: {} } },
  ],
  [
    'Firefox, which repeats the body as parameters',
    {
      request: {
        postData: {
          mimeType: FORM,
          text: 'secureKey=1&message=Hello',
          params: [{ name: 'message', value: 'Hello' }],
        },
      },
    },
  ],
  [
    'Playwright, which gives a body as parameters alone',
    { request: { postData: { mimeType: FORM, params: [{ name: 'message', value: 'Hello' }] } } },
  ],
  [
    'Safari by its form, with HTTP/2 and its headers',
    {
      request: {
        httpVersion: 'HTTP/2',
        headers: [
          { name: ':method', value: 'POST' },
          { name: 'Content-Type', value: FORM },
        ],
      },
      entry: { _fetchType: 'Network Load', _priority: 'high' },
    },
  ],
  [
    'Charles by its form, with base64 and times of a zone',
    {
      response: {
        content: {
          size: 99,
          mimeType: 'application/json',
          encoding: 'base64',
          text: Buffer.from(JSON.stringify(answer([event(2, 'Message', { text: 'Hello' })]))).toString(
            'base64',
          ),
        },
        _charlesStatus: 'COMPLETE',
      },
      entry: { startedDateTime: '2019-01-29T05:23:01.000+01:00' },
    },
  ],
] as const) {
  test(`a file is read as ${by}`, async () => {
    const asked = {
      path: `/${CHAT}/send`,
      body: 'message=Hello',
      answer: answer([event(2, 'Message', { text: 'Hello' })]),
      second: 1,
    };
    const read = await readHar(bytes(har(start, entry(asked, own))));
    expect(read.unread).toEqual([]);
    const [conversation] = conversationsOf(read).conversations;
    expect(conversation?.acts.at(-1)).toMatchObject({
      operation: 'send',
      fields: { message: 'Hello' },
      at: 1000,
    });
    expect(conversation?.events.map(({ event: { text } }) => text)).toEqual([undefined, 'Hello']);
  });
}

test('several chats and tabs are told apart, also over CometD where a start names no chat', async () => {
  const channel = '/service/chatV2/support';
  const frame = (type: string, time: number, data: object) => ({
    type,
    time,
    opcode: 1,
    data: JSON.stringify([data]),
  });
  const socket = (chatId: string, key: string, nickname: string, delay: number) =>
    entry(
      {},
      {
        request: { method: 'GET', url: 'wss://gms.example/genesys/cometd', postData: undefined },
        response: { status: 101 },
        entry: {
          _webSocketMessages: [
            frame('send', 1_548_735_832, { channel, id: '1', data: { operation: 'requestChat', nickname } }),
            frame('receive', 1_548_735_833 + delay, {
              channel,
              data: answer([event(1, 'ParticipantJoined')], { chatId, secureKey: key }),
            }),
            frame('send', 1_548_735_836, {
              channel,
              id: '2',
              data: { operation: 'sendMessage', secureKey: key, message: nickname },
            }),
          ],
        },
      },
    );
  const { conversations, unread } = conversationsOf(
    await readHar(bytes(har(socket('A', 'key-a', 'Ann', 2), start, socket('B', 'key-b', 'Bob', 1)))),
  );
  expect(unread).toEqual([]);
  const shown = conversations.map(({ chatId, acts }) => [
    chatId,
    ...acts.map(({ fields }) => fields.nickname ?? fields.message),
  ]);
  expect(new Map(shown.map(([chatId, ...said]) => [chatId, said]))).toEqual(
    new Map([
      ['A', ['Ann', 'Ann']],
      ['B', ['Bob', 'Bob']],
      [CHAT, ['Jo']],
    ]),
  );
});

test('what is missing is said with its place', async () => {
  const bare = entry(
    { path: `/${CHAT}/send`, second: 2 },
    { request: { postData: undefined }, response: { content: { size: 50, mimeType: 'application/json' } } },
  );
  const read = await readHar(
    bytes(har(start, bare, { request: {} }, 'nothing', 5, entry({}, { entry: { startedDateTime: 'soon' } }))),
  );
  expect(read.unread).toEqual([
    { where: 'entry 3', what: 'it has no URL' },
    { where: 'entry 4', what: 'its time cannot be read' },
    { where: 'entry 2, at 04:23:02.000Z', what: 'the body of the request is missing' },
    { where: 'entry 2, at 04:23:02.000Z', what: 'the body of the answer is missing' },
  ]);
});

test('where no request has a body, the file says so once, and the events are read', async () => {
  const without = [start, send].map((each) => ({
    ...each,
    request: { ...each.request, postData: undefined },
  }));
  const read = await readHar(bytes(har(...without)));
  expect(read.unread).toEqual([
    {
      where: 'in every entry',
      what: expect.stringContaining('the body of the request is missing: what was sent'),
    },
  ]);
  expect(await typesIn(har(...without))).toEqual(['ChatRequested', 'ParticipantJoined', 'Message']);
});

test('a file that breaks off is read up to there', async () => {
  const text = JSON.stringify(har(start, send));
  for (const [cut, where] of [
    [text.length - 40, 'entry 2'],
    [text.indexOf('},{"startedDateTime') + 1, 'after entry 1'],
  ] as const) {
    const read = await readHar(bytes(text.slice(0, cut)));
    expect(read.entries).toHaveLength(1);
    expect(read.unread).toEqual([{ where, what: expect.stringContaining('the file breaks off') }]);
  }
});

test('a mark of UTF-8 is passed over, and entries may come wherever the file has them', async () => {
  const text = `\uFEFF\n${JSON.stringify({ x: { entries: [1] }, log: { pages: [{ entries: [send] }], entries: [start], comment: '"entries":[' } }, null, 2)}`;
  expect((await readHar(bytes(text))).entries).toHaveLength(1);
});
