import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, documented, inferred, observed } from '../../case/cometd-case.ts';
import type { CaseContext } from '../../case/context.ts';
import type { BayeuxMessage } from '../../probe/bayeux/bayeux-message.ts';
import type { BayeuxSession } from '../../probe/bayeux/bayeux-session.ts';
import type { CometdCustomer } from '../../probe/customer/cometd-customer.ts';

const UNKNOWN_CLIENT = '402::Unknown client';
const UNKNOWN_ID = '0123456789abcdefghijklmnop';
const longPolling = ['cometd-long-polling'] as const;
/** In milliseconds: twice of it is more than a session is kept without a connect. */
const WELL_BELOW_TEN_SECONDS = 6_500;

/** Waits until the server drops a session that does not connect: about ten seconds. */
function longerThanSessionsLast(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 13_000));
}

/** Messages of a client that the server does not know. */
const strangers: readonly {
  readonly id: string;
  readonly kind: string;
  readonly message: (session: BayeuxSession) => BayeuxMessage;
}[] = [
  {
    id: 'bayeux-clients-03',
    kind: 'a subscription',
    message: (session) => session.message('/meta/subscribe', { subscription: session.channel }),
  },
  {
    id: 'bayeux-clients-04',
    kind: 'an unsubscription',
    message: (session) => session.message('/meta/unsubscribe', { subscription: session.channel }),
  },
  {
    id: 'bayeux-clients-05',
    kind: 'a disconnect',
    message: (session) => session.message('/meta/disconnect'),
  },
];

/** Another tab of a customer's browser, with its cookies, after its handshake. */
async function tabBeside(context: CaseContext, { session }: CometdCustomer): Promise<BayeuxSession> {
  const tab = await context.bayeux();
  tab.longPolling.cookie = session.longPolling.cookie;
  await tab.handshake();
  return tab;
}

