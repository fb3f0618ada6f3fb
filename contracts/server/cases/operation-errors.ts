import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import type { CaseContext } from '../../case/context.ts';
import { decided } from '../../case/polling-case.ts';
import { assertHttpError, assertParameterRefused, assertSessionRefused } from '../../probe/answer/answer.ts';
import { requiredFields, sessionOperations } from '../../probe/chat-operations.ts';
import type { PollingCustomer } from '../../probe/customer/polling-customer.ts';
import { type FormFile, fileForm } from '../../probe/wire/file-form.ts';
import { type Answered, type Body, type Fields, multipart, raw, urlencoded } from '../../probe/wire/wire.ts';
import { ABOVE_BODY_LIMIT, UNKNOWN_FILE, WRONG_CHAT } from './given.ts';
import { assertReadableWithCredentials, FROM_ORIGIN } from './other-origin.ts';

const FILE: FormFile = { name: 'a.txt', content: 'x' };

/** Every operation inside a chat, as a path below it, with a body that would be complete. */
const operations: readonly {
  readonly path: string;
  readonly body: (ids: Fields) => Body;
  readonly file?: true;
}[] = [
  ...sessionOperations.map((operation) => ({
    path: operation,
    body: (ids: Fields) => urlencoded({ ...(ids as Record<string, string>), ...requiredFields[operation] }),
  })),
  { path: 'file/limits', body: urlencoded, file: true },
  { path: 'file', body: (ids: Fields) => fileForm(FILE, ids), file: true },
  { path: `file/${UNKNOWN_FILE}/download`, body: urlencoded, file: true },
  { path: `file/${UNKNOWN_FILE}/delete`, body: urlencoded, file: true },
];

/** The operations that the target has. */
function offered({ target }: CaseContext) {
  return operations.filter(({ file }) => file === undefined || target.offers?.includes('files'));
}

interface Asked {
  readonly chat: PollingCustomer;
  readonly path: string;
  readonly body: Body;
}

/** Asks for every operation in turn, some way or other, and has the answers judged. */
async function forEach(
  context: CaseContext,
  ask: (asked: Asked) => Promise<Answered>,
  judge: (answered: Answered, path: string) => void,
): Promise<void> {
  const chat = await context.start();
  for (const { path, body } of offered(context)) judge(await ask({ chat, path, body: body(chat.ids) }), path);
  assert.deepEqual(await chat.transcript(), chat.started.messages);
  await chat.assertUnharmed();
}

const perOperation: readonly Case[] = [
  decided({
    id: 'operations-01',
    title: 'Every operation answers GET, PUT and DELETE with 405, and the chat is unharmed',
    run: async (context) => {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        await forEach(
          context,
          ({ chat, path, body }) =>
            context.wire.send({ method, url: chat.url(path), ...(method === 'PUT' && { body }) }),
          (answered) => assertHttpError(answered, 405, 405),
        );
      }
    },
  }),
  decided({
    id: 'operations-02',
    title: 'Every operation answers a JSON body with 415, and the chat is unharmed',
    run: (context) =>
      forEach(
        context,
        ({ chat, path }) =>
          context.post(`/${chat.id}/${path}`, raw(JSON.stringify(chat.ids), 'application/json')),
        (answered) => assertHttpError(answered, 415, 415),
      ),
  }),
  decided({
    id: 'operations-03',
    title: 'Every operation answers a form above 1 MiB with 413, and the chat is unharmed',
    run: (context) =>
      forEach(
        context,
        ({ chat, path }) =>
          context.post(`/${chat.id}/${path}`, multipart({ ...chat.ids, big: 'x'.repeat(ABOVE_BODY_LIMIT) })),
        (answered) => assertHttpError(answered, 413, 413),
      ),
  }),
  decided({
    id: 'operations-04',
    title: 'Every operation answers a missing key with 400, and the chat is unharmed',
    run: (context) =>
      forEach(
        context,
        ({ chat, path }) => {
          const { body } = operations.find((each) => each.path === path) ?? {};
          const { alias, userId } = chat.ids;
          return context.post(`/${chat.id}/${path}`, body?.({ alias, userId }) ?? urlencoded({}));
        },
        (answered) => assertParameterRefused(answered, 100),
      ),
  }),
  decided({
    id: 'operations-05',
    title: 'Every operation refuses a chat that does not exist with error 249',
    run: (context) =>
      forEach(
        context,
        ({ path, body }) => context.post(`/${WRONG_CHAT}/${path}`, body),
        (answered) => assertSessionRefused(answered),
      ),
  }),
  decided({
    id: 'operations-06',
    title: 'Every operation answers a service that cannot exist with 404 and code 306',
    run: (context) =>
      forEach(
        context,
        ({ chat, path, body }) =>
          context.wire.send({ url: `${context.target.chatApiURL}/-nowhere/${chat.id}/${path}`, body }),
        (answered) => assertHttpError(answered, 404, 306),
      ),
  }),
  decided({
    id: 'operations-07',
    title: 'Every operation answers 401 without the credentials that are required, and 403 to wrong ones',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireApikey('right-key');
      const right = { apikey: 'right-key' };
      const chat = await context.start({ nickname: 'Ada' }, right);
      for (const { path, body } of offered(context)) {
        const url = `/${chat.id}/${path}`;
        assertHttpError(await context.post(url, body(chat.ids)), 401, 401);
        assertHttpError(await context.post(url, body(chat.ids), { apikey: 'wrong-key' }), 403, 403);
      }
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'operations-09',
    title:
      'Every operation that is not about files answers a multipart form with 415, and the chat is unharmed',
    run: async (context) => {
      const chat = await context.start();
      for (const operation of sessionOperations)
        assertHttpError(
          await chat.attemptRaw(operation, { ...chat.ids, ...requiredFields[operation] }, multipart),
          415,
        );
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'operations-10',
    title: 'A start that has a file among its parts is refused with 400',
    run: async (context) => {
      const { response } = await context.post('', fileForm(FILE, { nickname: 'Ada' }));
      assert.equal(response.status, 400);
    },
  }),
];

