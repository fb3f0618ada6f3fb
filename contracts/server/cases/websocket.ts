import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { caseMakers } from '../../case/case-makers.ts';
import type { BayeuxMessage } from '../../probe/bayeux/bayeux-message.ts';
import { BayeuxSession } from '../../probe/bayeux/bayeux-session.ts';
import { answerOfPush, CometdCustomer } from '../../probe/customer/cometd-customer.ts';

const { decided, inferred } = caseMakers(['cometd-websocket']);

/** More than a session is kept without a connection. */
const LONGER_THAN_SESSIONS_LAST = 13_000;
/** Twice as long is more than that. */
const PART_OF_WHAT_SESSIONS_LAST = 6_500;

/** A session as WebSockets come and go below it. */
export const webSocketCases: readonly Case[] = [
  decided({
    id: 'connect-13',
    title: 'A disconnect over a WebSocket answers the connect that is held',
    run: async (context) => {
      const customer = await context.cometd();
      let isAnswered = false;
      const held = customer.session.hold().finally(() => {
        isAnswered = true;
      });
      held.catch(() => {});
      // Once it is answered, so would be the connect that was sent before it.
      await customer.perform('updateData', { 'userData[a]': '1' });
      assert.equal(isAnswered, false, 'the connect is held');
      await customer.session.disconnect();
      const reply = await context.soon(held, 'the held connect is answered');
      assert.equal(reply.channel, '/meta/connect');
    },
  }),
  decided({
    id: 'connect-14',
    title:
      'After a session has moved to another WebSocket, the end of the first one ends neither its connect nor its pushes',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      const { clientId, socket } = customer.session;
      const next = await context.bayeux();
      next.clientId = clientId;
      customer.session.clientId = '';
      let isAnswered = false;
      next.connect().then(
        () => {
          isAnswered = true;
        },
        () => {},
      );
      const again = new CometdCustomer(context, next, customer.started);
      await again.requestNotifications({ transcriptPosition: 1 });
      socket.terminate();
      await socket.closed;
      for (const text of ['one', 'two']) {
        await agent.say(text);
        await again.untilEvent({ type: 'Message', text });
      }
      assert.equal(isAnswered, false, 'the connect over the next one is still held');
      await again.assertUnharmed();
    },
  }),
  inferred({
    id: 'connect-15',
    title: 'Two sessions over one WebSocket are both answered, and the end of one does not end the other',
    run: async (context) => {
      const customer = await context.cometd();
      const { session, ids } = customer;
      const [shaken] = await session.carrier.send([
        { channel: '/meta/handshake', id: 'other', version: '1.0', supportedConnectionTypes: ['websocket'] },
      ]);
      const clientId = String(shaken?.clientId);
      assert.notEqual(clientId, session.clientId);
      const data = { operation: 'requestChat', nickname: 'Other' };
      await session.carrier.send([{ channel: session.channel, id: 'start', clientId, data }]);
      const isOther = (push: BayeuxMessage) =>
        ![undefined, ids.secureKey].includes(answerOfPush(push).secureKey);
      await session.until(isOther, 'the answer to the other start');
      await session.carrier.send([{ channel: '/meta/disconnect', id: 'end', clientId }]);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'connect-21',
    title: 'A session whose WebSocket broke while a connect was held is unknown after some ten seconds',
    needs: ['slow'],
    run: async (context) => {
      const customer = await context.cometd();
      void customer.session.hold().catch(() => {});
      await customer.perform('updateData', { 'userData[a]': '1' });
      const { clientId, socket } = customer.session;
      customer.session.clientId = '';
      socket.terminate();
      await socket.closed;
      await new Promise((resolve) => setTimeout(resolve, LONGER_THAN_SESSIONS_LAST));
      const next = await context.bayeux();
      next.clientId = clientId;
      const { error } = await next.publish({ operation: 'refresh', secureKey: customer.ids.secureKey });
      assert.match(error ?? '', /^402:/);
      next.clientId = '';
    },
  }),
  decided({
    id: 'connect-35',
    title:
      'A session that has said nothing since its handshake is kept for some ten seconds after its WebSocket broke',
    needs: ['slow'],
    run: async (context) => {
      const first = await context.bayeux();
      await first.handshake();
      await new Promise((resolve) => setTimeout(resolve, PART_OF_WHAT_SESSIONS_LAST));
      const { clientId, socket } = first;
      first.clientId = '';
      socket.terminate();
      await socket.closed;
      await new Promise((resolve) => setTimeout(resolve, PART_OF_WHAT_SESSIONS_LAST));
      const next = await context.bayeux();
      next.clientId = clientId;
      await (await CometdCustomer.startOn(context, next)).assertUnharmed();
    },
  }),
  inferred({
    id: 'connect-33',
    title: 'A session whose connect is held over a WebSocket lasts, whatever it publishes meanwhile',
    needs: ['slow'],
    run: async (context) => {
      const customer = await context.cometd();
      const held = customer.session.hold();
      held.catch(() => {});
      await customer.perform('updateData', { 'userData[a]': '1' });
      await new Promise((resolve) => setTimeout(resolve, LONGER_THAN_SESSIONS_LAST));
      await customer.assertUnharmed();
    },
  }),
  inferred({
    id: 'connect-31',
    title: 'One WebSocket carries far more than a thousand messages',
    run: async (context) => {
      const customer = await context.cometd();
      for (let sent = 0; sent < 1_200; sent += 100) {
        const publications = Array.from({ length: 100 }, () => customer.publication('stopTyping'));
        const replies = await Promise.all(publications.map((each) => customer.session.ask(each)));
        assert.ok(
          replies.every(({ successful }) => successful === true),
          `each of ${sent + 100} is taken`,
        );
      }
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'connect-32',
    title: 'A session that began over a WebSocket is unknown to a request without a cookie',
    run: async (context) => {
      const customer = await context.cometd();
      const { clientId, channel } = customer.session;
      const stranger = await BayeuxSession.open(context, 'cometd-long-polling');
      stranger.clientId = clientId;
      const { error } = await stranger.publish({ operation: 'refresh', secureKey: customer.ids.secureKey });
      stranger.clientId = '';
      assert.match(error ?? '', /^402:/, `a publication on ${channel}`);
      await customer.assertUnharmed();
    },
  }),
];
