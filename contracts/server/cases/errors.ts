import assert from 'node:assert/strict';
import type { Case } from '../../case/case.ts';
import { decided, observed } from '../../case/polling-case.ts';
import { assertHttpError, assertParameterRefused, isSuccess, readAnswer } from '../../probe/answer/answer.ts';
import { multipart, raw, urlencoded } from '../../probe/wire/wire.ts';
import { ABOVE_BODY_LIMIT } from './given.ts';

export const errorCases: readonly Case[] = [
  decided({
    id: 'errors-01',
    title:
      'An operation that does not exist is answered 404 with a JSON error of code 404, and the chat is unharmed',
    run: async (context) => {
      const chat = await context.start();
      assertHttpError(await chat.attemptRaw('nothing', chat.ids), 404, 404);
      await chat.assertUnharmed();
    },
  }),
  observed('clients', {
    id: 'errors-02',
    title: 'The names of operations are case-sensitive',
    run: async (context) => {
      const chat = await context.start();
      for (const operation of ['Send', 'REFRESH', 'starttyping']) {
        const exchange = await chat.attemptRaw(operation, { ...chat.ids, message: 'Hello' });
        assert.ok(!isSuccess(exchange), `${operation} is no operation`);
      }
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'errors-03',
    title:
      'A service that cannot exist is answered 404 with code 306, which Widgets read as an invalid service',
    run: async (context) => {
      const { ids, id } = await context.start();
      const url = `${context.target.chatApiURL}/-nowhere/${id}/refresh`;
      assertHttpError(await context.wire.send({ url, body: urlencoded(ids) }), 404, 306);
    },
  }),
  decided({
    id: 'errors-04',
    title: 'GET is answered 405 with a JSON error of code 405, on the start and on an operation',
    run: async (context) => {
      const chat = await context.start();
      const query = new URLSearchParams(chat.ids).toString();
      for (const url of [context.dataURL, `${context.dataURL}/`, `${chat.url('refresh')}?${query}`]) {
        assertHttpError(await context.wire.send({ method: 'GET', url }), 405, 405);
      }
    },
  }),
  decided({
    id: 'errors-05',
    title: 'A JSON body is answered 415 with a JSON error of code 415, on the start and on an operation',
    run: async (context) => {
      const chat = await context.start();
      const start = raw('{"nickname":"Ada"}', 'application/json');
      assertHttpError(await context.post('', start), 415, 415);
      const send = raw(JSON.stringify({ ...chat.ids, message: 'Hello' }), 'application/json');
      assertHttpError(await context.post(`/${chat.id}/send`, send), 415, 415);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'errors-06',
    title: 'A body of text/plain is answered 415',
    run: async (context) => {
      const chat = await context.start();
      const fields = urlencoded({ ...chat.ids, message: 'Hello' }).bytes;
      assertHttpError(await context.post(`/${chat.id}/send`, raw(fields, 'text/plain')), 415, 415);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'errors-07',
    title: 'A body above 1 MiB is answered 413 with a JSON error, and the chat is unharmed',
    run: async (context) => {
      const chat = await context.start();
      const refused = await chat.attempt('updateData', { 'userData[big]': 'x'.repeat(ABOVE_BODY_LIMIT) });
      assertHttpError(refused, 413);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'errors-08',
    title: 'A body just below 1 MiB is accepted',
    run: async (context) => {
      const chat = await context.start();
      await chat.perform('updateData', { 'userData[big]': 'x'.repeat(1024 * 1024 - 1024) });
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'errors-09',
    title: 'A multipart body labelled urlencoded starts no chat',
    run: async (context) => {
      const mislabelled = raw(multipart({ nickname: 'Ada' }).bytes, 'application/x-www-form-urlencoded');
      const refused = await context.post('', mislabelled);
      assert.ok(
        refused.response.status >= 400 && refused.response.status < 500,
        'it is refused as a fault of the client',
      );
    },
  }),
  decided({
    id: 'errors-10',
    title:
      'A body that is labelled as no form is answered 415, also an empty one; without a label only an empty one is taken',
    run: async (context) => {
      const chat = await context.start();
      const fields = urlencoded({ ...chat.ids, nickname: 'Ada', message: 'Hello' }).bytes;
      for (const [path, code] of [
        ['', 161],
        [`/${chat.id}/send`, 100],
      ] as const) {
        for (const body of [raw('', 'text/plain'), raw('', 'text/html'), { bytes: fields }])
          assertHttpError(await context.post(path, body), 415, 415);
        assertParameterRefused(await context.post(path, { bytes: Buffer.alloc(0) }), code);
      }
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'errors-11',
    title: 'A refusal names the chat that stands in the path, and that of a start names none',
    run: async (context) => {
      const chat = await context.start();
      const send = `/${chat.id}/send`;
      const elsewhere = `${context.target.chatApiURL}/-nowhere${send}`;
      const form = urlencoded({ ...chat.ids, message: 'Hello' });
      const encoded = await context.post(send, form, { 'content-encoding': 'gzip' });
      for (const [refused, status] of [
        [await context.post(send, urlencoded({ message: 'Hello' })), 400],
        [await context.post(send, raw('{}', 'application/json')), 415],
        [encoded, 415],
        [await context.wire.send({ url: elsewhere, body: form }), 404],
      ] as const) {
        assertHttpError(refused, status);
        assert.equal(readAnswer(refused).chatId, chat.id, `the chatId of a ${status}`);
      }
      assert.equal(encoded.response.headers['accept-encoding'], 'identity', 'the encoding that is taken');
      const nameless = await context.post('', urlencoded({ subject: 'nameless' }));
      assertParameterRefused(nameless, 161);
      assert.equal(readAnswer(nameless).chatId, undefined, 'the chatId of a start that is refused');
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'errors-12',
    title:
      'A refusal that is about a file names the chat, too, also where only the key tells which one is meant',
    needs: ['files'],
    run: async (context) => {
      const chat = await context.start();
      const unbounded = raw(multipart(chat.ids).bytes, 'multipart/form-data');
      const fields = { operation: 'fileDownload', secureKey: chat.ids.secureKey };
      for (const refused of [
        await context.post(`/${chat.id}/file`, unbounded),
        await context.wire.send({ url: context.chatNtfURL, body: urlencoded(fields) }),
      ]) {
        assertParameterRefused(refused, 100);
        assert.equal(readAnswer(refused).chatId, chat.id, 'the chatId of the refusal');
      }
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'errors-13',
    title: 'A start, and what only CometD has, is no operation within a chat: both are answered 404',
    run: async (context) => {
      const chat = await context.start();
      for (const operation of ['requestChat', 'requestNotifications'])
        assertHttpError(await chat.attemptRaw(operation, { ...chat.ids, nickname: 'Ada' }), 404, 404);
      await chat.assertUnharmed();
    },
  }),
];
