import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, inferred, neighbour, observed } from '../../case/cometd-case.ts';
import { assertHas } from '../../probe/answer/assert-has.ts';
import {
  indicesOf,
  lastFrom,
  lastOf,
  textsOf,
  typesOf,
  withoutAdditions,
} from '../../probe/answer/transcript.ts';
import { requiredFields, type SessionOperation } from '../../probe/chat-operations.ts';
import { answerOfPush } from '../../probe/customer/cometd-customer.ts';
import { CustomerFiles } from '../../probe/customer/customer-files.ts';

/** What the customer does, and the event of their own that is pushed for it. */
const ownEvents = [
  { id: 'push-01', operation: 'send', type: 'Message', text: 'Hello' },
  { id: 'push-02', operation: 'pushUrl', type: 'PushUrl', text: 'https://www.example.com/' },
  { id: 'push-03', operation: 'customNotice', type: 'CustomNotice', text: 'Notice' },
  { id: 'push-04', operation: 'updateNickname', type: 'NicknameUpdated', text: undefined },
  { id: 'push-05', operation: 'startTyping', type: 'TypingStarted', text: 'Hel' },
  { id: 'push-06', operation: 'stopTyping', type: 'TypingStopped', text: undefined },
] as const satisfies readonly {
  id: string;
  operation: SessionOperation;
  type: string;
  text: string | undefined;
}[];

const MANY = 60;

