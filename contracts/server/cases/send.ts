import assert from 'node:assert/strict';
import { decided, inferred, observed } from '../../case/any-case.ts';
import type { Case } from '../../case/case.ts';
import * as polling from '../../case/polling-case.ts';
import { assertNames, assertParameterRefused, readAnswer } from '../../probe/answer/answer.ts';
import { assertHas } from '../../probe/answer/assert-has.ts';
import { lastOf, typesOf } from '../../probe/answer/transcript.ts';

const REPLY = '{"general-properties": {"related-event-id":"3"}}';

export const sendCases: readonly Case[] = [
  observed('sdk', {
    id: 'send-01',
    title: 'A sent message is in the transcript as a Message from the customer',
    run: async (context) => {
      const chat = await context.customer({ nickname: 'Ada' });
      await chat.perform('send', { message: 'Hello' });
      const message = lastOf(await chat.transcript(), 'Message');
      assert.equal(message.text, 'Hello');
      assert.equal(message.index, 2);
      assertHas(message.from, { nickname: 'Ada', participantId: 1, type: 'Client' });
    },
  }),
  observed('sdk', {
    id: 'send-02',
    title: 'messageType is free text and comes back verbatim',
    run: async (context) => {
      const chat = await context.customer();
      for (const messageType of ['text', 'text message', 'Whatever/1']) {
        await chat.perform('send', { message: 'Hello', messageType });
        assert.equal(lastOf(await chat.transcript(), 'Message').messageType, messageType);
      }
    },
  }),
  observed('clients', {
    id: 'send-03',
    title: 'A message sent without messageType has none',
    run: async (context) => {
      const chat = await context.customer();
      await chat.perform('send', { message: 'Hello' });
      assert.ok(!('messageType' in lastOf(await chat.transcript(), 'Message')), 'messageType is absent');
    },
  }),
  inferred({
    id: 'send-04',
    title: 'eventAttributes sent as JSON text come back as an object',
    run: async (context) => {
      const chat = await context.customer();
      await chat.perform('send', { message: 'A reply', messageType: 'text', eventAttributes: REPLY });
      const { eventAttributes } = lastOf(await chat.transcript(), 'Message');
      assert.deepEqual(eventAttributes, { 'general-properties': { 'related-event-id': '3' } });
    },
  }),
  observed('widgets', {
    id: 'send-05',
    title: 'A message reaches the agent',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.customer();
      const side = await chat.agentSide();
      await side.join({ nickname: 'Ann' });
      await chat.perform('send', { message: 'Is anybody there?' });
      await side.waitFor({ type: 'Message', text: 'Is anybody there?' });
    },
  }),
  polling.decided({
    id: 'send-06',
    title: 'A send without a message, or with an empty one, is refused and names the parameter',
    run: async (context) => {
      const chat = await context.start();
      for (const fields of [{}, { message: '' }]) {
        const refused = await chat.attempt('send', fields);
        assertParameterRefused(refused);
        assertNames(refused, 'message');
      }
      assert.deepEqual(typesOf(await chat.transcript()), ['ParticipantJoined']);
    },
  }),
  polling.decided({
    id: 'send-07',
    title: 'A message of more than 32768 bytes is refused with code 204, and the chat goes on',
    run: async (context) => {
      const chat = await context.start();
      const refused = await chat.attempt('send', { message: 'ü'.repeat(16_385) });
      assert.equal(refused.response.status, 200);
      const { statusCode, chatEnded, messages, errors } = readAnswer(refused);
      assert.deepEqual(
        { statusCode, chatEnded, messages },
        { statusCode: 1, chatEnded: false, messages: [] },
      );
      assert.equal(errors?.[0]?.code, 204);
      await chat.assertUnharmed();
    },
  }),
  inferred({
    id: 'send-08',
    title: 'A long message below the limit arrives complete',
    run: async (context) => {
      const chat = await context.customer();
      const message = 'long '.repeat(4_000);
      await chat.perform('send', { message });
      assert.equal(lastOf(await chat.transcript(), 'Message').text, message);
    },
  }),
  decided({
    id: 'send-10',
    title: 'A message of exactly 32768 bytes is accepted',
    run: async (context) => {
      const chat = await context.customer();
      const message = 'ü'.repeat(16_384);
      await chat.perform('send', { message });
      assert.ok(lastOf(await chat.transcript(), 'Message').text === message, 'the message arrives whole');
    },
  }),
  inferred({
    id: 'send-09',
    title: 'The same message sent twice is in the transcript twice',
    run: async (context) => {
      const chat = await context.customer();
      await chat.perform('send', { message: 'again' });
      await chat.perform('send', { message: 'again' });
      assert.deepEqual(
        (await chat.transcript(2)).map(({ index, text }) => [index, text]),
        [
          [2, 'again'],
          [3, 'again'],
        ],
      );
    },
  }),
];
