import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, documented, observed } from '../../case/polling-case.ts';
import { readAnswer } from '../../probe/answer/answer.ts';
import { assertNamesAll } from '../../probe/answer/assert-has.ts';
import { nextPositionOf } from '../../probe/answer/transcript.ts';
import { requiredFields, sessionOperations } from '../../probe/chat-operations.ts';
import type { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import type { Answered } from '../../probe/wire/wire.ts';

/** The fields of a real answer to `send`. */
const REAL_SEND_ANSWER = [
  'alias',
  'chatEnded',
  'chatId',
  'messages',
  'nextPosition',
  'secureKey',
  'statusCode',
  'userId',
];

/**
 * The answers with HTTP 200 to every operation of a chat. What is documented is what such an answer looks like, not which
 * operations and fields a server takes.
 */
async function answersOf(chat: PollingCustomer): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  for (const operation of sessionOperations) {
    const exchange = await chat.attempt(operation, requiredFields[operation]);
    if (exchange.response.status === 200) answers.push(exchange);
  }
  return answers;
}

export const answerCases: readonly Case[] = [
  documented('response object', {
    id: 'answer-01',
    title: 'Every operation is answered with statusCode, chatEnded, chatId and messages',
    run: async (context) => {
      const chat = await context.start();
      for (const exchange of await answersOf(chat)) {
        const { statusCode, chatEnded, chatId } = readAnswer(exchange);
        assert.ok(JSON.parse(exchange.response.body.toString()).messages, 'messages is present');
        assert.ok(Number.isInteger(statusCode), 'statusCode is an integer');
        assert.equal(typeof chatEnded, 'boolean', 'chatEnded is a boolean');
        assert.equal(chatId, chat.id);
      }
    },
  }),
  documented('response object', {
    id: 'answer-02',
    title: 'Every successful answer has a numeric alias, the userId and the secureKey',
    run: async (context) => {
      const chat = await context.start();
      for (const exchange of await answersOf(chat)) {
        const { statusCode, alias, userId, secureKey } = readAnswer(exchange);
        if (statusCode !== 0) continue;
        // Which alias it is may change during a session.
        assert.match(String(alias), /^\d+$/, 'alias is numeric');
        assert.ok(typeof userId === 'string' && userId !== '', 'userId is a string');
        assert.ok(typeof secureKey === 'string' && secureKey !== '', 'secureKey is a string');
      }
    },
  }),
  documented('requests', {
    id: 'answer-03',
    title: 'Every answer is JSON with charset utf-8',
    run: async (context) => {
      const chat = await context.start();
      for (const { response } of await answersOf(chat))
        assert.match(response.headers['content-type'] ?? '', /^application\/json; ?charset=utf-8$/i);
    },
  }),
  observed('clients', {
    id: 'answer-04',
    title: 'nextPosition is the last index plus one and never falls',
    run: async (context) => {
      const chat = await context.start();
      let position = nextPositionOf(chat.started);
      for (const operation of [
        'refresh',
        'send',
        'pushUrl',
        'customNotice',
        'updateData',
        'refresh',
      ] as const) {
        const answer = await chat.perform(operation, { ...requiredFields[operation], transcriptPosition: 1 });
        assert.equal(answer.nextPosition, Number(answer.messages.at(-1)?.index) + 1);
        assert.ok(nextPositionOf(answer) >= position, 'nextPosition does not fall');
        position = nextPositionOf(answer);
      }
    },
  }),
  observed('realAnswer', {
    id: 'answer-05',
    title: 'A send is answered with all fields of the real answer',
    run: async (context) => {
      const answer = await (await context.start()).perform('send', { message: 'Hello' });
      assertNamesAll(answer, REAL_SEND_ANSWER);
    },
  }),
  observed('realAnswer', {
    id: 'answer-06',
    title: 'utcTime is the time of the event in milliseconds, in whole seconds',
    run: async (context) => {
      const { messages } = (await context.start()).started;
      const time = messages[0]?.utcTime;
      assert.ok(Number.isInteger(time) && Number(time) > Date.UTC(2000, 0), 'utcTime is epoch milliseconds');
      assert.equal(Number(time) % 1000, 0);
    },
  }),
  observed('clients', {
    id: 'answer-07',
    title: 'The indices of a transcript are strictly increasing and begin with 1',
    run: async (context) => {
      const chat = await context.start();
      for (const operation of ['send', 'startTyping', 'send', 'stopTyping', 'customNotice'] as const) {
        await chat.perform(operation, requiredFields[operation]);
      }
      const indices = (await chat.transcript()).map(({ index }) => Number(index));
      assert.equal(indices[0], 1);
      assert.equal(indices.length, 4);
      assert.ok(
        indices.every((index, i) => i === 0 || index > Number(indices[i - 1])),
        `indices are strictly increasing: ${indices.join(', ')}`,
      );
    },
  }),
  decided({
    id: 'answer-08',
    title:
      'A supervisor who monitors silently is not shown, except in the field monitored, if the answer has it',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const supervisor = await (await chat.agentSide()).join({
        nickname: 'Sue',
        type: 'Supervisor',
        silent: true,
      });
      const during = await chat.perform('refresh', { transcriptPosition: 1 });
      assert.notEqual(during.monitored, false);
      assert.deepEqual(
        during.messages.map(({ from }) => from?.nickname),
        ['Customer'],
      );
      await supervisor.leave();
      assert.notEqual((await chat.perform('refresh')).monitored, true);
    },
  }),
];
