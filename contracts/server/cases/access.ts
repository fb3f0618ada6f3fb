import type { Case } from '../../case/case.ts';
import { decided } from '../../case/polling-case.ts';
import { assertHttpError } from '../../probe/answer/answer.ts';
import { multipart, urlencoded } from '../../probe/wire/wire.ts';

const START = { nickname: 'Ada' };

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

export const accessCases: readonly Case[] = [
  decided({
    id: 'access-01',
    title:
      'A service that requires an apikey answers 401 without one, 403 to a wrong one, and accepts the right one',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireApikey('right-key');
      assertHttpError(await context.post('', urlencoded(START)), 401);
      assertHttpError(await context.post('', urlencoded(START), { apikey: 'wrong-key' }), 403);
      const chat = await context.start(START, { apikey: 'right-key' });
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'access-02',
    title: 'A required apikey is required by every operation, and a refusal leaves the chat unharmed',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireApikey('right-key');
      const chat = await context.start(START, { apikey: 'right-key' });
      const form = urlencoded({ ...chat.ids, message: 'Hello' });
      assertHttpError(await context.post(`/${chat.id}/send`, form), 401);
      assertHttpError(await context.post(`/${chat.id}/disconnect`, form, { apikey: 'wrong-key' }), 403);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'access-03',
    title:
      'A service that requires HTTP Basic answers 401 without, 403 to a wrong password, and accepts the right one',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireBasic('user', 'pässword:1');
      assertHttpError(await context.post('', urlencoded(START)), 401);
      const wrong = { authorization: basic('user', 'wrong') };
      assertHttpError(await context.post('', urlencoded(START), wrong), 403);
      const chat = await context.start(START, { authorization: basic('user', 'pässword:1') });
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'access-04',
    title: 'Malformed credentials are refused as wrong or as missing',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireBasic('user', 'password');
      for (const authorization of ['Basic', 'Basic %%%', 'Bearer abc', basic('', '')]) {
        const refused = await context.post('', urlencoded(START), { authorization });
        assertHttpError(refused, refused.response.status === 401 ? 401 : 403);
      }
    },
  }),
  decided({
    id: 'access-05',
    title: 'A required apikey is required by every file operation, and a refusal leaves the chat unharmed',
    needs: ['access', 'files'],
    run: async (context) => {
      await context.access.requireApikey('right-key');
      const chat = await context.start(START, { apikey: 'right-key' });
      const form = urlencoded(chat.ids);
      assertHttpError(await context.post(`/${chat.id}/file/limits`, form), 401);
      assertHttpError(await context.post(`/${chat.id}/file/limits`, form, { apikey: 'wrong-key' }), 403);
      assertHttpError(await context.post(`/${chat.id}/file`, multipart(chat.ids)), 401);
      await chat.assertUnharmed();
    },
  }),
];
