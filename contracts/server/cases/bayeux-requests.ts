import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { caseMakers } from '../../case/case-makers.ts';
import { decided, inferred } from '../../case/cometd-case.ts';
import { LongPollingCarrier, WebSocketCarrier } from '../../probe/bayeux/bayeux-carrier.ts';
import { type BayeuxMessage, readMessages } from '../../probe/bayeux/bayeux-message.ts';
import { SocketProbe } from '../../probe/wire/web-socket.ts';
import { raw, urlencoded } from '../../probe/wire/wire.ts';

const longPolling = caseMakers(['cometd-long-polling']);
const webSocket = caseMakers(['cometd-websocket']);

const HANDSHAKE = [
  { channel: '/meta/handshake', id: '1', version: '1.0', supportedConnectionTypes: ['long-polling'] },
];

/** Asserts that every handshake opened a session, and each one of its own. */
function assertSessions(replies: readonly BayeuxMessage[]): void {
  for (const reply of replies) assert.equal(reply.successful, true, 'a handshake succeeds');
  const ids = new Set(replies.map((reply) => reply.clientId));
  assert.equal(ids.size, replies.length, 'every session has a clientId of its own');
}

/** What Bayeux messages and the requests that carry them may look like. */
export const bayeuxRequestCases: readonly Case[] = [
  decided({
    id: 'bayeux-34',
    title:
      'A subscription may be a list of fifty channels; an empty list, or one with an invalid channel, is refused',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const taken = await session.subscribe([session.channel]);
      assert.equal(taken.successful, true);
      const fifty = await session.subscribe(Array.from({ length: 50 }, () => session.channel));
      assert.equal(fifty.successful, true, 'a subscription to fifty channels');
      assert.equal((await session.subscribe([session.channel, '/foo'])).successful, false);
      for (const subscription of [[], [session.channel, 'no channel'], [7]]) {
        const stranger = await context.bayeux();
        await stranger.handshake();
        const reply = await stranger.subscribe(subscription as string[]).catch(() => undefined);
        assert.notEqual(reply?.successful, true, JSON.stringify(subscription));
      }
      await customer.assertUnharmed();
    },
  }),
  inferred({
    id: 'batches-08',
    title: 'A connect in a batch with other messages is answered at once, together with them',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const replies = await context.soon(
        session.send([session.connection(), customer.publication('updateData', { 'userData[a]': '1' })]),
        'the replies to a batch with a connect',
      );
      assert.deepEqual(
        replies.map(({ channel, successful }) => [channel, successful]),
        [
          ['/meta/connect', true],
          [session.channel, true],
        ],
      );
      await customer.assertUnharmed();
    },
  }),
  longPolling.decided({
    id: 'bayeux-35',
    readOnly: true,
    title: 'A query string after the URL of the Bayeux server changes nothing',
    run: async (context) => {
      const replies: BayeuxMessage[] = [];
      for (const path of ['?_=1700000000000', '/?_=1', '/handshake?_=1']) {
        const carrier = new LongPollingCarrier(context.wire, context.cometdURL);
        replies.push(...readMessages(await carrier.post(HANDSHAKE, { path })));
      }
      assertSessions(replies);
    },
  }),
  webSocket.decided({
    id: 'bayeux-36',
    readOnly: true,
    title: 'A WebSocket is accepted with a query string and with a slash after the URL of the Bayeux server',
    run: async (context) => {
      const replies: BayeuxMessage[] = [];
      for (const path of ['?_=1700000000000', '/', '/?_=1']) {
        const socket = await SocketProbe.open(context.wire, `${context.cometdURL}${path}`);
        assert.equal(socket.refused, undefined, path);
        const carrier = new WebSocketCarrier(socket, context.patienceMs);
        replies.push(...(await carrier.send(HANDSHAKE)));
        carrier.close();
      }
      assertSessions(replies);
    },
  }),
  longPolling.decided({
    id: 'bayeux-37',
    title: 'A path that only begins like the one of the Bayeux server is answered 404',
    readOnly: true,
    run: async (context) => {
      for (const path of ['x', '-more', '.json']) {
        const carrier = new LongPollingCarrier(context.wire, `${context.cometdURL}${path}`);
        assert.equal((await carrier.post(HANDSHAKE)).response.status, 404, path);
      }
    },
  }),
  longPolling.decided({
    id: 'bayeux-38',
    readOnly: true,
    title: 'A handshake ignores cookies of other names and an empty BAYEUX_BROWSER, and sets a new cookie',
    run: async (context) => {
      const others = ['JSESSIONID=0123456789abcdef0123', 'BAYEUX_BROWSER', 'BAYEUX_BROWSER=', 'x; =y; ;'];
      const replies: BayeuxMessage[] = [];
      for (const cookie of others) {
        const carrier = new LongPollingCarrier(context.wire, context.cometdURL);
        const answered = await carrier.post(HANDSHAKE, { headers: { cookie } });
        replies.push(...readMessages(answered));
        const set = answered.response.headers['set-cookie']?.join('\n') ?? '';
        assert.match(set, /^BAYEUX_BROWSER=\w+/m, `a cookie is set beside ${cookie}`);
      }
      assertSessions(replies);
    },
  }),
  longPolling.decided({
    id: 'bayeux-39',
    title:
      'A form posted to the Bayeux server starts no session, and a Bayeux message posted as a form starts no chat',
    run: async (context) => {
      const form = urlencoded({ message: JSON.stringify(HANDSHAKE) });
      const { response } = await context.wire.send({ url: context.cometdURL, body: form });
      assert.equal(response.status, 415);
      const chat = context.post('', { ...urlencoded({}), bytes: Buffer.from(JSON.stringify(HANDSHAKE)) });
      assert.equal((await chat).response.status, 400);
    },
  }),
  longPolling.decided({
    id: 'bayeux-42',
    readOnly: true,
    title: 'Bayeux messages may be typed text/json, in capitals and with parameters, too',
    run: async (context) => {
      const replies: BayeuxMessage[] = [];
      for (const type of ['text/json', 'TEXT/JSON; Charset=utf-8']) {
        const body = raw(JSON.stringify(HANDSHAKE), type);
        replies.push(...readMessages(await context.wire.send({ url: context.cometdURL, body })));
      }
      assertSessions(replies);
    },
  }),
  inferred({
    id: 'bayeux-40',
    title: 'A reply has the id of its message, as a number or a text, as it was sent',
    run: async (context) => {
      const { session } = await context.cometd();
      for (const id of [7, '7', 'seven', 0, 2 ** 40] as const) {
        const [reply] = await session.carrier.send([{ ...session.publication({}), id }]);
        assert.strictEqual(reply?.id, id);
      }
    },
  }),
  decided({
    id: 'bayeux-41',
    title: 'Only the reply to a handshake names connection types',
    run: async (context) => {
      const { session } = await context.cometd();
      const replies = [
        await session.subscribe(),
        await session.connect({ timeout: 0 }),
        await session.publish({ operation: 'nothing' }),
        await session.unsubscribe(),
        await session.disconnect(),
      ];
      for (const { channel, supportedConnectionTypes: types } of replies)
        assert.equal(types, undefined, `the connection types in a reply on ${channel}`);
    },
  }),
  decided({
    id: 'bayeux-43',
    title: 'The replies to a publication, a subscription and a connect without advice contain no advice',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const replies = await context.soon(
        session.send([
          customer.publication('updateData', { 'userData[a]': '1' }),
          session.message('/meta/subscribe', { subscription: session.channel }),
          session.connection(),
        ]),
        'the replies to a batch with a connect',
      );
      for (const { channel, successful, advice } of replies) {
        assert.equal(successful, true, `a message on ${channel} succeeds`);
        assert.equal(advice, undefined, `the advice in a reply on ${channel}`);
      }
    },
  }),
  webSocket.decided({
    id: 'bayeux-44',
    readOnly: true,
    title: 'No WebSocket is accepted at a path that only begins like the one of the Bayeux server',
    run: async (context) => {
      const socket = await SocketProbe.open(context.wire, `${context.cometdURL}-more`);
      socket.terminate();
      assert.ok(socket.refused, 'the upgrade is refused with an HTTP status');
    },
  }),
];
