import assert from 'node:assert/strict';
import { observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as polling from '../../case/polling-case.ts';
import { lastFrom, lastOf, nextPositionOf, typesOf } from '../../probe/answer/transcript.ts';

export const typingCases: readonly Case[] = [
  polling.observed('widgets', {
    id: 'typing-01',
    title: 'startTyping and stopTyping succeed with and without a preview',
    run: async (context) => {
      const chat = await context.start();
      for (const message of ['', 'Hel']) {
        for (const operation of ['startTyping', 'stopTyping'] as const) {
          const answer = await chat.perform(operation, { message, transcriptPosition: 2 });
          assert.equal(answer.chatEnded, false);
        }
      }
    },
  }),
  observed('clients', {
    id: 'typing-02',
    title: 'The agent sees the customer’s typing with its preview, and its end',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      await side.join({ nickname: 'Ann' });
      await chat.perform('startTyping', { message: 'Hel' });
      await side.waitFor({ type: 'TypingStarted', text: 'Hel' });
      await chat.perform('stopTyping');
      await side.waitFor({ type: 'TypingStopped' });
    },
  }),
  polling.observed('widgets', {
    id: 'typing-03',
    title: 'The message of a refresh is a typing preview, never a Message',
    run: async (context) => {
      const chat = await context.start();
      await chat.perform('refresh', { transcriptPosition: 1, message: 'not sent yet' });
      assert.deepEqual(typesOf(await chat.transcript()), ['ParticipantJoined']);
    },
  }),
  polling.decided({
    id: 'typing-04',
    title: 'The agents’ side sees the preview of the last refresh',
    needs: ['agent', 'inspection'],
    run: async (context) => {
      const chat = await context.start();
      await chat.perform('refresh', { transcriptPosition: 1, message: 'not sent yet' });
      assert.equal((await chat.inspect()).typingPreview, 'not sent yet');
    },
  }),
  polling.neighbour('Basic Chat, transcript events', {
    id: 'typing-05',
    title: 'Typing takes an index that the stored history leaves out',
    run: async (context) => {
      const chat = await context.start();
      await chat.perform('startTyping', { message: 'Hel' });
      const sent = await chat.perform('send', { message: 'Hello' });
      assert.equal(sent.nextPosition, 4);
      const transcript = await chat.transcript();
      assert.deepEqual(typesOf(transcript), ['ParticipantJoined', 'Message']);
      assert.equal(lastOf(transcript, 'Message').index, 3);
    },
  }),
  polling.observed('widgets', {
    id: 'typing-06',
    title: 'A refresh from the position of the agent’s typing gives it, with its preview',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      const position = nextPositionOf(await chat.perform('refresh', { transcriptPosition: 1 }));
      await agent.startTyping('Let me');
      const started = lastOf(await chat.transcript(position), 'TypingStarted');
      assert.deepEqual([started.index, started.text, started.from?.nickname], [position, 'Let me', 'Ann']);
      await agent.stopTyping();
      assert.equal(lastOf(await chat.transcript(position + 1), 'TypingStopped').from?.type, 'Agent');
    },
  }),
  polling.decided({
    id: 'typing-07',
    title: 'A refresh without a position, from 1 or from -1 never gives the agent’s typing',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.startTyping();
      for (const fields of [{}, { transcriptPosition: 1 }, { transcriptPosition: -1 }]) {
        const { messages } = await chat.perform('refresh', fields);
        assert.equal(messages.at(-1)?.type, 'ParticipantJoined');
      }
    },
  }),
  polling.decided({
    id: 'typing-08',
    title: 'The agent’s typing can be read for ten seconds, and not after that',
    needs: ['agent', 'clock'],
    run: async (context) => {
      const chat = await context.start();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.startTyping();
      assert.deepEqual(typesOf(await chat.transcript(3)), ['TypingStarted']);
      await context.clock.advance(10_001);
      assert.deepEqual(typesOf(await chat.transcript(3)), []);
    },
  }),
  polling.decided({
    id: 'typing-09',
    title: 'The customer does not read their own typing',
    run: async (context) => {
      const chat = await context.start();
      const { messages } = await chat.perform('startTyping', { message: 'Hel', transcriptPosition: 2 });
      assert.deepEqual(messages, []);
      assert.deepEqual(await chat.transcript(2), []);
    },
  }),
  polling.inferred({
    id: 'typing-10',
    title: 'Every request gets the agent’s typing: two requests of one tab, and one of another',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.startTyping();
      const { index } = lastFrom(await chat.transcript(), 'ParticipantJoined', 'Ann');
      for (const _time of [1, 2, 3])
        assert.deepEqual(typesOf(await chat.transcript(Number(index) + 1)), ['TypingStarted']);
    },
  }),
];
