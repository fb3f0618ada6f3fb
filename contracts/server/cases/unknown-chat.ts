import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, inferred } from '../../case/polling-case.ts';
import { readAnswer } from '../../probe/answer/answer.ts';
import { requiredFields, sessionOperations } from '../../probe/chat-operations.ts';
import { urlencoded } from '../../probe/wire/wire.ts';

/** Ids of the right form that no server gave. */
const NOBODYS = { alias: '117', secureKey: '0123456789abcdef0123', userId: '0123456789ABCDEF' };
const NO_CHAT = '0000NoChatAtAll0';

export const unknownChatCases: readonly Case[] = [
  decided({
    id: 'unknown-chat-01',
    readOnly: true,
    title: 'An operation on a chat that never existed is refused with an error, without facts of any chat',
    run: async (context) => {
      for (const operation of sessionOperations) {
        const body = urlencoded({ ...NOBODYS, ...requiredFields[operation] });
        const answer = readAnswer(await context.post(`/${NO_CHAT}/${operation}`, body));
        const [error] = answer.errors ?? [];
        assert.ok(Number.isInteger(error?.code), `${operation} is refused with an error that has a code`);
        assert.equal(typeof error?.advice, 'string', 'the error has an advice');
        assert.deepEqual(answer.messages, [], 'no messages are told');
        for (const field of ['secureKey', 'userId']) assert.ok(!(field in answer), `${field} is not told`);
      }
    },
  }),
  inferred({
    id: 'unknown-chat-02',
    title: 'A chat is not known under the path of another service',
    run: async (context) => {
      const chat = await context.start();
      const elsewhere = `${context.dataURL}-elsewhere/${chat.id}`;
      for (const operation of ['refresh', 'send', 'disconnect'] as const) {
        const body = urlencoded({ ...chat.ids, ...requiredFields[operation] });
        const { response } = await context.wire.send({ url: `${elsewhere}/${operation}`, body });
        assert.doesNotMatch(response.body.toString(), /"statusCode":\s*0/, `${operation} is not done`);
        assert.doesNotMatch(response.body.toString(), new RegExp(chat.ids.secureKey), 'no key is told');
      }
      await chat.assertUnharmed();
    },
  }),
];
