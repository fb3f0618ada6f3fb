import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided } from '../../case/cometd-case.ts';
import { assertHttpError } from '../../probe/answer/answer.ts';
import { LongPollingCarrier } from '../../probe/bayeux/bayeux-carrier.ts';
import { SocketProbe } from '../../probe/wire/web-socket.ts';
import { raw } from '../../probe/wire/wire.ts';
import { ABOVE_BODY_LIMIT, DEEP_JSON } from './given.ts';

const longPolling = ['cometd-long-polling'] as const;
const webSocket = ['cometd-websocket'] as const;

const publication = (channel: unknown) => ({
  channel,
  id: '1',
  data: { operation: 'requestChat', nickname: 'Nobody' },
});

/** Bodies and frames that are not Bayeux. */
const bodies: readonly { readonly id: string; readonly what: string; readonly text: string }[] = [
  { id: 'bayeux-bodies-01', what: 'an empty body', text: '' },
  { id: 'bayeux-bodies-02', what: 'broken JSON', text: '[{"channel":' },
  { id: 'bayeux-bodies-03', what: 'an empty list', text: '[]' },
  { id: 'bayeux-bodies-04', what: 'an object without a channel', text: '{}' },
  { id: 'bayeux-bodies-05', what: 'null', text: 'null' },
  { id: 'bayeux-bodies-06', what: 'a list of null', text: '[null]' },
  { id: 'bayeux-bodies-07', what: 'a list in a list', text: '[[]]' },
  { id: 'bayeux-bodies-08', what: 'JSON nested very deep', text: '['.repeat(100_000) },
  { id: 'bayeux-bodies-09', what: 'a channel that is not a string', text: JSON.stringify([publication(7)]) },
  { id: 'bayeux-bodies-10', what: 'a channel without a slash', text: JSON.stringify([publication('chat')]) },
  {
    id: 'bayeux-bodies-11',
    what: 'a channel of two thousand characters',
    text: JSON.stringify([publication(`/${'x'.repeat(2_000)}`)]),
  },
  {
    id: 'bayeux-bodies-12',
    what: 'a channel with a control character',
    text: JSON.stringify([publication('/service/chatV2/a\u0000b')]),
  },
  {
    id: 'bayeux-bodies-13',
    what: 'a clientId that is not a string',
    text: JSON.stringify([{ channel: '/meta/connect', id: '1', clientId: {} }]),
  },
  {
    id: 'bayeux-bodies-14',
    what: 'a subscription that is not a channel',
    text: JSON.stringify([{ channel: '/meta/subscribe', id: '1', subscription: {} }]),
  },
  {
    id: 'bayeux-bodies-15',
    what: 'a valid message ahead of an invalid channel',
    text: JSON.stringify([publication('/service/chatV2/x'), publication('no channel')]),
  },
  {
    id: 'bayeux-bodies-16',
    what: 'an id of 129 characters',
    text: JSON.stringify([{ ...publication('/service/chatV2/x'), id: 'i'.repeat(129) }]),
  },
  {
    id: 'bayeux-bodies-17',
    what: 'a clientId that is a number',
    text: JSON.stringify([{ channel: '/meta/connect', id: '1', clientId: 7 }]),
  },
  {
    id: 'bayeux-bodies-25',
    what: 'a channel with something ahead of its first slash',
    text: JSON.stringify([publication('x/service/chatV2/x')]),
  },
  {
    id: 'bayeux-bodies-26',
    what: 'a subscription to a list of a valid and an invalid channel',
    text: JSON.stringify([
      { channel: '/meta/subscribe', id: '1', subscription: ['/service/chatV2/x', 'no channel'] },
    ]),
  },
  {
    id: 'bayeux-bodies-27',
    what: 'more than a hundred messages',
    text: JSON.stringify(Array.from({ length: 101 }, () => publication('/service/chatV2/x'))),
  },
  {
    id: 'bayeux-bodies-28',
    what: 'a subscription to more than fifty channels',
    text: JSON.stringify([
      {
        channel: '/meta/subscribe',
        id: '1',
        subscription: Array.from({ length: 51 }, () => '/service/chatV2/x'),
      },
    ]),
  },
  {
    id: 'bayeux-bodies-19',
    what: 'an id that is a list',
    text: JSON.stringify([{ ...publication('/service/chatV2/x'), id: ['1'] }]),
  },
  {
    id: 'bayeux-bodies-18',
    what: 'a message of maps that nest a thousand levels deep',
    text: `[{"channel":"/service/chatV2/x","id":"1","data":${DEEP_JSON}}]`,
  },
];

