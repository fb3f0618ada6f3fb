import assert from 'node:assert/strict';
import { decided, inferred, neighbour } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import type { TranscriptEvent } from '../../probe/answer/answer.ts';
import { textsOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import type { AnyCustomer } from '../../probe/customer/any-customer.ts';
import { CometdCustomer } from '../../probe/customer/cometd-customer.ts';

const SUE = { nickname: 'Sue', type: 'Supervisor', silent: true } as const;

/** Everything that the customer has got until a message of theirs: read, and pushed over CometD. */
async function gotUntil(
  chat: AnyCustomer,
  message: string,
): Promise<readonly (readonly TranscriptEvent[])[]> {
  await chat.perform('send', { message });
  if (!(chat instanceof CometdCustomer)) return [await chat.transcript()];
  await chat.untilEvent({ type: 'Message', text: message });
  return [chat.events, await chat.transcript()].map((events) => [...events]);
}

const shown = (events: readonly TranscriptEvent[]) =>
  withoutAdditions(events).map(({ type, from, text = '' }) => `${type} ${from?.nickname} ${text}`.trim());

/** Agents who come and go, and supervisors whom the customer does not see. */
export const staffCases: readonly Case[] = [
  inferred({
    id: 'staff-01',
    title: 'After a transfer everything that the new agent and the customer say is read and pushed',
    needs: ['agent', 'leave-actions'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      await ann.say('I pass you on');
      const ben = await side.join({ nickname: 'Ben' });
      await ann.leave({ then: 'keepAlive' });
      await ben.say('Ben here');
      await ben.say('How can I help?');
      for (const events of await gotUntil(chat, 'Hello Ben')) {
        assert.deepEqual(shown(events), [
          'ParticipantJoined Customer',
          'ParticipantJoined Ann',
          'Message Ann I pass you on',
          'ParticipantJoined Ben',
          'ParticipantLeft Ann',
          'Message Ben Ben here',
          'Message Ben How can I help?',
          'Message Customer Hello Ben',
        ]);
      }
      await side.waitFor({ type: 'Message', text: 'Hello Ben' });
    },
  }),
  neighbour('visibility of silent monitoring', {
    id: 'staff-02',
    title: 'A supervisor who monitors silently, says something to the agents and leaves is never shown',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      const sue = await side.join(SUE);
      await sue.startTyping('offer');
      await sue.say('offer a refund', { visibility: 'agents' });
      await sue.stopTyping();
      await sue.rename('Susan');
      await ann.say('Hello');
      await sue.leave();
      for (const events of await gotUntil(chat, 'Thanks')) {
        assert.deepEqual(shown(events), [
          'ParticipantJoined Customer',
          'ParticipantJoined Ann',
          'Message Ann Hello',
          'Message Customer Thanks',
        ]);
      }
    },
  }),
  decided({
    id: 'staff-03',
    title: 'A chat that a supervisor monitors silently ends without showing the supervisor',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      await side.join(SUE);
      await ann.endChat();
      const events = await chat.untilEnded();
      assert.ok(!JSON.stringify(events).includes('Sue'), 'the supervisor is not shown');
    },
  }),
  inferred({
    id: 'staff-04',
    title: 'The id of a participant who has left is not given to another one',
    needs: ['agent', 'leave-actions'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      for (const nickname of ['Ann', 'Ben', 'Cem']) {
        const agent = await side.join({ nickname });
        await agent.say(`${nickname} here`);
        await agent.leave({ then: 'keepAlive' });
      }
      for (const events of await gotUntil(chat, 'Hello?')) {
        const ids = new Map(events.map(({ from }) => [from?.nickname, from?.participantId]));
        for (const nickname of ['Ann', 'Ben', 'Cem']) assert.ok(ids.has(nickname), `${nickname} was heard`);
        assert.equal(new Set(ids.values()).size, ids.size, 'each participant has an id of their own');
        for (const { from } of withoutAdditions(events))
          assert.equal(from?.participantId, ids.get(from?.nickname), 'and keeps it');
      }
    },
  }),
  inferred({
    id: 'staff-05',
    title: 'Messages of an agent who comes back are read as before',
    needs: ['agent', 'leave-actions'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      for (const text of ['first time', 'second time']) {
        const agent = await side.join({ nickname: 'Ann' });
        await agent.say(text);
        await agent.leave({ then: 'keepAlive' });
      }
      for (const events of await gotUntil(chat, 'Good'))
        assert.deepEqual(textsOf(withoutAdditions(events)), ['first time', 'second time', 'Good']);
    },
  }),
  decided({
    id: 'staff-06',
    title: 'The agents’ side sees the preview of the customer change, and disappear when the text is sent',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await context.customer();
      for (const message of ['H', 'Hel', 'Hello']) {
        await chat.perform('startTyping', { message });
        assert.equal((await chat.inspect()).typingPreview, message);
      }
      await chat.perform('send', { message: 'Hello' });
      assert.equal((await chat.inspect()).typingPreview ?? '', '');
      await chat.perform('startTyping', { message: 'more' });
      assert.equal((await chat.inspect()).typingPreview, 'more');
      await chat.perform('startTyping', { message: '' });
      assert.equal((await chat.inspect()).typingPreview ?? '', '', 'everything was deleted');
      await chat.perform('startTyping', { message: 'again' });
      await chat.perform('stopTyping');
      assert.equal((await chat.inspect()).typingPreview ?? '', '');
    },
  }),
  inferred({
    id: 'staff-07',
    title: 'Sixty keys of user data, one of 5,000 characters, are attached as they were given',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const given = Object.fromEntries([
        ...Array.from({ length: 59 }, (_, i) => [`userData[key ${i}]`, `value ${i}`]),
        ['userData[long]', 'x'.repeat(5_000)],
      ]) as Record<string, string>;
      const chat = await context.customer({ nickname: 'Customer', ...given });
      await chat.perform('updateData', { 'userData[key 7]': 'later', 'userData[new]': 'more' });
      const { userData } = await chat.inspect();
      for (const [name, value] of Object.entries({
        ...given,
        'userData[key 7]': 'later',
        'userData[new]': 'more',
      }))
        assert.equal(userData[name.slice('userData['.length, -1)], value, name);
    },
  }),
  decided({
    id: 'staff-08',
    title:
      'A silent supervisor who speaks to everybody is shown to join first, and their messages are read from then on',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      await side.join({ nickname: 'Ann' });
      const sue = await side.join(SUE);
      await sue.say('Let me take over', { visibility: 'all' });
      await sue.say('All is well', { visibility: 'all' });
      for (const events of await gotUntil(chat, 'Thanks')) {
        assert.deepEqual(shown(events), [
          'ParticipantJoined Customer',
          'ParticipantJoined Ann',
          'ParticipantJoined Sue',
          'Message Sue Let me take over',
          'Message Sue All is well',
          'Message Customer Thanks',
        ]);
      }
    },
  }),
  decided({
    id: 'staff-09',
    title: 'Read receipts for position 0 and twice for position 1 add no event except at most one notice',
    run: async (context) => {
      const chat = await context.customer();
      await chat.perform('readReceipt', { transcriptPosition: 0 });
      for (const _time of [1, 2]) await chat.perform('readReceipt', { transcriptPosition: 1 });
      for (const events of await gotUntil(chat, 'Hello')) {
        assert.deepEqual(
          events.map(({ type }) => type).filter((type) => type !== 'Notice'),
          ['ParticipantJoined', 'Message'],
        );
        assert.ok(events.filter(({ type }) => type === 'Notice').length <= 1, 'there is at most one notice');
      }
    },
  }),
  decided({
    id: 'staff-10',
    title: 'A customer who leaves by themselves reads their own leave, and no leave of an agent',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      for (const nickname of ['Ann', 'Ben']) await side.join({ nickname });
      await chat.perform('disconnect');
      const left = (await chat.untilEnded()).filter(({ type }) => type === 'ParticipantLeft');
      assert.deepEqual(
        left.map(({ from }) => from?.nickname),
        ['Customer'],
      );
    },
  }),
];
