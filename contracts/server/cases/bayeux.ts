import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, inferred, observed } from '../../case/cometd-case.ts';
import { assertHas } from '../../probe/answer/assert-has.ts';
import { BAYEUX_TYPE } from '../../probe/bayeux/bayeux-carrier.ts';
import { readMessages } from '../../probe/bayeux/bayeux-message.ts';
import { answerOfPush } from '../../probe/customer/cometd-customer.ts';
import { SocketProbe } from '../../probe/wire/web-socket.ts';
import { raw } from '../../probe/wire/wire.ts';
import { ORIGIN } from './given.ts';

const longPolling = ['cometd-long-polling'] as const;
const webSocket = ['cometd-websocket'] as const;

/** What Widgets send to shake hands. */
const WIDGETS_HANDSHAKE = {
  version: '1.0',
  minimumVersion: '1.0',
  supportedConnectionTypes: ['websocket', 'long-polling', 'callback-polling'],
  advice: { timeout: 60_000, interval: 0 },
};

/** What no server has: it may refuse such a handshake, or offer what it has and leave the choice to the client. */
const UNHEARD_OF = [
  { supportedConnectionTypes: ['by-post'] },
  { version: '9.0', minimumVersion: '9.0' },
] as const;

/** URLs that clients post to, below that of the Bayeux server. */
const paths = [
  { id: 'bayeux-10', handshake: '', connect: '' },
  { id: 'bayeux-11', handshake: '/', connect: '/' },
  { id: 'bayeux-12', handshake: '/handshake', connect: '/connect' },
] as const;

