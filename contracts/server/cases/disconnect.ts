import assert from 'node:assert/strict';
import { decided, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as polling from '../../case/polling-case.ts';
import { assertSessionRefused } from '../../probe/answer/answer.ts';
import { typesOf } from '../../probe/answer/transcript.ts';
import { requiredFields, sessionOperations } from '../../probe/chat-operations.ts';
import { everythingRead } from '../../probe/customer/everything-read.ts';

export const disconnectCases: readonly Case[] = [
  polling.observed('sdk', {
    id: 'disconnect-01',
    title: 'A disconnect is answered with chatEnded true',
    run: async (context) => {
      assert.equal((await (await context.start()).perform('disconnect')).chatEnded, true);
    },
  }),
  polling.observed('clients', {
    id: 'disconnect-02',
    title: 'The answer to a disconnect repeats the ids of the session',
    run: async (context) => {
      const chat = await context.start();
      const { chatId, alias, secureKey, userId } = await chat.perform('disconnect');
      // Which alias it is may change during a session.
      assert.match(String(alias), /^\d+$/, 'alias is numeric');
      const expected = { chatId: chat.id, secureKey: chat.ids.secureKey, userId: chat.ids.userId };
      assert.deepEqual({ chatId, secureKey, userId }, expected);
    },
  }),
  polling.observed('clients', {
    id: 'disconnect-03',
    title: 'A disconnect tolerates a position and a message, and the message is not sent',
    run: async (context) => {
      const chat = await context.start();
      const answer = await chat.perform('disconnect', { transcriptPosition: 1, message: 'unsent' });
      assert.equal(answer.chatEnded, true);
      assert.ok(!typesOf(answer.messages).includes('Message'), 'nothing is sent');
    },
  }),
  polling.documented('reason codes', {
    id: 'disconnect-04',
    title: 'Customers who leave by themselves read no reason code',
    run: async (context) => {
      const chat = await context.start();
      const { response } = await chat.attempt('disconnect', { transcriptPosition: 1 });
      // Where the own leave is read is not documented: neither here nor later does it have a reason.
      const read = [response.body.toString(), JSON.stringify(await everythingRead(chat))].join();
      assert.ok(!read.includes('quit-reason-code'), 'the leave has no reason code');
    },
  }),
  polling.observed('sdk', {
    id: 'disconnect-09',
    title: 'The answer to a disconnect from 1 ends with the customer’s own ParticipantLeft',
    run: async (context) => {
      const chat = await context.start();
      const { messages } = await chat.perform('disconnect', { transcriptPosition: 1 });
      const left = messages.at(-1);
      assert.deepEqual([left?.type, left?.from?.participantId], ['ParticipantLeft', 1]);
    },
  }),
  observed('clients', {
    id: 'disconnect-05',
    title: 'The agent sees the customer leave',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      await side.join({ nickname: 'Ann' });
      await chat.perform('disconnect');
      await side.waitFor({ type: 'ParticipantLeft' });
    },
  }),
  polling.observed('clients', {
    id: 'disconnect-06',
    title:
      'After the end, refresh and disconnect still answer with chatEnded true and the entries, again and again',
    run: async (context) => {
      const chat = await context.start();
      await chat.perform('send', { message: 'Hello' });
      await chat.perform('disconnect');
      for (const operation of ['refresh', 'disconnect', 'refresh'] as const) {
        const { chatEnded, messages } = await chat.perform(operation, { transcriptPosition: 1 });
        assert.equal(chatEnded, true);
        assert.deepEqual(typesOf(messages), ['ParticipantJoined', 'Message', 'ParticipantLeft']);
      }
    },
  }),
  polling.observed('clients', {
    id: 'disconnect-07',
    title: 'After the end, every other operation is refused with error 249',
    run: async (context) => {
      const chat = await context.start();
      await chat.perform('disconnect');
      for (const operation of sessionOperations) {
        if (operation === 'refresh' || operation === 'disconnect') continue;
        assertSessionRefused(await chat.attempt(operation, requiredFields[operation]));
      }
    },
  }),
  decided({
    id: 'disconnect-08',
    title: 'The end of one chat does not affect another chat of the service',
    run: async (context) => {
      const [ending, going] = [await context.customer(), await context.customer()];
      await ending.perform('disconnect');
      await going.assertUnharmed();
    },
  }),
];