export const bayeuxClientCases: readonly Case[] = [
  observed('realAnswer', {
    id: 'bayeux-clients-01',
    title: 'A publication of an unknown client is answered with exactly "402::Unknown client"',
    run: async (context) => {
      const session = await context.bayeux();
      session.clientId = UNKNOWN_ID;
      const { id, successful, error } = await session.ask({
        ...session.publication({ operation: 'requestChat', nickname: 'Ada' }),
        id: '123abc',
      });
      assert.deepEqual({ id, successful, error }, { id: '123abc', successful: false, error: UNKNOWN_CLIENT });
      session.clientId = '';
    },
  }),
  observed('widgets', {
    id: 'bayeux-clients-02',
    readOnly: true,
    title:
      'A connect of an unknown client is answered with 402 and the advice to repeat the handshake at once',
    run: async (context) => {
      const session = await context.bayeux();
      session.clientId = UNKNOWN_ID;
      const { successful, error, advice } = await context.soon(session.connect(), 'a 402 comes at once');
      assert.deepEqual({ successful, error }, { successful: false, error: UNKNOWN_CLIENT });
      assert.equal(advice?.reconnect, 'handshake');
      assert.equal(advice?.interval ?? 0, 0);
      session.clientId = '';
    },
  }),
  ...strangers.map(({ id, kind, message }) =>
    inferred({
      id,
      title: `The answer to ${kind} of an unknown client is 402, too`,
      run: async (context) => {
        const session = await context.bayeux();
        session.clientId = UNKNOWN_ID;
        const { successful, error } = await session.ask(message(session));
        assert.deepEqual({ successful, error }, { successful: false, error: UNKNOWN_CLIENT });
        session.clientId = '';
      },
    }),
  ),
  inferred({
    id: 'bayeux-clients-06',
    title: 'A disconnect is acknowledged, and the client is unknown from then on',
    run: async (context) => {
      const session = await context.bayeux();
      const { clientId = '' } = await session.handshake();
      assert.equal((await session.disconnect()).successful, true);
      session.clientId = clientId;
      const { successful, error } = await session.publish({ operation: 'requestChat', nickname: 'Ada' });
      assert.deepEqual({ successful, error }, { successful: false, error: UNKNOWN_CLIENT });
      session.clientId = '';
    },
  }),
  inferred({
    id: 'bayeux-clients-07',
    title: 'A publication without a clientId starts no chat',
    run: async (context) => {
      const session = await context.bayeux();
      const { successful, error } = await session.publish({ operation: 'requestChat', nickname: 'Ada' });
      assert.deepEqual({ successful, error }, { successful: false, error: UNKNOWN_CLIENT });
    },
  }),
  decided({
    id: 'bayeux-clients-08',
    title: 'A client whose cookie is missing or wrong is unknown, and the chat is unharmed',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      const { carrier, right } = {
        carrier: customer.session.longPolling,
        right: customer.session.longPolling.cookie,
      };
      for (const wrong of ['', 'BAYEUX_BROWSER=0123456789abcdef']) {
        carrier.cookie = wrong;
        const { successful, error } = await customer.session.ask(customer.publication('disconnect'));
        assert.deepEqual({ successful, error }, { successful: false, error: UNKNOWN_CLIENT });
      }
      carrier.cookie = right;
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'bayeux-clients-09',
    title: 'An unknown cookie counts as absent, and the handshake sets another',
    transports: longPolling,
    run: async (context) => {
      for (const value of ['__proto__', 'constructor', 'x', '"', 'x'.repeat(3_000)]) {
        const session = await context.bayeux();
        session.longPolling.cookie = `BAYEUX_BROWSER=${value}`;
        await session.handshake();
        assert.match(session.longPolling.cookie, /(^|; )BAYEUX_BROWSER=[0-9a-z]{16}(;|$)/);
      }
    },
  }),
  inferred({
    id: 'bayeux-clients-10',
    title: 'Two sessions of one browser, told apart by their clientIds, are both served',
    transports: longPolling,
    run: async (context) => {
      const first = await context.cometd();
      const second = await tabBeside(context, first);
      assert.notEqual(second.clientId, first.session.clientId);
      const held = second.connect();
      await second.publish({ operation: 'requestChat', nickname: 'Tab' });
      assert.equal((await context.soon(held, 'the push to the second tab comes')).successful, true);
      await first.assertUnharmed();
    },
  }),
  decided({
    id: 'bayeux-clients-11',
    title: 'Two sessions of one browser both have their connects held',
    transports: longPolling,
    run: async (context) => {
      const first = await context.cometd();
      const second = await tabBeside(context, first);
      const connects = [first.session.hold(), second.connect()];
      await second.publish({ operation: 'requestChat', nickname: 'Tab' });
      await first.perform('send', { message: 'Hello' });
      for (const { advice } of await context.soon(Promise.all(connects), 'both are answered by a push')) {
        assert.equal(advice?.['multiple-clients'] ?? false, false, 'neither is told that it is one too many');
      }
    },
  }),
  documented('CometD, sessions', {
    id: 'bayeux-clients-20',
    title: 'A client that does not connect for more than ten seconds is dropped, and its next connect fails',
    // Whether a WebSocket outlives the session that it carried is not documented.
    transports: longPolling,
    needs: ['slow'],
    run: async (context) => {
      const session = await context.bayeux();
      session.isBare = true;
      await session.handshake();
      await session.connect({ timeout: 0 });
      await longerThanSessionsLast();
      const { successful } = await context.soon(session.connect(), 'the next connect is answered');
      assert.equal(successful, false);
      session.clientId = '';
    },
  }),
  inferred({
    id: 'bayeux-clients-21',
    title:
      'A client that was dropped because it did not connect is unknown: its publication is answered with 402',
    needs: ['slow'],
    run: async (context) => {
      const session = await context.bayeux();
      await session.handshake();
      await session.connect({ timeout: 0 });
      await longerThanSessionsLast();
      const { error } = await session.publish({ operation: 'requestChat', nickname: 'Ada' });
      assert.match(error ?? '', /^402:/);
      session.clientId = '';
    },
  }),
  inferred({
    id: 'bayeux-clients-22',
    title: 'A client that publishes but does not connect is dropped, too',
    needs: ['slow'],
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      session.staysConnected = false;
      await session.connect({ timeout: 0 });
      await new Promise((resolve) => setTimeout(resolve, WELL_BELOW_TEN_SECONDS));
      await customer.perform('updateData', { 'userData[a]': '1' });
      await new Promise((resolve) => setTimeout(resolve, WELL_BELOW_TEN_SECONDS));
      const { error } = await session.ask(customer.publication('updateData', { 'userData[a]': '2' }));
      assert.match(error ?? '', /^402:/);
      session.clientId = '';
    },
  }),
  inferred({
    id: 'bayeux-clients-12',
    title: 'The cookie of the session is found among others, at any place',
    transports: longPolling,
    run: async (context) => {
      const customer = await context.cometd();
      const carrier = customer.session.longPolling;
      const own = carrier.cookie;
      for (const cookie of [`lb=node-1; ${own}`, `${own}; lb=node-1`, `a="b; c"; ${own}; d=`]) {
        carrier.cookie = cookie;
        await customer.perform('send', { message: cookie });
      }
      carrier.cookie = own;
      await customer.assertUnharmed();
    },
  }),
  inferred({
    id: 'bayeux-clients-13',
    title: 'A handshake of a browser that has a cookie leaves its other sessions as they are',
    transports: longPolling,
    run: async (context) => {
      const first = await context.cometd();
      const second = await tabBeside(context, first);
      // A browser has one jar: what the second was told counts for the first.
      first.session.longPolling.cookie = second.longPolling.cookie;
      await first.perform('send', { message: 'Hello' });
      await first.assertUnharmed();
    },
  }),
];
