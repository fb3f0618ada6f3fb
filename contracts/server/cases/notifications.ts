import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, documented, inferred, observed } from '../../case/cometd-case.ts';
import type { CaseContext } from '../../case/context.ts';
import { type Answer, assertRefusal } from '../../probe/answer/answer.ts';
import { indicesOf, textsOf, typesOf } from '../../probe/answer/transcript.ts';
import { requiredFields, sessionOperations } from '../../probe/chat-operations.ts';
import { answerOfPush, assertTaken, CometdCustomer } from '../../probe/customer/cometd-customer.ts';
import {
  assertGoesOnFrom,
  DocumentedCustomer,
  unlessLost,
} from '../../probe/customer/documented-customer.ts';

/** A chat with a join at 1 and messages at 2 to 5, all of them pushed. */
async function chatOfFive(context: CaseContext): Promise<CometdCustomer> {
  const customer = await context.cometd();
  for (const message of ['two', 'three', 'four', 'five']) await customer.perform('send', { message });
  await customer.untilEvent({ type: 'Message', text: 'five' });
  return customer;
}

/** Another Bayeux session that takes the chat up with its key, from a position on. */
async function resumed(
  context: CaseContext,
  { ids, started }: CometdCustomer,
  transcriptPosition: number,
): Promise<{ customer: CometdCustomer; first: Answer }> {
  const session = await context.bayeux();
  await session.handshake();
  const customer = new CometdCustomer(context, session, started);
  const { secureKey } = ids;
  assertTaken(await session.publish({ operation: 'requestNotifications', secureKey, transcriptPosition }));
  const [push] = await session.until(() => true, 'the answer to requestNotifications');
  return { customer, first: answerOfPush(push) };
}

/** Positions that requestNotifications takes in a chat of five events, and what is pushed. */
const positions = [
  { id: 'notifications-01', given: 'without a position', fields: {}, indices: [1, 2, 3, 4, 5] },
  { id: 'notifications-02', given: 'from 0', fields: { transcriptPosition: 0 }, indices: [1, 2, 3, 4, 5] },
  { id: 'notifications-03', given: 'from 1', fields: { transcriptPosition: 1 }, indices: [1, 2, 3, 4, 5] },
  { id: 'notifications-04', given: 'from 3', fields: { transcriptPosition: 3 }, indices: [3, 4, 5] },
  {
    id: 'notifications-05',
    given: 'from "4", a text,',
    fields: { transcriptPosition: '4' },
    indices: [4, 5],
  },
] as const;

/** Positions that refresh takes over CometD. */
const refreshes = [
  { id: 'notifications-10', position: -1, gives: 'the last event alone', indices: [5] },
  { id: 'notifications-11', position: 1, gives: 'everything', indices: [1, 2, 3, 4, 5] },
  { id: 'notifications-12', position: 4, gives: 'events from 4 on', indices: [4, 5] },
] as const;

