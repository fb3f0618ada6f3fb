import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import type { CaseContext } from '../../case/context.ts';
import { decided, inferred, observed } from '../../case/polling-case.ts';
import { indicesOf, nextPositionOf, textsOf } from '../../probe/answer/transcript.ts';
import { requiredFields, type SessionOperation } from '../../probe/chat-operations.ts';
import type { PollingCustomer } from '../../probe/customer/polling-customer.ts';

/** A chat with a join at 1 and messages `two` to `five` at 2 to 5. */
async function chatOfFive(context: CaseContext): Promise<PollingCustomer> {
  const chat = await context.start();
  for (const message of ['two', 'three', 'four', 'five']) await chat.perform('send', { message });
  return chat;
}

/** Refreshes of a chat with five events, by the position that they ask from. */
const refreshes = [
  { id: 'positions-01', position: undefined, gives: 'everything', indices: [1, 2, 3, 4, 5], by: 'clients' },
  { id: 'positions-02', position: 0, gives: 'nothing', indices: [], by: 'sdk' },
  { id: 'positions-03', position: 1, gives: 'everything', indices: [1, 2, 3, 4, 5], by: 'widgets' },
  {
    id: 'positions-04',
    position: 3,
    gives: 'events from 3 on, 3 included',
    indices: [3, 4, 5],
    by: 'clients',
  },
  { id: 'positions-05', position: 5, gives: 'the last event', indices: [5], by: 'clients' },
  { id: 'positions-06', position: 6, gives: 'nothing', indices: [], by: 'widgets' },
  { id: 'positions-07', position: 1000, gives: 'nothing', indices: [], by: 'clients' },
] as const;

const byPosition = refreshes.map(({ id, position, gives, indices, by }) =>
  observed(by, {
    id,
    title: `A refresh ${position === undefined ? 'without a position' : `from ${position}`} of five events gives ${gives}`,
    run: async (context) => {
      const chat = await chatOfFive(context);
      const fields = position === undefined ? {} : { transcriptPosition: position };
      const { messages, nextPosition } = await chat.perform('refresh', fields);
      assert.deepEqual(indicesOf(messages), indices);
      assert.equal(nextPosition, 6);
    },
  }),
);

/** The operations besides refresh that answer with the transcript when they are given a position. */
const otherOperations = [
  { id: 'positions-20', operation: 'send', adds: [6] },
  { id: 'positions-21', operation: 'startTyping', adds: [] },
  { id: 'positions-22', operation: 'stopTyping', adds: [] },
  { id: 'positions-23', operation: 'pushUrl', adds: [6] },
  { id: 'positions-24', operation: 'updateNickname', adds: [6] },
  { id: 'positions-25', operation: 'customNotice', adds: [6] },
  { id: 'positions-26', operation: 'updateData', adds: [] },
  { id: 'positions-27', operation: 'disconnect', adds: [6] },
] as const satisfies readonly { id: string; operation: SessionOperation; adds: readonly number[] }[];

const byOperation = otherOperations.map(({ id, operation, adds }) =>
  observed('clients', {
    id,
    title: `${operation} from 0 gives no messages, from 1 all events, from 4 the events from 4 on`,
    run: async (context) => {
      const expected = { 0: [], 1: [1, 2, 3, 4, 5, ...adds], 4: [4, 5, ...adds] };
      for (const [transcriptPosition, indices] of Object.entries(expected)) {
        const chat = await chatOfFive(context);
        const answer = await chat.perform(operation, { ...requiredFields[operation], transcriptPosition });
        assert.deepEqual(indicesOf(answer.messages), indices, `${operation} at ${transcriptPosition}`);
      }
    },
  }),
);

export const positionCases: readonly Case[] = [
  ...byPosition,
  inferred({
    id: 'positions-08',
    title: 'A refresh from -1 gives the last event alone',
    run: async (context) => {
      const chat = await chatOfFive(context);
      const { messages, chatEnded } = await chat.perform('refresh', { transcriptPosition: -1 });
      assert.deepEqual(indicesOf(messages), [5]);
      assert.equal(chatEnded, false);
    },
  }),
  observed('realAnswer', {
    id: 'positions-09',
    title: 'A send without a position is answered with no messages and the nextPosition',
    run: async (context) => {
      const chat = await context.start();
      const { messages, nextPosition } = await chat.perform('send', { message: 'Hello' });
      assert.deepEqual({ messages, nextPosition }, { messages: [], nextPosition: 3 });
    },
  }),
  observed('sdk', {
    id: 'positions-10',
    title: 'A send from 1 right after the start gives the customer’s own join and the message itself',
    run: async (context) => {
      const chat = await context.start();
      const { messages } = await chat.perform('send', { message: 'Hello World', transcriptPosition: 1 });
      assert.deepEqual(
        messages.map(({ type, text }) => [type, text]),
        [
          ['ParticipantJoined', undefined],
          ['Message', 'Hello World'],
        ],
      );
    },
  }),
  observed('clients', {
    id: 'positions-11',
    title: 'The same position again gives the same events',
    run: async (context) => {
      const chat = await chatOfFive(context);
      const first = await chat.transcript(2);
      assert.equal(first.length, 4);
      assert.deepEqual(await chat.transcript(2), first);
    },
  }),
  observed('clients', {
    id: 'positions-12',
    title: 'A client that asks from nextPosition - 1 gets the last event again and misses none',
    run: async (context) => {
      const chat = await chatOfFive(context);
      const seen = await chat.perform('refresh', { transcriptPosition: 1 });
      await chat.perform('send', { message: 'six' });
      const overlap = await chat.transcript(nextPositionOf(seen) - 1);
      assert.deepEqual(textsOf(overlap), ['five', 'six']);
    },
  }),
  observed('clients', {
    id: 'positions-13',
    title: 'A client that goes on from the nextPosition of its own send has seen everything before it',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.say('between');
      const sent = await chat.perform('send', { message: 'mine', transcriptPosition: 2 });
      await agent.say('after');
      const following = await chat.transcript(nextPositionOf(sent));
      assert.deepEqual([...textsOf(sent.messages), ...textsOf(following)], ['between', 'mine', 'after']);
    },
  }),
  decided({
    id: 'positions-14',
    title: 'An empty position counts as absent',
    run: async (context) => {
      const chat = await chatOfFive(context);
      const { messages } = await chat.perform('refresh', { transcriptPosition: '' });
      assert.deepEqual(indicesOf(messages), [1, 2, 3, 4, 5]);
    },
  }),
  ...byOperation,
  inferred({
    id: 'positions-28',
    title:
      'A refresh from -1 gives the last event that the customer may see, even if agents have talked among themselves since',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const ann = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await ann.say('for everybody');
      await ann.say('for agents', { visibility: 'agents' });
      const { messages } = await chat.perform('refresh', { transcriptPosition: -1 });
      assert.deepEqual(textsOf(messages), ['for everybody']);
    },
  }),
];
