import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, observed } from '../../case/cometd-case.ts';
import { assertAdvises, assertRefusal } from '../../probe/answer/answer.ts';
import { typesOf, withoutAdditions } from '../../probe/answer/transcript.ts';
import { requiredFields, sessionOperations } from '../../probe/chat-operations.ts';
import { assertTaken } from '../../probe/customer/cometd-customer.ts';
import { WRONG_LONG_KEY } from './given.ts';

const PARAMETER = { statusCode: 2, chatEnded: false } as const;
const SESSION = { statusCode: 2, chatEnded: true } as const;

export const cometdKeyCases: readonly Case[] = [
  observed('clients', {
    id: 'cometd-keys-01',
    title: 'Over CometD the secureKey alone identifies the chat in every operation',
    run: async (context) => {
      const customer = await context.cometd();
      for (const operation of sessionOperations) await customer.perform(operation, requiredFields[operation]);
      await customer.untilEnded();
      const refusals = customer.pushed.filter(({ statusCode }) => statusCode !== 0);
      assert.deepEqual(refusals, []);
      assert.deepEqual(
        new Set(typesOf(withoutAdditions(customer.events))),
        new Set([
          'ParticipantJoined',
          'Message',
          'TypingStarted',
          'TypingStopped',
          'PushUrl',
          'NicknameUpdated',
          'CustomNotice',
          'ParticipantLeft',
        ]),
      );
    },
  }),
  observed('clients', {
    id: 'cometd-keys-02',
    title: 'Over CometD chatId, alias and userId beside the key are tolerated, given or empty',
    run: async (context) => {
      const customer = await context.cometd();
      const { alias, userId } = customer.ids;
      for (const [message, ids] of [
        ['all', { chatId: customer.id, alias, userId }],
        ['empty', { chatId: '', alias: '', userId: '' }],
      ] as const) {
        await customer.perform('send', { message, ...ids });
        await customer.untilEvent({ type: 'Message', text: message });
      }
    },
  }),
  decided({
    id: 'cometd-keys-03',
    title: 'Over CometD a wrong key is refused with error 249 by every operation, and the chat is unharmed',
    run: async (context) => {
      const customer = await context.cometd();
      for (const operation of sessionOperations) {
        const fields = { ...requiredFields[operation], secureKey: WRONG_LONG_KEY };
        const refusal = await customer.refuse(operation, fields);
        assertRefusal(refusal, SESSION, 249);
        assert.ok(!('secureKey' in refusal), 'a refused session is told no key');
      }
      assert.deepEqual(await customer.transcript(), customer.started.messages);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'cometd-keys-04',
    title: 'Over CometD a missing or empty key is refused as a missing parameter, which it names',
    run: async (context) => {
      const customer = await context.cometd();
      for (const data of [{}, { secureKey: '' }]) {
        assertTaken(await customer.session.publish({ operation: 'sendMessage', message: 'Hello', ...data }));
        const refusal = await customer.untilAnswer(({ statusCode }) => statusCode !== 0, 'the refusal');
        assertRefusal(refusal, PARAMETER, 100);
        assertAdvises(refusal, 'secureKey');
      }
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'cometd-keys-05',
    title: 'Over CometD a wrong userId beside the key is refused with error 249',
    run: async (context) => {
      const customer = await context.cometd();
      const fields = { message: 'no', userId: '0123456789ABCDEF' };
      assertRefusal(await customer.refuse('send', fields), SESSION, 249);
      await customer.assertUnharmed();
    },
  }),
  decided({
    id: 'cometd-keys-07',
    title: 'Over CometD requestNotifications with a wrong userId beside the key is refused with error 249',
    run: async (context) => {
      const customer = await context.cometd();
      const fields = { transcriptPosition: 1, userId: '0123456789ABCDEF' };
      assertRefusal(await customer.requestNotifications(fields), SESSION, 249);
      await customer.assertUnharmed();
    },
  }),
  observed('clients', {
    id: 'cometd-keys-06',
    title: 'Over CometD a wrong alias is tolerated, and the push does not repeat it',
    run: async (context) => {
      const customer = await context.cometd();
      await customer.perform('send', { message: 'Hello', alias: '999999' });
      const { alias } = await customer.untilAnswer(({ messages }) => messages.length > 0, 'the message');
      // An alias may change while a chat lasts: a pair of Chat Servers has two.
      assert.match(alias ?? '', /^\d+$/);
      assert.notEqual(alias, '999999');
    },
  }),
];
