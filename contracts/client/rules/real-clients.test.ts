import { expect, test } from '@playwright/test';
import { type Captured, readTraffic } from '../../../mock-gms/capture.ts';
import {
  type BayeuxWrong,
  type Message,
  WrongBayeuxClient,
} from '../customer/wrong-bayeux-client.fixture.ts';
import { WrongClient } from '../customer/wrong-client.fixture.ts';
import { brokenBy, judged } from '../judged.fixture.ts';
import { clientRules } from './index.ts';

const KEY = '4ee15d7e1c343c8e';
const CHAT = '0008TaFN3SE300QU';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** A request to a chat over polling and its answer 10 ms later. */
function request(number: number, at: number, operation: string, answer: object, status = 200): Captured {
  const body = JSON.stringify({ statusCode: 0, chatEnded: false, messages: [], chatId: CHAT, ...answer });
  return {
    kind: 'http',
    number,
    at,
    end: at + 10,
    request: {
      method: 'POST',
      path: `/genesys/2/chat/support/${CHAT}/${operation}`,
      headers: FORM,
      body: `secureKey=${KEY}&transcriptPosition=2&message=`,
    },
    response: { status, headers: {}, body },
  };
}

/** What is sent, or received, over a WebSocket. */
function frame(number: number, direction: 'sent' | 'received', message: object): Captured {
  const text = JSON.stringify([message]);
  return {
    kind: 'frame',
    number,
    at: number,
    path: '/genesys/cometd',
    connection: 1,
    headers: {},
    direction,
    text,
  };
}

const channel = '/service/chatV2/support';
const publish = (number: number, operation: string) =>
  frame(number, 'sent', {
    channel,
    clientId: 'two',
    data: { operation, secureKey: KEY, transcriptPosition: -1 },
  });
const handshake = (number: number, clientId: string): Captured[] => [
  frame(number, 'sent', {
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: ['websocket'],
    id: String(number),
  }),
  frame(number + 1, 'received', {
    channel: '/meta/handshake',
    successful: true,
    clientId,
    id: String(number),
  }),
];
const pushed = (number: number, answer: object = {}) =>
  frame(number, 'received', {
    channel,
    data: { statusCode: 0, chatEnded: false, messages: [], chatId: CHAT, secureKey: KEY, ...answer },
  });

/** The rules that what passed a relay broke. */
function broken(entries: readonly Captured[], uploads: readonly number[] = []): string[] {
  const traffic = readTraffic(entries);
  const evidence = { traffic, findings: [], expired: new Set<string>(), asked: [], uploads, openings: [] };
  return clientRules.filter(({ offences }) => offences(evidence).length > 0).map(({ id }) => id);
}

const lost = { statusCode: 2, chatEnded: true, errors: [{ code: 249 }] };
const over = { chatEnded: true };

for (const [who, entries] of [
  [
    'Widgets 8.5, which read once more when a message was refused',
    [request(1, 0, 'send', lost), request(2, 3000, 'refresh', over)],
  ],
  [
    'a customer who types while the end is under way',
    [request(1, 0, 'refresh', over), request(2, 400, 'startTyping', lost), request(3, 450, 'refresh', over)],
  ],
  [
    'a page that sends the same twice just when the end comes, or whose browser does',
    [request(1, 0, 'customNotice', lost), request(2, 300, 'customNotice', lost)],
  ],
  [
    'Widgets, which go on polling after HTTP 400',
    [request(1, 0, 'refresh', lost, 400), request(2, 3000, 'refresh', lost, 400)],
  ],
  [
    'Widgets in an asynchronous chat, which look up the end before they take it up again',
    [
      ...handshake(1, 'one'),
      pushed(3),
      ...handshake(4, 'two'),
      publish(6, 'refresh'),
      publish(7, 'requestNotifications'),
    ],
  ],
  [
    'a customer who ends the chat right after a new handshake',
    [...handshake(1, 'one'), pushed(3), ...handshake(4, 'two'), publish(6, 'disconnect')],
  ],
  [
    'a page that was open before, and speaks of a session of an earlier server',
    [
      frame(1, 'sent', { channel: '/meta/connect', connectionType: 'websocket', clientId: 'old', id: '7' }),
      ...handshake(2, 'one'),
    ],
  ],
] as const satisfies readonly (readonly [string, readonly Captured[]])[]) {
  test(`${who}: no rule is broken`, () => {
    expect(broken(entries)).toEqual([]);
  });
}

test('a client that still reads after reading the end, or operates after any answer said so, is reported', () => {
  expect(broken([request(1, 0, 'refresh', over), request(2, 600, 'refresh', over)])).toEqual([
    'client-ending-02',
  ]);
  expect(broken([request(1, 0, 'startTyping', lost), request(2, 600, 'send', lost)])).toContain(
    'client-ending-03',
  );
});

test('a client that is asked by the judge to upload a refused file again breaks no rule by that', async () => {
  const verdict = await judged({ script: new WrongClient(), plays: ['refused-upload', 'upload'] });
  expect(verdict.situations.map(({ outcome }) => outcome)).toEqual(['survived', 'survived']);
  expect(brokenBy(verdict)).toEqual([]);
});

test('a client that sends something after the agent ended the chat, and before it reads that, keeps every rule', async () => {
  const verdict = await judged({
    script: new WrongClient(undefined, { pace: 1200 }),
    plays: [
      'start',
      async (stage) => {
        const chat = await stage.chat();
        const agent = await stage.agent();
        await stage.agentSays();
        await agent.endChat();
        await stage.customer.ask('send', 'Are you still there?');
        await stage.client.told(chat.id, 'lost');
      },
    ],
  });
  expect(verdict.situations.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['survived', undefined],
    ['survived', undefined],
  ]);
  expect(brokenBy(verdict)).toEqual([]);
});

test('a page of another origin, which sends no cookie to chat-ntf, keeps every rule', async () => {
  const withoutCookie: BayeuxWrong = ({ messages, headers }) => [
    { messages, headers: messages.length === 0 ? { ...headers, cookie: '' } : headers },
  ];
  const verdict = await judged({ script: new WrongBayeuxClient(withoutCookie), plays: ['start', 'upload'] });
  expect(verdict.situations.map(({ outcome }) => outcome)).toEqual(['survived', 'survived']);
  expect(brokenBy(verdict)).toEqual([]);
});

test('the additional fields of Widgets break no rule over CometD either', async () => {
  const along: BayeuxWrong = ({ messages, headers }) => [{ messages: messages.map(withMore), headers }];
  const verdict = await judged({
    script: new WrongBayeuxClient(along),
    plays: ['start', 'customer-message'],
  });
  expect(brokenBy(verdict)).toEqual([]);
});

function withMore(message: Message): Message {
  const { data } = message;
  if (data === undefined) return message;
  return { ...message, data: Object.assign({ chatId: '', alias: '', secureKey: '', userId: '' }, data) };
}
