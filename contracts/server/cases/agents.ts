import assert from 'node:assert/strict';
import { decided, inferred, neighbour, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as polling from '../../case/polling-case.ts';
import { lastFrom, lastOf, reasonOf, textsOf, typesOf } from '../../probe/answer/transcript.ts';
import { everythingRead } from '../../probe/customer/everything-read.ts';

/** Where Genesys says what a leave does with a chat. */
const LEAVING = 'chat desktops: a leave outside a conference, and what agents choose at one';

export const agentCases: readonly Case[] = [
  polling.documented('events', {
    id: 'agents-01',
    title: 'An agent’s join and leave are read by the customer as ParticipantJoined and ParticipantLeft',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      // A chat that its last agent leaves ends.
      await side.join({ nickname: 'Ben' });
      const { from } = lastFrom(await everythingRead(chat), 'ParticipantJoined', 'Ann');
      assert.notEqual(from?.participantId, 1);
      await ann.leave();
      const left = lastFrom(await everythingRead(chat), 'ParticipantLeft', 'Ann');
      assert.equal(left.from?.participantId, from?.participantId);
    },
  }),
  observed('clients', {
    id: 'agents-08',
    title: 'An agent’s join and leave are in the transcript from 1, from one participant of the type Agent',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const agent = await side.join({ nickname: 'Ann' });
      const join = lastOf(await chat.transcript(), 'ParticipantJoined');
      assert.deepEqual([join.from?.nickname, join.from?.type], ['Ann', 'Agent']);
      await side.join({ nickname: 'Ben' });
      await agent.leave();
      assert.deepEqual(lastOf(await chat.transcript(), 'ParticipantLeft').from, join.from);
    },
  }),
  observed('widgets', {
    id: 'agents-02',
    title: 'An agent’s message is read with its text, type and attributes',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      const eventAttributes = { 'structured-content': { 'genesys-chat': { content: { text: 'rich' } } } };
      await agent.say('plain', { messageType: 'text', eventAttributes });
      const message = lastFrom(await chat.transcript(), 'Message', 'Ann');
      assert.deepEqual(
        [message.text, message.messageType, message.eventAttributes],
        ['plain', 'text', eventAttributes],
      );
    },
  }),
  observed('widgets', {
    id: 'agents-03',
    title: 'A bot’s join says so in its attributes, and its type is Agent',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      await (await chat.agentSide()).join({ nickname: 'Robo', bot: true });
      const join = lastOf(await chat.transcript(), 'ParticipantJoined');
      assert.equal(join.from?.type, 'Agent');
      const system = join.eventAttributes?.GCTI_SYSTEM as Record<string, unknown> | undefined;
      const party = system?.['party-info'];
      assert.deepEqual(typeof party === 'string' ? JSON.parse(party) : party, { style: 'BOT' });
    },
  }),
  observed('widgets', {
    id: 'agents-04',
    title: 'Supervisors and external participants are read under their own types',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      for (const type of ['Supervisor', 'External'] as const) {
        await side.join({ nickname: `a ${type}`, type });
        assert.equal(lastOf(await chat.transcript(), 'ParticipantJoined').from?.type, type);
      }
    },
  }),
  neighbour('visibility of what agents say', {
    id: 'agents-05',
    title: 'The customer never reads what agents say among themselves, and misses nothing else',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.say('one');
      await agent.say('private', { visibility: 'agents' });
      assert.deepEqual(textsOf(await chat.transcript(4)), []);
      await agent.say('two');
      const transcript = await chat.transcript();
      assert.deepEqual(textsOf(transcript), ['one', 'two']);
      const indices = transcript.map(({ index }) => Number(index));
      assert.deepEqual(
        indices,
        [...new Set(indices)].sort((a, b) => a - b),
      );
    },
  }),
  neighbour(LEAVING, {
    id: 'agents-06',
    title: 'An agent who leaves and wants the chat to go on does not end it',
    needs: ['agent', 'leave-actions'],
    run: async (context) => {
      const chat = await context.customer();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.leave({ then: 'keepAlive' });
      await chat.assertUnharmed();
    },
  }),
  neighbour(LEAVING, {
    id: 'agents-09',
    title: 'A chat goes on when one of two agents leaves, and ends when the last one does',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const [ann, ben] = [await side.join({ nickname: 'Ann' }), await side.join({ nickname: 'Ben' })];
      await ann.leave();
      await chat.assertUnharmed();
      await ben.leave();
      const leaves = (await chat.untilEnded()).filter(({ type }) => type === 'ParticipantLeft');
      assert.deepEqual(
        leaves.slice(0, 2).map(({ from }) => from?.nickname),
        ['Ann', 'Ben'],
      );
    },
  }),
  neighbour(LEAVING, {
    id: 'agents-10',
    title: 'An agent who leaves and wants the chat to end ends it, even if another one is there',
    needs: ['agent', 'leave-actions'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      await side.join({ nickname: 'Ben' });
      await ann.leave({ then: 'close' });
      await chat.untilEnded();
    },
  }),
  decided({
    id: 'agents-13',
    title: 'A customer whose agent ends the chat by leaving reads reason code 4, too, after all other leaves',
    needs: ['agent', 'leave-actions'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const ann = await side.join({ nickname: 'Ann' });
      await side.join({ nickname: 'Ben' });
      await ann.leave({ then: 'close' });
      const leaves = (await chat.untilEnded()).filter(({ type }) => type === 'ParticipantLeft');
      assert.deepEqual(
        leaves.map((left) => [left.from?.nickname, reasonOf(left)]),
        [
          ['Ann', undefined],
          ['Ben', undefined],
          ['Customer', '4'],
        ],
      );
    },
  }),
  decided({
    id: 'agents-11',
    title: 'A customer whose last agent has left reads reason code 4 on their own leave, after the agent’s',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      await (await (await chat.agentSide()).join({ nickname: 'Ann' })).leave();
      const leaves = (await chat.untilEnded()).filter(({ type }) => type === 'ParticipantLeft');
      assert.deepEqual(
        leaves.map((left) => [left.from?.nickname, reasonOf(left)]),
        [
          ['Ann', undefined],
          ['Customer', '4'],
        ],
      );
    },
  }),
  inferred({
    id: 'agents-07',
    title: 'Two agents in one chat are two participants',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      const [ann, ben] = [await side.join({ nickname: 'Ann' }), await side.join({ nickname: 'Ben' })];
      await ann.say('from Ann');
      await ben.say('from Ben');
      const transcript = await chat.transcript();
      const ids = ['Ann', 'Ben'].map((name) => lastFrom(transcript, 'Message', name).from?.participantId);
      assert.equal(new Set([1, ...ids]).size, 3);
      assert.deepEqual(typesOf(transcript).slice(0, 3), Array(3).fill('ParticipantJoined'));
    },
  }),
  decided({
    id: 'agents-12',
    title: 'A bot that leaves before an agent has come leaves the chat open',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const bot = await (await chat.agentSide()).join({ nickname: 'Bot', bot: true });
      await bot.say('Somebody will come soon');
      await bot.leave();
      await chat.assertUnharmed();
    },
  }),
];