const noService: readonly Case[] = [
  decided({
    id: 'operations-08',
    title: 'A start on a service that cannot exist is answered 404 with code 306',
    run: async (context) => {
      const body = urlencoded({ nickname: 'Customer' });
      const { chatApiURL } = context.target;
      assertHttpError(await context.wire.send({ url: `${chatApiURL}/-nowhere`, body }), 404, 306);
    },
  }),
];

/** Bodies of chat-ntf, and how each is refused. */
const ntfRefusals = [
  { id: 'chat-ntf-01', what: 'JSON', status: 415, body: raw('{}', 'application/json') },
  {
    id: 'chat-ntf-02',
    what: 'a form above 1 MiB',
    status: 413,
    body: multipart({ operation: 'fileGetLimits', secureKey: 'x', big: 'x'.repeat(ABOVE_BODY_LIMIT) }),
  },
  { id: 'chat-ntf-03', what: 'an empty form', status: 400, body: urlencoded({}) },
] as const;

const chatNtf: readonly Case[] = [
  ...ntfRefusals.map(({ id, what, status, body }) =>
    decided({
      id,
      title: `chat-ntf answers ${what} with ${status}`,
      run: async (context) => {
        assertHttpError(await context.wire.send({ url: context.chatNtfURL, body }), status);
      },
    }),
  ),
  decided({
    id: 'chat-ntf-04',
    readOnly: true,
    title: 'GET is 405 on chat-ntf',
    run: async (context) => {
      assertHttpError(await context.wire.send({ method: 'GET', url: context.chatNtfURL }), 405, 405);
    },
  }),
  decided({
    id: 'chat-ntf-05',
    title:
      'chat-ntf answers 401 without the credentials that the service of the key requires, 403 to wrong ones',
    needs: ['access'],
    run: async (context) => {
      await context.access.requireApikey('right-key');
      const { ids } = await context.start({ nickname: 'Ada' }, { apikey: 'right-key' });
      const body = urlencoded({ operation: 'fileGetLimits', secureKey: ids.secureKey });
      const ask = (headers = {}) => context.wire.send({ url: context.chatNtfURL, body, headers });
      assertHttpError(await ask(), 401, 401);
      assertHttpError(await ask({ apikey: 'wrong-key' }), 403, 403);
      assert.equal((await ask({ apikey: 'right-key' })).response.status, 200);
    },
  }),
  decided({
    id: 'chat-ntf-06',
    title: 'A page of another origin may read what chat-ntf answers, refusals included',
    run: async (context) => {
      const { ids } = await context.start();
      for (const fields of [{ operation: 'fileGetLimits', secureKey: ids.secureKey }, {}]) {
        const body = urlencoded(fields);
        assertReadableWithCredentials(
          await context.wire.send({ url: context.chatNtfURL, body, headers: FROM_ORIGIN }),
        );
      }
    },
  }),
  decided({
    id: 'chat-ntf-07',
    title: 'chat-ntf is served with a slash at its end, too, and paths that only begin like it are not',
    run: async (context) => {
      const { ids } = await context.start();
      const body = urlencoded({ operation: 'fileGetLimits', secureKey: ids.secureKey });
      const ask = (end: string) => context.wire.send({ url: `${context.chatNtfURL}${end}`, body });
      for (const end of ['', '/']) assert.equal((await ask(end)).response.status, 200, `chat-ntf${end}`);
      for (const end of ['s', '/more']) assertHttpError(await ask(end), 404);
    },
  }),
];

export const operationErrorCases: readonly Case[] = [
  ...perOperation,
  ...noService,
  ...chatNtf.map((each): Case => ({ ...each, needs: ['files', ...each.needs] })),
];
