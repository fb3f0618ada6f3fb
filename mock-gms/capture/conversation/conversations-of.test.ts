import { expect, test } from '@playwright/test';
import type { Captured, CapturedExchange } from '../captured.ts';
import { conversationsOf } from './conversations-of.ts';
import { logOf } from './log-of.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const CHANNEL = '/service/chatV2/support';

const event = (index: number, type: string, more: object = {}) => ({
  ...{ index, type, utcTime: 1_548_735_832_000, from: { nickname: 'Jo', participantId: 1, type: 'Client' } },
  ...more,
});

function exchange(number: number, path: string, body: string, answer: object): CapturedExchange {
  return {
    ...{ kind: 'http', number, at: number * 100, end: number * 100 + 10 },
    request: { method: 'POST', path: `/genesys${path}`, headers: FORM, body },
    response: { status: 200, headers: {}, body: JSON.stringify(answer) },
  };
}

const refresh = (number: number, messages: readonly object[], more: object = {}) =>
  exchange(number, '/2/chat/support/C/refresh', 'secureKey=k&transcriptPosition=5', {
    ...{ statusCode: 0, chatEnded: false, chatId: 'C', secureKey: 'k', messages },
    ...more,
  });

const bayeux = (number: number, sent: object, received: readonly object[]): CapturedExchange => ({
  ...exchange(number, '/cometd', '', {}),
  request: { method: 'POST', path: '/genesys/cometd', headers: {}, body: JSON.stringify([sent]) },
  response: { status: 200, headers: {}, body: JSON.stringify(received) },
});

const read = (...entries: readonly Captured[]) => conversationsOf({ began: 0, entries, unread: [] });

test('a capture that begins amid a chat says which events it does not show', () => {
  const { conversations } = read(refresh(7, [event(5, 'Message', { text: 'Hello' })]));
  expect(conversations[0]?.unread).toEqual([{ where: 'entry 7', what: 'nothing shows the events before 5' }]);
});

test('an event that is told again counts once, and one that is told in another way is said', () => {
  const { conversations } = read(
    refresh(1, [event(1, 'ParticipantJoined'), event(2, 'Message', { text: 'Hello' })]),
    refresh(2, [event(2, 'Message', { text: 'Hello' })]),
    refresh(3, [event(2, 'Message', { text: 'Goodbye' })]),
  );
  expect(conversations[0]?.events.map(({ event: { text }, entry }) => [text, entry])).toEqual([
    [undefined, 1],
    ['Hello', 1],
  ]);
  expect(conversations[0]?.unread).toEqual([
    { where: 'entry 3', what: 'event 2 was told in another way before' },
  ]);
});

test('a key that a journal hides joins no chats', () => {
  const started = (number: number, chatId: string) =>
    exchange(number, '/2/chat/support', 'nickname=Jo', {
      ...{ statusCode: 0, chatEnded: false, chatId, secureKey: '(redacted)', messages: [] },
    });
  const { conversations, unread } = read(
    started(1, 'C'),
    started(2, 'D'),
    exchange(3, '/2/chat/support/C/send', 'secureKey=(redacted)&message=Hello', {
      statusCode: 0,
      chatId: 'C',
    }),
    exchange(4, '/2/chat-ntf', 'secureKey=(redacted)&operation=fileGetLimits', { statusCode: 0 }),
  );
  expect(conversations.map(({ chatId, acts }) => [chatId, acts.map(({ entry }) => entry)])).toEqual([
    ['C', [1, 3]],
    ['D', [2]],
  ]);
  expect(unread).toEqual([{ where: 'entry 4', what: 'nothing tells which chat it belongs to' }]);
});

test('a request whose chat nothing tells is said, and one whose key is told later belongs to its chat', () => {
  const { conversations, unread } = read(
    bayeux(1, { channel: CHANNEL, clientId: 'a', data: { operation: 'sendMessage', secureKey: 'x' } }, []),
    bayeux(2, { channel: CHANNEL, clientId: 'a', data: { operation: 'sendMessage', secureKey: 'k' } }, []),
    refresh(3, [event(1, 'ParticipantJoined')]),
  );
  expect(unread).toEqual([{ where: 'entry 1', what: 'nothing tells which chat it belongs to' }]);
  expect(conversations[0]?.acts.map(({ operation, entry }) => [operation, entry])).toEqual([
    ['send', 2],
    ['refresh', 3],
  ]);
});

test('two tabs that start chats at the same time over long-polling are told apart', () => {
  const start = (number: number, clientId: string, nickname: string) =>
    bayeux(number, { channel: CHANNEL, clientId, data: { operation: 'requestChat', nickname } }, []);
  const push = (number: number, clientId: string, chatId: string) =>
    bayeux(number, { channel: '/meta/connect', clientId }, [
      {
        channel: CHANNEL,
        data: {
          statusCode: 0,
          chatId,
          secureKey: `key-${chatId}`,
          messages: [event(1, 'ParticipantJoined')],
        },
      },
    ]);
  const { conversations, unread } = read(
    start(1, 'a', 'Ann'),
    start(2, 'b', 'Bob'),
    push(3, 'b', 'B'),
    push(4, 'a', 'A'),
  );
  expect(unread).toEqual([]);
  expect(conversations.map(({ chatId, acts }) => [chatId, acts[0]?.fields.nickname])).toEqual([
    ['B', 'Bob'],
    ['A', 'Ann'],
  ]);
});

