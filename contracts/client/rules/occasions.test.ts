import { expect, test } from '@playwright/test';
import { type Captured, readTraffic } from '../../../mock-gms/capture.ts';
import { clientRules } from './index.ts';

const CHAT = '0008TaFN3SE300QU';
const IDS = 'secureKey=4ee15d7e1c343c8e&userId=007555677B20000A&alias=117';
const DONE = { statusCode: 0, chatEnded: false, messages: [], chatId: CHAT, secureKey: '4ee15d7e1c343c8e' };

/** Requests over polling, and what was answered. */
function polled(...requests: ReadonlyArray<readonly [operation: string, answer?: object]>): Captured[] {
  return requests.map(([operation, answer = {}], place) => ({
    kind: 'http',
    number: place + 1,
    at: place * 1000,
    end: place * 1000 + 10,
    request: {
      method: 'POST',
      path: `/genesys/2/chat/support${operation === '' ? '' : `/${CHAT}/${operation}`}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', apikey: 'abcd' },
      body: operation === '' ? 'nickname=Jo' : IDS,
    },
    response: { status: 200, headers: {}, body: JSON.stringify({ ...DONE, ...answer }) },
  }));
}

/** Bayeux messages over long-polling, each in a request of its own, and the replies. */
function published(...messages: ReadonlyArray<readonly [message: object, ...replies: object[]]>): Captured[] {
  return messages.map(([message, ...replies], place) => ({
    kind: 'http',
    number: place + 1,
    at: place * 1000,
    end: place * 1000 + 10,
    request: {
      method: 'POST',
      path: '/genesys/cometd',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([message]),
    },
    response: { status: 200, headers: {}, body: JSON.stringify(replies) },
  }));
}

const channel = '/service/chatV2/support';
const handshake = { channel: '/meta/handshake', version: '1.0', supportedConnectionTypes: ['long-polling'] };
const connect = { channel: '/meta/connect', connectionType: 'long-polling', clientId: 'one' };

/** The ids of the rules that had an occasion. */
function occasions(entries: readonly Captured[], openings: readonly number[] = []): string[] {
  const about = { findings: [], expired: new Set<string>(), asked: [], uploads: [], openings };
  const evidence = { traffic: readTraffic(entries), ...about };
  return clientRules.filter(({ occasion }) => occasion(evidence)).map(({ id }) => id);
}

const polling = polled(
  [''],
  ['refresh'],
  ['startTyping'],
  ['send'],
  ['readReceipt'],
  ['requestNotifications'],
  ['file/limits'],
  ['file', { statusCode: 2, errors: [{ code: 202 }] }],
  ['refresh', { chatEnded: true }],
  ['refresh', { chatEnded: true, statusCode: 2 }],
);
const over: Captured[] = [
  {
    ...(polled(['']) as [Captured & { kind: 'http' }])[0],
    request: { method: 'GET', path: '/', headers: {}, body: '' },
  },
];
const bayeux = published(
  [handshake, { ...handshake, successful: true, clientId: 'one' }],
  [{ channel: '/meta/subscribe', subscription: channel, clientId: 'one' }],
  [
    { channel, clientId: 'one', data: { operation: 'requestChat', nickname: 'Jo' } },
    { channel, data: DONE },
  ],
  [connect, { channel: '/meta/connect', successful: true, advice: { interval: 2000 } }],
  [connect, { channel: '/meta/connect', successful: false, advice: { reconnect: 'handshake' } }],
  [handshake, { ...handshake, successful: true, clientId: 'two' }],
);

test('a client that did nothing gave no rule an occasion', () => {
  expect(occasions([])).toEqual([]);
});

test('a client that only starts chats and sends gives no occasion to rules about anything else', () => {
  const plain = polled([''], ['send']).map((entry) => structuredClone(entry));
  for (const entry of plain)
    if (entry.kind === 'http') delete (entry.request.headers as { apikey?: string }).apikey;
  expect(occasions(plain)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `client-request-0${number}`),
    'client-request-10',
    'client-request-11',
    'client-request-12',
    'client-request-14',
    ...[1, 2, 3, 4].map((number) => `client-session-0${number}`),
    'client-message-01',
    'client-budget-05',
    'client-budget-06',
  ]);
});

test('every rule can have an occasion', () => {
  const seen = new Set([...occasions(polling, [1]), ...occasions(bayeux), ...occasions(over)]);
  expect(clientRules.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
});