export const notificationCases: readonly Case[] = [
  ...positions.map(({ id, given, fields, indices }) =>
    observed('clients', {
      id,
      title: `requestNotifications ${given} pushes events ${indices[0]} to 5 of five`,
      run: async (context) => {
        const customer = await chatOfFive(context);
        const answer = await customer.requestNotifications(fields);
        assert.deepEqual(indicesOf(answer.messages), indices);
        assert.deepEqual([answer.statusCode, answer.chatEnded], [0, false]);
      },
    }),
  ),
  decided({
    id: 'notifications-06',
    title: 'requestNotifications beyond the end is answered by one push without messages',
    run: async (context) => {
      const customer = await chatOfFive(context);
      const answer = await customer.requestNotifications({ transcriptPosition: 6 });
      assert.deepEqual([answer.messages, answer.statusCode, answer.nextPosition], [[], 0, 6]);
    },
  }),
  ...refreshes.map(({ id, position, gives, indices }) =>
    observed('widgets', {
      id,
      title: `A refresh over CometD from ${position} of five events pushes ${gives}`,
      run: async (context) => {
        const customer = await chatOfFive(context);
        await customer.perform('refresh', { transcriptPosition: position });
        const { messages, chatEnded } = await customer.untilAnswer(() => true, 'the answer to the refresh');
        assert.deepEqual([indicesOf(messages), chatEnded], [indices, false]);
      },
    }),
  ),
  documented('CometD, after a 402', {
    id: 'notifications-20',
    title: 'A new Bayeux session that asks from the next position is pushed what was missed and what follows',
    needs: ['agent'],
    run: async (context) => {
      const customer = await DocumentedCustomer.start(context);
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      await customer.untilHeardOf('Ann');
      customer.loseConnection();
      await agent.say('missed');
      const back = await customer.comeBack();
      const missed = await back.untilHeardOf('Ann');
      assertGoesOnFrom(customer.nextPosition, missed);
      const { nextPosition } = back;
      await agent.say('following');
      await back.untilHeardOf('Ann', nextPosition);
    },
  }),
  inferred({
    id: 'notifications-21',
    title: 'Closing the Bayeux session does not end the chat',
    run: async (context) => {
      const before = await context.cometd();
      await before.session.disconnect();
      const { customer, first } = await resumed(context, before, 1);
      assert.deepEqual([first.statusCode, first.chatEnded], [0, false]);
      await customer.assertUnharmed();
    },
  }),
  documented('CometD, disconnect', {
    id: 'notifications-22',
    title: 'A /meta/disconnect with the position in ext is accepted, and the chat is resumed from there',
    needs: ['agent'],
    run: async (context) => {
      const customer = await DocumentedCustomer.start(context);
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      await customer.untilHeardOf('Ann');
      assert.equal((await customer.toBackground()).successful, true);
      await unlessLost(agent.say('missed'));
      const answers = await (await customer.comeBack()).untilHeardOf('Ann');
      assertGoesOnFrom(customer.nextPosition, answers);
    },
  }),
  inferred({
    id: 'notifications-25',
    title:
      'A new Bayeux session that follows the chat is pushed the one message that was missed, then the next',
    needs: ['agent'],
    run: async (context) => {
      const before = await context.cometd();
      const agent = await (await before.agentSide()).join({ nickname: 'Ann' });
      await agent.say('seen');
      await before.untilEvent({ type: 'Message', text: 'seen' });
      const position = Number(before.events.at(-1)?.index) + 1;
      await before.session.disconnect();
      await agent.say('missed');
      const { customer, first } = await resumed(context, before, position);
      assert.deepEqual(textsOf(first.messages), ['missed']);
      await agent.say('following');
      await customer.untilEvent({ type: 'Message', text: 'following' });
      assert.deepEqual(textsOf(customer.events), ['missed', 'following']);
    },
  }),
  decided({
    id: 'notifications-27',
    title: 'An app that closes its Bayeux session with its position in ext adds no event to the chat',
    needs: ['agent'],
    run: async (context) => {
      const before = await context.cometd();
      const agent = await (await before.agentSide()).join({ nickname: 'Ann' });
      await agent.say('seen');
      await before.untilEvent({ type: 'Message', text: 'seen' });
      const position = Number(before.events.at(-1)?.index) + 1;
      await before.session.disconnect({ ext: { transcriptPosition: String(position) } });
      await agent.say('missed');
      const { first } = await resumed(context, before, position);
      assert.deepEqual(typesOf(first.messages), ['Message']);
    },
  }),
  inferred({
    id: 'notifications-23',
    title: 'Two Bayeux sessions can follow one chat, and both are pushed what is said',
    run: async (context) => {
      const one = await context.cometd();
      const { customer: two } = await resumed(context, one, 1);
      await one.perform('send', { message: 'from one' });
      await two.perform('send', { message: 'from two' });
      for (const each of [one, two]) {
        await each.untilAnswer(({ nextPosition }) => nextPosition === 4, 'the second message');
        assert.deepEqual(textsOf(each.events).sort(), ['from one', 'from two']);
      }
    },
  }),
  inferred({
    id: 'notifications-24',
    title: 'Asking for notifications again does not double what is pushed after',
    run: async (context) => {
      const customer = await context.cometd();
      for (const _round of [1, 2]) await customer.requestNotifications({ transcriptPosition: 2 });
      await customer.perform('send', { message: 'once' });
      await customer.perform('send', { message: 'end' });
      const events = await customer.untilEvent({ type: 'Message', text: 'end' });
      assert.deepEqual(textsOf(events), ['once', 'end']);
    },
  }),
  decided({
    id: 'notifications-26',
    title: 'requestNotifications from a position leaves out typing, the customer’s own and the agent’s',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      await customer.perform('startTyping', { message: 'Hel' });
      await customer.untilEvent({ type: 'TypingStarted' });
      await agent.startTyping('Let me');
      await agent.say('see');
      await customer.untilEvent({ type: 'Message', text: 'see' });
      const { first } = await resumed(context, customer, 2);
      assert.deepEqual(typesOf(first.messages), ['ParticipantJoined', 'Message']);
    },
  }),
  inferred({
    id: 'notifications-30',
    title:
      'After the end requestNotifications answers with chatEnded true: with the entries, or as a failure without any',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.perform('disconnect');
      await customer.untilEnded();
      const answer = await customer.requestNotifications({ transcriptPosition: 1 });
      assert.equal(answer.chatEnded, true);
      // Widgets take such a session for one that failed, and the one failure that was captured has no messages.
      const entries = answer.statusCode === 0 ? ['ParticipantJoined', 'ParticipantLeft'] : [];
      assert.deepEqual(typesOf(answer.messages), entries);
    },
  }),
  decided({
    id: 'notifications-31',
    title: 'After the end every other operation over CometD is refused with error 249',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.perform('disconnect');
      await customer.untilEnded();
      for (const operation of sessionOperations) {
        if (operation === 'refresh' || operation === 'disconnect') continue;
        const refusal = await customer.refuse(operation, requiredFields[operation]);
        assertRefusal(refusal, { statusCode: 2, chatEnded: true }, 249);
      }
    },
  }),
  decided({
    id: 'notifications-28',
    title:
      'A new Bayeux session that sends a message before it asks for notifications is pushed that message',
    run: async (context) => {
      const before = await context.cometd();
      const session = await context.bayeux();
      await session.handshake();
      const back = new CometdCustomer(context, session, before.started);
      await back.perform('send', { message: 'here again' });
      await back.untilEvent({ type: 'Message', text: 'here again' });
      await back.assertUnharmed();
    },
  }),
];
