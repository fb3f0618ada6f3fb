import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, observed } from '../../case/polling-case.ts';
import {
  assertNames,
  assertNotCarriedOut,
  assertParameterRefused,
  assertSessionRefused,
  readAnswer,
  readSuccess,
} from '../../probe/answer/answer.ts';
import { requiredFields, sessionOperations } from '../../probe/chat-operations.ts';
import { urlencoded } from '../../probe/wire/wire.ts';
import { WRONG_CHAT, WRONG_KEY, WRONG_USER } from './given.ts';

export const keyCases: readonly Case[] = [
  decided({
    id: 'keys-01',
    title: 'A wrong secureKey is refused with error 249 by every operation, and the chat is unharmed',
    run: async (context) => {
      const chat = await context.start();
      for (const operation of sessionOperations) {
        const fields = { ...requiredFields[operation], secureKey: WRONG_KEY };
        assertSessionRefused(await chat.attempt(operation, fields));
      }
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'keys-02',
    title: 'A wrong userId is refused with error 249, and the chat is unharmed',
    run: async (context) => {
      const chat = await context.start();
      for (const operation of ['refresh', 'send', 'disconnect'] as const) {
        const fields = { ...requiredFields[operation], userId: WRONG_USER };
        assertSessionRefused(await chat.attempt(operation, fields));
      }
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'keys-03',
    title: 'A chatId that does not exist is refused with error 249, which repeats it',
    run: async (context) => {
      const { ids } = await context.start();
      const refused = await context.post(`/${WRONG_CHAT}/refresh`, urlencoded(ids));
      assertSessionRefused(refused);
      assert.equal(readAnswer(refused).chatId, WRONG_CHAT);
    },
  }),
  decided({
    id: 'keys-04',
    title: 'The key of another chat is refused with error 249, and both chats are unharmed',
    run: async (context) => {
      const [mine, other] = [await context.start(), await context.start()];
      assertSessionRefused(await mine.attempt('send', { message: 'no', secureKey: other.ids.secureKey }));
      await mine.assertUnharmed();
      await other.assertUnharmed();
    },
  }),
  decided({
    id: 'keys-05',
    title: 'A missing or empty secureKey is refused as a missing parameter, which it names',
    run: async (context) => {
      const chat = await context.start();
      const { alias, userId } = chat.ids;
      for (const fields of [
        { alias, userId },
        { alias, userId, secureKey: '' },
      ]) {
        const refused = await chat.attemptRaw('refresh', { ...fields, transcriptPosition: 1 });
        assertNotCarriedOut(refused);
        assertParameterRefused(refused, 100);
        assertNames(refused, 'secureKey');
      }
    },
  }),
  decided({
    id: 'keys-09',
    title: 'A secureKey that is cut short, or in upper case, is refused with error 249',
    run: async (context) => {
      const chat = await context.start();
      const { secureKey } = chat.ids;
      const other = secureKey === secureKey.toUpperCase() ? secureKey.toLowerCase() : secureKey.toUpperCase();
      for (const wrong of [secureKey.slice(0, -1), secureKey.slice(0, 1), other]) {
        assertSessionRefused(await chat.attempt('send', { message: 'no', secureKey: wrong }));
      }
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'keys-06',
    title: 'A wrong alias is tolerated, and the answer has the right one',
    run: async (context) => {
      const chat = await context.start();
      const answer = await chat.perform('send', { message: 'Hello', alias: '999999' });
      assert.equal(answer.alias, chat.ids.alias);
    },
  }),
  decided({
    id: 'keys-07',
    title: 'userId and alias may be absent or empty: the secureKey suffices',
    run: async (context) => {
      const chat = await context.start();
      const { secureKey } = chat.ids;
      for (const fields of [{ secureKey }, { secureKey, alias: '', userId: '' }]) {
        const answer = readSuccess(await chat.attemptRaw('refresh', fields));
        assert.equal(answer.userId, chat.ids.userId);
        assert.equal(answer.chatEnded, false);
      }
    },
  }),
  observed('realAnswer', {
    id: 'keys-08',
    title: 'A refused session still names a numeric alias and the chatId',
    run: async (context) => {
      const chat = await context.start();
      const answer = readAnswer(await chat.attempt('send', { message: 'no', secureKey: WRONG_KEY }));
      assert.equal(answer.statusCode, 2);
      assert.equal(answer.chatId, chat.id);
      assert.match(answer.alias ?? '', /^\d+$/);
    },
  }),
];