/** What clients append to the URL, by what they send there. */
const metaPaths = [
  { id: 'bayeux-bodies-30', path: '/handshake' },
  { id: 'bayeux-bodies-31', path: '/connect' },
  { id: 'bayeux-bodies-32', path: '/disconnect' },
] as const;

export const bayeuxBodyCases: readonly Case[] = [
  ...bodies.map(({ id, what, text }) =>
    decided({
      id,
      title: `An invalid Bayeux message is refused, and no chat is harmed: ${what}`,
      run: async (context) => {
        const customer = await context.cometd();
        if (context.transport === 'cometd-websocket') {
          const socket = await SocketProbe.open(context.wire, context.cometdURL);
          await socket.send(text);
          const { code } = await context.soon(socket.closed, 'the WebSocket is closed');
          assert.equal(code, 1002, 'the code that the WebSocket is closed with');
        } else {
          const stranger = new LongPollingCarrier(context.wire, context.cometdURL);
          assertHttpError(await stranger.post(text), 400, 100);
        }
        await customer.assertUnharmed();
      },
    }),
  ),
  decided({
    id: 'bayeux-bodies-20',
    title: 'A Bayeux body above 1 MiB is answered 413 with a JSON error, and no chat is harmed',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      const stranger = new LongPollingCarrier(context.wire, context.cometdURL);
      const body = [{ channel: '/meta/handshake', id: '1', ext: 'x'.repeat(ABOVE_BODY_LIMIT) }];
      assertHttpError(await stranger.post(body), 413, 413);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'bayeux-bodies-24',
    title:
      'A Bayeux body with a content encoding is refused with 415, compressed or not; identity is accepted',
    transports: longPolling,
    readOnly: true,
    run: async (context) => {
      const stranger = new LongPollingCarrier(context.wire, context.cometdURL);
      const handshake = { channel: '/meta/handshake', id: '1', version: '1.0' };
      const text = JSON.stringify([{ ...handshake, supportedConnectionTypes: ['none'] }]);
      const sent = (encoding: string) => stranger.post(text, { headers: { 'content-encoding': encoding } });
      for (const encoding of ['gzip', 'identity, gzip', 'br'])
        assertHttpError(await sent(encoding), 415, 415);
      assert.equal((await sent('identity')).response.status, 200);
    },
  }),
  ...metaPaths.map(({ id, path }) =>
    decided({
      id,
      readOnly: true,
      title: `At ${path}, too, a GET is answered 405, broken JSON 400, a too large body 413, and text 415`,
      transports: longPolling,
      run: async (context) => {
        const stranger = new LongPollingCarrier(context.wire, context.cometdURL);
        const url = `${context.cometdURL}${path}`;
        assertHttpError(await context.wire.send({ method: 'GET', url }), 405);
        assertHttpError(await stranger.post('[{"channel":', { path }), 400);
        assertHttpError(await stranger.post([{ ext: 'x'.repeat(ABOVE_BODY_LIMIT) }], { path }), 413);
        assertHttpError(await context.wire.send({ url, body: raw('[]', 'text/plain') }), 415);
      },
    }),
  ),
  decided({
    id: 'bayeux-bodies-21',
    title: 'A frame above 1 MiB closes its WebSocket with 1009, and no chat is harmed',
    transports: webSocket,
    run: async (context) => {
      const customer = await context.cometd();
      const socket = await SocketProbe.open(context.wire, context.cometdURL);
      await socket.send('x'.repeat(ABOVE_BODY_LIMIT));
      assert.equal((await context.soon(socket.closed, 'the WebSocket is closed')).code, 1009);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'bayeux-bodies-22',
    title: 'A binary frame closes its WebSocket with 1003, and no chat is harmed',
    transports: webSocket,
    run: async (context) => {
      const customer = await context.cometd();
      const socket = await SocketProbe.open(context.wire, context.cometdURL);
      await socket.send(Buffer.from('[]'));
      assert.equal((await context.soon(socket.closed, 'the WebSocket is closed')).code, 1003);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'bayeux-bodies-23',
    title: 'Any advice is tolerated: the session keeps working',
    run: async (context) => {
      for (const advice of [{ interval: 1e15 }, { timeout: -1 }, { timeout: 'x' }, { interval: null }, []]) {
        const session = await context.bayeux();
        await session.handshake();
        const connection = { ...session.connection(), advice: advice as object };
        const held = session.ask(connection, { path: '/connect' }).catch(() => undefined);
        await session.publish({ operation: 'requestChat', nickname: 'Ada' });
        if (context.transport === 'cometd-long-polling') await context.soon(held, 'the connect is answered');
        await context.soon(
          session.until(() => true, 'the answer to the start'),
          'the start is answered',
        );
      }
    },
  }),
];