export const bayeuxCases: readonly Case[] = [
  observed('widgets', {
    id: 'bayeux-01',
    readOnly: true,
    title: 'The handshake of Widgets gives a clientId, and offers the transport that it came over',
    run: async (context) => {
      const session = await context.bayeux();
      const reply = await session.handshake(WIDGETS_HANDSHAKE);
      assert.ok(
        reply.supportedConnectionTypes?.includes(session.carrier.connectionType),
        `${session.carrier.connectionType} is offered, those are ${reply.supportedConnectionTypes}`,
      );
      assert.equal(reply.version, '1.0');
    },
  }),
  decided({
    id: 'bayeux-02',
    readOnly: true,
    title: 'The handshake advises to retry without an interval, with connects held for 30 seconds',
    run: async (context) => {
      const { advice } = await (await context.bayeux()).handshake();
      assertHas(advice, { reconnect: 'retry', interval: 0, timeout: 30_000 });
    },
  }),
  inferred({
    id: 'bayeux-03',
    readOnly: true,
    title: 'Each handshake gives a clientId of its own',
    run: async (context) => {
      const clientIds = new Set<string | undefined>();
      for (let i = 0; i < 3; i++) clientIds.add((await (await context.bayeux()).handshake()).clientId);
      assert.equal(clientIds.size, 3);
    },
  }),
  observed('clients', {
    id: 'bayeux-04',
    readOnly: true,
    title: 'Ids of messages may be texts or numbers, and come back in the replies',
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      for (const id of ['1', 42, '123abc']) {
        const reply = await session.ask({
          ...session.message('/meta/subscribe'),
          id,
          subscription: session.channel,
        });
        assert.equal(String(reply.id), String(id));
        assert.equal(reply.successful, true);
      }
    },
  }),
  observed('clients', {
    id: 'bayeux-05',
    title: 'An ext that the server does not know is ignored, with every kind of message',
    run: async (context) => {
      const session = await context.bayeux();
      const ext = { timestamp: 'Thu, 1 Jan 2026 00:00:00 GMT', other: { deep: [1, null] } };
      await session.handshake({ ext });
      const replies = await session.send([
        session.message('/meta/subscribe', { subscription: session.channel, ext }),
        { ...session.publication({ operation: 'requestChat', nickname: 'Ada' }), ext },
      ]);
      for (const { successful } of replies) assert.equal(successful, true);
      await session.until((push) => answerOfPush(push).statusCode === 0, 'the answer to the start');
    },
  }),
  observed('widgets', {
    id: 'bayeux-06',
    readOnly: true,
    title: 'A handshake over HTTP sets the cookie BAYEUX_BROWSER, for every path and not readable by scripts',
    transports: longPolling,
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      const [exchange] = context.wire.exchanges;
      const set = exchange?.response?.headers['set-cookie']?.join('\n') ?? '';
      assert.match(set, /^BAYEUX_BROWSER=[^;]+;/m);
      assert.match(set, /;\s*Path=\/(;|$)/im);
      assert.match(set, /;\s*HttpOnly(;|$)/im);
    },
  }),
  observed('clients', {
    id: 'bayeux-07',
    readOnly: true,
    title: 'The cookie BAYEUX_BROWSER is 16 characters of base 36',
    transports: longPolling,
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      assert.match(session.longPolling.cookie, /(^|; )BAYEUX_BROWSER=[0-9a-z]{16}(;|$)/);
    },
  }),
  observed('clients', {
    id: 'bayeux-08',
    title: 'A bare object counts as an array of one message',
    transports: longPolling,
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      const message = session.publication({ operation: 'requestChat', nickname: 'Ada' });
      const [reply] = readMessages(await session.longPolling.post(message));
      assert.deepEqual([reply?.channel, reply?.successful], [session.channel, true]);
      await session.until((push) => answerOfPush(push).statusCode === 0, 'the answer to the start');
    },
  }),
  observed('widgets', {
    id: 'bayeux-09',
    readOnly: true,
    title: 'Answers to Bayeux messages are JSON',
    transports: longPolling,
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      await session.connect({ timeout: 0 });
      for (const { response } of context.wire.exchanges) {
        assert.match(response?.headers['content-type'] ?? '', /^application\/json\b/i);
      }
    },
  }),
  ...paths.map(({ id, handshake, connect }) =>
    observed('clients', {
      id,
      title: `Messages are accepted at the URL of the Bayeux server ${handshake === '' ? 'itself' : `with ${handshake}`}`,
      transports: longPolling,
      run: async (context) => {
        const session = await context.bayeux();
        await session.handshake({}, { path: handshake });
        const reply = await session.connect({ timeout: 0, path: connect });
        assert.equal(reply.successful, true);
      },
    }),
  ),
  inferred({
    id: 'bayeux-13',
    title: 'An unsubscription succeeds, and the pushes go on, because they need no subscription',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      assert.equal((await session.subscribe()).successful, true);
      const { successful, subscription } = await session.unsubscribe();
      assert.deepEqual([successful, subscription], [true, session.channel]);
      await customer.assertUnharmed();
    },
  }),
  inferred({
    id: 'bayeux-14',
    readOnly: true,
    title: 'A batch of messages gets a reply to each',
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      const replies = await session.send([
        session.message('/meta/subscribe', { subscription: session.channel }),
        session.connection(0),
        session.message('/meta/unsubscribe', { subscription: session.channel }),
      ]);
      assert.deepEqual(
        replies.map(({ channel, successful }) => [channel, successful]),
        [
          ['/meta/subscribe', true],
          ['/meta/connect', true],
          ['/meta/unsubscribe', true],
        ],
      );
    },
  }),
  inferred({
    id: 'bayeux-33',
    readOnly: true,
    title:
      'A handshake with an unknown connection type is refused with an error and advice, or answered with the known types',
    run: async (context) => {
      for (const asked of UNHEARD_OF) {
        const session = await context.bayeux();
        const { connectionType } = session.carrier;
        const reply = await session.attemptHandshake(asked);
        const { successful, version, supportedConnectionTypes = [], clientId, error, advice } = reply;
        if (successful === true) {
          assert.equal(version, '1.0');
          assert.ok(supportedConnectionTypes.includes(connectionType), `${connectionType} is offered`);
          assert.ok(!supportedConnectionTypes.includes('by-post'), 'what is not there is not offered');
        } else {
          assert.deepEqual([successful, clientId], [false, undefined]);
          assert.match(error ?? '', /./, 'a refusal says why');
          assert.match(advice?.reconnect ?? '', /^(none|handshake)$/, 'a refusal advises what to do');
        }
      }
    },
  }),
  decided({
    id: 'bayeux-20',
    title: 'Channels that belong to no chat can neither be subscribed to nor published on',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const beside = [`${session.channel}/more`, `/more${session.channel}`];
      for (const subscription of ['/foo', '/**', ...beside]) {
        assert.equal((await session.subscribe(subscription)).successful, false, subscription);
      }
      for (const channel of ['/foo', '/service/other/x', '/meta/other', ...beside]) {
        const reply = await session.ask(session.message(channel, { data: {} }));
        assert.equal(reply.successful, false, channel);
      }
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'bayeux-21',
    readOnly: true,
    title: 'GET and PUT are answered 405, and a body with another content type than JSON 415',
    transports: longPolling,
    run: async (context) => {
      const url = context.cometdURL;
      for (const method of ['GET', 'PUT']) {
        assert.equal((await context.wire.send({ method, url })).response.status, 405, method);
      }
      const body =
        '[{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["long-polling"]}]';
      assert.equal((await context.wire.send({ url, body: raw(body, 'text/plain') })).response.status, 415);
      const { response } = await context.wire.send({ url, body: raw(body, BAYEUX_TYPE) });
      assert.equal(response.status, 200);
    },
  }),
  observed('widgets', {
    id: 'bayeux-30',
    readOnly: true,
    title: 'A connection to the Bayeux server becomes a WebSocket',
    transports: webSocket,
    run: async (context) => {
      const socket = await SocketProbe.open(context.wire, context.cometdURL);
      assert.equal(socket.refused, undefined, 'the HTTP status that a WebSocket was refused with');
    },
  }),
  inferred({
    id: 'bayeux-31',
    readOnly: true,
    title: 'A handshake over a WebSocket offers long-polling too, to fall back to',
    transports: webSocket,
    run: async (context) => {
      const { supportedConnectionTypes } = await (await context.bayeux()).handshake();
      assert.deepEqual(new Set(supportedConnectionTypes), new Set(['websocket', 'long-polling']));
    },
  }),
  inferred({
    id: 'bayeux-32',
    readOnly: true,
    title: 'A page of another origin may open a WebSocket',
    transports: webSocket,
    run: async (context) => {
      const session = await context.bayeux({ origin: ORIGIN });
      await session.handshake();
    },
  }),
];