export const pushCases: readonly Case[] = [
  ...ownEvents.map(({ id, operation, type, text }) =>
    inferred({
      id,
      title: `The customer’s own ${operation} is pushed back as ${type}`,
      run: async (context) => {
        const customer = await context.cometd();
        const fields = operation === 'startTyping' ? { message: 'Hel' } : requiredFields[operation];
        await customer.perform(operation, fields);
        const [event] = await customer.untilEvent({ type });
        assert.deepEqual([event?.type, event?.text, event?.index], [type, text, 2]);
        const nickname = operation === 'updateNickname' ? 'Renamed' : 'Customer';
        assertHas(event?.from, { nickname, participantId: 1, type: 'Client' });
      },
    }),
  ),
  observed('widgets', {
    id: 'push-10',
    title: 'An agent’s join, message, typing and leave are pushed as they happen, each once and in order',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const side = await customer.agentSide();
      const agent = await side.join({ nickname: 'Ann' });
      await agent.startTyping('Let me');
      await agent.say('Hello');
      await agent.stopTyping();
      // With its last agent the chat would end.
      await side.join({ nickname: 'Ben' });
      await agent.leave();
      const events = await customer.untilEvent({ type: 'ParticipantLeft' });
      assert.deepEqual(typesOf(events), [
        'ParticipantJoined',
        'TypingStarted',
        'Message',
        'TypingStopped',
        'ParticipantJoined',
        'ParticipantLeft',
      ]);
      assert.deepEqual(indicesOf(events), [2, 3, 4, 5, 6, 7]);
      assert.deepEqual(textsOf(events), ['Let me', 'Hello']);
    },
  }),
  observed('widgets', {
    id: 'push-11',
    title: 'Pushes are incremental: each event of the two sides comes once, with rising indices',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      for (let i = 0; i < 10; i++) {
        await agent.say(`agent ${i}`);
        await customer.perform('send', { message: `customer ${i}` });
      }
      await agent.say('end');
      // Neither side waits for the other.
      const saysAll = () => ['end', 'customer 9'].every((text) => textsOf(customer.events).includes(text));
      await customer.untilAnswer(saysAll, 'the last words of both');
      const { events } = customer;
      const from = (side: string) => textsOf(events).filter((text) => text.startsWith(side));
      assert.deepEqual(
        from('agent'),
        Array.from({ length: 10 }, (_, i) => `agent ${i}`),
      );
      assert.deepEqual(
        from('customer'),
        Array.from({ length: 10 }, (_, i) => `customer ${i}`),
      );
      const indices = customer.events.map(({ index }) => Number(index));
      assert.deepEqual(
        indices,
        [...new Set(indices)].sort((a, b) => a - b),
      );
    },
  }),
  inferred({
    id: 'push-12',
    title: 'Many messages published in one batch are pushed once each and in their order',
    run: async (context) => {
      const customer = await context.cometd();
      const texts = Array.from({ length: MANY }, (_, i) => `message ${i}`);
      await customer.session.send(texts.map((message) => customer.publication('send', { message })));
      const events = await customer.untilEvent({ type: 'Message', text: `message ${MANY - 1}` });
      assert.deepEqual(textsOf(events), texts);
      assert.deepEqual(
        indicesOf(events),
        texts.map((_, i) => i + 2),
      );
    },
  }),
  observed('widgets', {
    id: 'push-13',
    title: 'A pushed message has its text, type and attributes',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      const eventAttributes = { 'structured-content': { 'genesys-chat': { content: { text: 'rich' } } } };
      await agent.say('plain', { messageType: 'text', eventAttributes });
      const message = lastFrom(await customer.untilEvent({ type: 'Message' }), 'Message', 'Ann');
      assert.deepEqual([message.messageType, message.eventAttributes], ['text', eventAttributes]);
    },
  }),
  inferred({
    id: 'push-14',
    title: 'Events are the same in a push and in the history, except typing',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      await customer.perform('send', { message: 'one', messageType: 'text' });
      await customer.untilEvent({ type: 'Message', text: 'one' });
      await agent.startTyping();
      await agent.say('two');
      await customer.untilEvent({ type: 'Message', text: 'two' });
      const pushed = customer.events.filter(({ type }) => !type?.startsWith('Typing'));
      assert.deepEqual(await customer.transcript(), pushed);
    },
  }),
  inferred({
    id: 'push-15',
    title: 'Typing takes an index, is pushed live, and is never part of the history',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.perform('startTyping', { message: 'Hel' });
      await customer.perform('send', { message: 'Hello' });
      await customer.untilEvent({ type: 'Message' });
      assert.deepEqual(typesOf(customer.events), ['ParticipantJoined', 'TypingStarted', 'Message']);
      const history = await customer.transcript();
      assert.deepEqual(typesOf(history), ['ParticipantJoined', 'Message']);
      assert.deepEqual(indicesOf(history), [1, 3]);
    },
  }),
  observed('widgets', {
    id: 'push-16',
    title: 'Over CometD updateData is accepted and pushes no event',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.perform('updateData', { 'userData[tier]': 'gold' });
      await customer.perform('send', { message: 'after' });
      await customer.untilEvent({ type: 'Message' });
      const told = typesOf(withoutAdditions(customer.events)).filter((type) => type !== 'ParticipantJoined');
      assert.deepEqual(told, ['Message']);
    },
  }),
  inferred({
    id: 'push-17',
    title: 'Over CometD a read receipt is accepted, and pushes nothing except a notice that it was accepted',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.perform('readReceipt', { transcriptPosition: 1 });
      await customer.perform('send', { message: 'after' });
      const events = await customer.untilEvent({ type: 'Message' });
      assert.deepEqual(typesOf(withoutAdditions(events)), ['Message']);
    },
  }),
  observed('sdk', {
    id: 'push-18',
    title:
      'A disconnect is pushed with chatEnded true and the customer’s leave, and the Bayeux session stays',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.perform('disconnect');
      const ended = await customer.untilAnswer(({ chatEnded }) => chatEnded === true, 'the end');
      const left = lastOf(ended.messages, 'ParticipantLeft');
      assert.equal(left.from?.participantId, 1);
      assert.ok(!JSON.stringify(left).includes('quit-reason-code'), 'the own leave has no reason code');
      assert.equal((await customer.session.connect({ timeout: 0 })).successful, true);
    },
  }),
  observed('widgets', {
    id: 'push-19',
    title: 'A disconnect followed at once by a /meta/disconnect still ends the chat',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const side = await customer.agentSide();
      await side.join({ nickname: 'Ann' });
      const { session } = customer;
      await session.send([customer.publication('disconnect'), session.message('/meta/disconnect')]);
      await side.waitFor({ type: 'ParticipantLeft' });
      session.clientId = '';
    },
  }),
  neighbour('visibility of what agents say', {
    id: 'push-20',
    title: 'What agents say among themselves is never pushed to the customer',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      await agent.say('private', { visibility: 'agents' });
      await agent.say('public');
      await customer.untilEvent({ type: 'Message', text: 'public' });
      assert.deepEqual(textsOf(customer.events), ['public']);
    },
  }),
  decided({
    id: 'push-21',
    title: 'Pushes say monitored true while a supervisor monitors silently, and false before and after',
    needs: ['agent'],
    run: async (context) => {
      const customer = await context.cometd();
      assert.equal(customer.started.monitored, false);
      const side = await customer.agentSide();
      const supervisor = await side.join({ nickname: 'Sue', type: 'Supervisor', silent: true });
      await customer.perform('send', { message: 'Hello' });
      const answer = await customer.untilAnswer(({ messages }) => messages.length > 0, 'the message');
      assert.deepEqual([answer.monitored, typesOf(answer.messages)], [true, ['Message']]);
      await supervisor.leave();
      await customer.perform('send', { message: 'Still here' });
      const after = ({ messages }: { messages: readonly { text?: string }[] }) =>
        messages.some(({ text }) => text === 'Still here');
      assert.equal((await customer.untilAnswer(after, 'the next message')).monitored, false);
    },
  }),
  observed('clients', {
    id: 'push-22',
    title: 'nextPosition in a push is the index of its last event plus one',
    run: async (context) => {
      const customer = await context.cometd();
      for (const message of ['one', 'two', 'three']) await customer.perform('send', { message });
      await customer.untilEvent({ type: 'Message', text: 'three' });
      for (const { messages, nextPosition } of customer.pushed) {
        assert.equal(nextPosition, Number(messages.at(-1)?.index) + 1);
      }
    },
  }),
  inferred({
    id: 'push-23',
    title: 'A file of the customer is pushed back as FileUploaded, and its delete as FileDeleted',
    needs: ['files'],
    run: async (context) => {
      const customer = await context.cometd();
      const files = new CustomerFiles(context, customer);
      const fileId = await files.upload();
      const uploaded = lastOf(await customer.untilEvent({ type: 'FileUploaded' }), 'FileUploaded');
      assert.deepEqual([uploaded.userData?.['file-id'], uploaded.from?.type], [fileId, 'Client']);
      await files.delete(fileId);
      const deleted = lastOf(await customer.untilEvent({ type: 'FileDeleted' }), 'FileDeleted');
      assert.equal(deleted.userData?.['file-id'], fileId);
    },
  }),
  observed('widgets', {
    id: 'push-24',
    title: 'A file of the agent is pushed as FileUploaded and can be downloaded',
    needs: ['files', 'agent'],
    run: async (context) => {
      const customer = await context.cometd();
      const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
      await agent.sendFile({ name: 'terms.pdf', type: 'application/pdf', data: Buffer.from('Be kind.') });
      const { userData } = lastFrom(
        await customer.untilEvent({ type: 'FileUploaded' }),
        'FileUploaded',
        'Ann',
      );
      const files = new CustomerFiles(context, customer);
      assert.equal((await files.bytes(String(userData?.['file-id']))).toString(), 'Be kind.');
    },
  }),
  decided({
    id: 'push-25',
    title: 'updateData brings no push with an empty list of messages',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.perform('updateData', { 'userData[a]': '1' });
      await customer.perform('send', { message: 'Hello' });
      await customer.untilEvent({ type: 'Message', text: 'Hello' });
      for (const push of customer.session.pushes)
        assert.notDeepEqual(answerOfPush(push).messages, [], 'the events that a push brings');
    },
  }),
];