test('a start that was refused is no chat, and nothing is missing of it', () => {
  const refused = exchange(1, '/2/chat/support', 'firstName=Jo', {
    statusCode: 2,
    chatEnded: false,
    messages: [],
    errors: [{ code: 102 }],
  });
  expect(read(refused)).toEqual({ conversations: [], unread: [], refused: [] });
});

for (const [by, code, attributes] of [
  ['agent', '4', { GCTI_SYSTEM: { 'quit-reason-code': '4' } }],
  ['inactivity', '7', { GCTI_SYSTEM: '{"quit-reason-code":"7"}' }],
  ['server', undefined, {}],
] as const) {
  test(`an end by ${by} is read from the reason ${code} of the customer’s leave`, () => {
    const left = event(2, 'ParticipantLeft', { eventAttributes: attributes });
    const [conversation] = read(
      refresh(1, [event(1, 'ParticipantJoined'), left], { chatEnded: true }),
    ).conversations;
    expect(conversation && logOf(conversation).log.at(-1)).toMatchObject({ type: 'ChatEnded', by });
  });
}

test('a bot and a file are read from what their events say of them', () => {
  const bot = event(1, 'ParticipantJoined', {
    from: { nickname: 'Robo', participantId: 2, type: 'Agent' },
    eventAttributes: { GCTI_SYSTEM: { 'party-info': '{"style":"BOT"}' } },
  });
  const userData = {
    'file-id': '00D2',
    'file-document-id': '0002',
    'file-name': 'plan.txt',
    'file-size': '438',
  };
  const [conversation] = read(
    refresh(1, [bot, event(2, 'FileUploaded', { text: '00D2', userData })]),
  ).conversations;
  expect(conversation && logOf(conversation).log.slice(1)).toMatchObject([
    { joins: { bot: true } },
    { file: { id: '00D2', documentId: '0002', name: 'plan.txt', size: 438 } },
  ]);
});

test('a customer is the first participant, whatever number and letters a server has for one', () => {
  const jo = { nickname: 'Jo', participantId: '3', type: 'client' };
  const ann = { nickname: 'Ann', participantId: '1', type: 'AGENT' };
  const { conversations } = read(
    refresh(1, [
      event(1, 'ParticipantJoined', { from: jo }),
      event(2, 'ParticipantJoined', { from: ann }),
      event(3, 'Message', { from: ann, text: 'Good day' }),
    ]),
  );
  const [conversation] = conversations;
  const { log, unread } = logOf(conversation as NonNullable<typeof conversation>);
  expect(unread).toEqual([]);
  expect(
    log.flatMap((entry) =>
      'from' in entry ? [[entry.type, entry.from.participantId, entry.from.type]] : [],
    ),
  ).toEqual([
    ['ParticipantJoined', 1, 'Client'],
    ['ParticipantJoined', 3, 'Agent'],
    ['Message', 3, 'Agent'],
  ]);
});

test('numbers, flags and ids that are written otherwise say the same, and so do dates', () => {
  const odd = exchange(1, '/2/chat/support/a%20b/refresh', 'secureKey=7&transcriptPosition=1', {
    ...{ statusCode: '0', chatEnded: 'true', secureKey: 7, chatId: 'a b', nextPosition: '2' },
    messages: [event(1, 'ParticipantJoined', { index: '1', utcTime: '2019-01-29T04:23:52.000Z' })],
  });
  const { conversations } = read(odd);
  expect(conversations).toMatchObject([
    {
      chatId: 'a b',
      acts: [
        { isRefused: false, answer: { statusCode: 0, chatEnded: true, secureKey: '7', nextPosition: 2 } },
      ],
      events: [{ event: { index: 1, utcTime: 1_548_735_832_000 } }],
    },
  ]);
});

test('what the server refused, and never told of, is no conversation; what failed alone is none either', () => {
  const refused = exchange(1, '/2/chat/support/7001/send', 'secureKey=x&message=y', {
    ...{ statusCode: 2, chatEnded: true, messages: [], errors: [{ code: 249 }] },
  });
  const lost = {
    ...exchange(2, '/2/chat/support/7002/send', 'secureKey=x&message=y', {}),
    failure: 'no answer',
  };
  const { conversations, unread, refused: found } = read(refused, lost);
  expect([conversations, unread]).toEqual([[], []]);
  expect(found.map(({ chatId, unjudged }) => [chatId, unjudged])).toEqual([
    ['7001', undefined],
    ['7002', 'its answer broke off'],
  ]);
});
