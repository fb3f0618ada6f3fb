import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, inferred } from '../../case/cometd-case.ts';
import { ownOf, textsOf } from '../../probe/answer/transcript.ts';
import { answerOfPush, assertTaken } from '../../probe/customer/cometd-customer.ts';
import { WRONG_LONG_KEY } from './given.ts';

/** Several Bayeux messages at once. */
export const batchCases: readonly Case[] = [
  inferred({
    id: 'batches-01',
    title: 'A message that fails in a batch does not affect the others: they are carried out in their order',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const wrong = customer.publication('send', { message: 'foreign', secureKey: WRONG_LONG_KEY });
      const replies = await session.send([
        customer.publication('send', { message: 'one' }),
        wrong,
        session.publication({ operation: 'nothing', secureKey: customer.ids.secureKey }),
        customer.publication('send', { message: 'two' }),
      ]);
      assert.equal(replies.length, 4);
      for (const reply of [replies[0], replies[3]]) assertTaken(reply ?? { channel: '' });
      await customer.untilEvent({ type: 'Message', text: 'two' });
      assert.deepEqual(textsOf(ownOf(customer.events)), ['one', 'two']);
    },
  }),
  inferred({
    id: 'batches-02',
    title: 'Every reply has the id and the channel of its message',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const messages = [
        customer.publication('send', { message: 'one' }),
        session.message('/meta/subscribe', { subscription: session.channel }),
        customer.publication('refresh', { transcriptPosition: 1 }),
        session.message('/meta/unsubscribe', { subscription: session.channel }),
      ];
      const replies = await session.send(messages);
      assert.deepEqual(
        replies.map(({ id, channel, successful }) => [id, channel, successful]),
        messages.map(({ id, channel }) => [id, channel, true]),
      );
      await customer.untilEvent({ type: 'Message', text: 'one' });
    },
  }),
  inferred({
    id: 'batches-03',
    title: 'Positions may be numbers or texts, and so may ids of messages',
    run: async (context) => {
      const customer = await context.cometd();
      for (const message of ['two', 'three', 'four']) await customer.perform('send', { message });
      await customer.untilEvent({ type: 'Message', text: 'four' });
      const position = Number(customer.events.find(({ text }) => text === 'three')?.index);
      for (const transcriptPosition of [position, String(position)]) {
        await customer.perform('refresh', { transcriptPosition });
        const { messages } = await customer.untilAnswer(() => true, 'the answer to the refresh');
        assert.deepEqual(textsOf(messages), ['three', 'four'], JSON.stringify(transcriptPosition));
      }
    },
  }),
  inferred({
    id: 'batches-04',
    title: 'Typing, messages, a new nickname, a notice and a URL in one batch are carried out in their order',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      await session.send([
        customer.publication('startTyping', { message: 'He' }),
        customer.publication('send', { message: 'Hello' }),
        customer.publication('updateNickname', { nickname: 'Ada' }),
        customer.publication('customNotice', { message: 'note' }),
        customer.publication('pushUrl', { pushUrl: 'https://www.example.com/' }),
        customer.publication('send', { message: 'end' }),
      ]);
      await customer.untilEvent({ type: 'Message', text: 'end' });
      assert.deepEqual(
        ownOf(customer.events)
          .slice(1)
          .map(({ type, from }) => `${type} ${from?.nickname}`),
        [
          'TypingStarted Customer',
          'Message Customer',
          'NicknameUpdated Ada',
          'CustomNotice Ada',
          'PushUrl Ada',
          'Message Ada',
        ],
      );
    },
  }),
  decided({
    id: 'batches-05',
    title: 'An operation that does not exist is refused by a push, and the chat goes on',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      for (const operation of ['nothing', 'SENDMESSAGE', '']) {
        await session.ask(
          session.publication({ operation, secureKey: customer.ids.secureKey, message: 'x' }),
        );
        const [push] = (
          await session.until((each) => answerOfPush(each).statusCode !== 0, `the refusal of "${operation}"`)
        ).slice(-1);
        assert.equal(answerOfPush(push).chatEnded, false);
      }
      await customer.assertUnharmed();
      assert.deepEqual(textsOf(ownOf(customer.events)), ['still here']);
    },
  }),
  decided({
    id: 'batches-06',
    title: 'A handshake in a batch with other messages is refused, and opens no session',
    run: async (context) => {
      const customer = await context.cometd();
      const { session } = customer;
      const handshake = session.message('/meta/handshake', {
        version: '1.0',
        supportedConnectionTypes: [session.carrier.connectionType],
      });
      const replies = await session
        .send([handshake, customer.publication('send', { message: 'x' })])
        .catch(() => []);
      assert.ok(
        !replies.some(({ channel, successful }) => channel === '/meta/handshake' && successful === true),
        'the handshake does not succeed',
      );
    },
  }),
  decided({
    id: 'batches-09',
    title: 'A hundred messages that are sent at once are all acknowledged and carried out',
    run: async (context) => {
      const customer = await context.cometd();
      const typed = Array.from({ length: 98 }, () => customer.publication('stopTyping'));
      const [first, last] = ['first', 'last'].map((message) => customer.publication('send', { message }));
      const replies = await customer.session.send(
        [first, ...typed, last].filter((each) => each !== undefined),
      );
      assert.equal(replies.length, 100);
      for (const reply of replies) assertTaken(reply);
      await customer.untilEvent({ type: 'Message', text: 'last' });
      assert.deepEqual(textsOf(ownOf(customer.events)), ['first', 'last']);
    },
  }),
  decided({
    id: 'batches-07',
    title: 'Fields of a publication that are null or empty count as absent',
    run: async (context) => {
      const customer = await context.cometd();
      const { session, ids } = customer;
      for (const nothing of [null, '']) {
        const text = `with ${JSON.stringify(nothing)}`;
        const data = { operation: 'sendMessage', secureKey: ids.secureKey, message: text };
        const more = {
          messageType: nothing,
          eventAttributes: nothing,
          transcriptPosition: nothing,
          alias: nothing,
        };
        assertTaken(await session.publish({ ...data, ...more }));
        const [event] = (await customer.untilEvent({ type: 'Message', text })).slice(-1);
        assert.ok(event !== undefined && !('messageType' in event) && !('eventAttributes' in event), text);
        const notice = { ...data, operation: 'customNotice', userData: nothing };
        assertTaken(await session.publish({ ...notice, ...more }));
        await customer.untilEvent({ type: 'CustomNotice', text });
      }
    },
  }),
];
