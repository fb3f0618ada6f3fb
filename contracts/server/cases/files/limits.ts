import assert from 'node:assert/strict';
import { inferred, observed } from '../../../case/any-case.ts';
import type { Case } from '../../../case/case.ts';
import * as polling from '../../../case/polling-case.ts';
import { isSuccess, readSuccess } from '../../../probe/answer/answer.ts';
import { assertNamesAll } from '../../../probe/answer/assert-has.ts';
import { assertFileRefused } from '../../../probe/customer/customer-files.ts';
import { fileForm } from '../../../probe/wire/file-form.ts';
import { multipart, urlencoded } from '../../../probe/wire/wire.ts';
import { joined, started, text } from './chat-with-files.ts';
import { LIMIT_NAMES } from './limit-names.ts';

/** In milliseconds: longer than any case takes. */
const AN_HOUR = 3_600_000;

export const fileLimitCases: readonly Case[] = [
  polling.observed('realAnswer', {
    id: 'files-01',
    title: 'The limits are ten texts in the user data of a Notice file-client-cfg-get',
    run: async (context) => {
      const { files } = await started(context);
      const limits = await files.limits();
      assertNamesAll(limits, LIMIT_NAMES);
      for (const value of Object.values(limits)) assert.equal(typeof value, 'string');
      const answer = readSuccess(await files.ntf({ operation: 'fileGetLimits' }));
      assert.deepEqual(
        answer.messages.map((message) => [message.type, message.text, message.from?.type]),
        [['Notice', 'file-client-cfg-get', 'Client']],
      );
    },
  }),
  polling.observed('realAnswer', {
    id: 'files-58',
    title: 'The notice with the limits has the time at which it was asked, as events have theirs',
    run: async (context) => {
      const { chat } = await started(context);
      const [notice] = readSuccess(await chat.attemptRaw('file/limits', chat.ids)).messages;
      assert.equal(notice?.type, 'Notice', 'the limits come in a notice');
      const [begun, time] = [Number(chat.started.messages[0]?.utcTime), Number(notice?.utcTime)];
      assert.ok(Number.isInteger(time) && time % 1000 === 0, `${time} is milliseconds, in whole seconds`);
      const since = time - begun;
      assert.ok(since >= 0 && since < AN_HOUR, `${time} is just after the start of the chat, ${begun}`);
    },
  }),
  observed('widgets', {
    id: 'files-02',
    title: 'The limits are asked for as multipart/form-data',
    run: async (context) => {
      const { files } = await joined(context);
      assert.ok('upload-file-types' in (await files.limits(multipart)), 'the limits are told');
    },
  }),
  observed('clients', {
    id: 'files-03',
    title: 'The limits are asked for as application/x-www-form-urlencoded',
    run: async (context) => {
      const { files } = await joined(context);
      assert.ok('upload-file-types' in (await files.limits(urlencoded)), 'the limits are told');
    },
  }),
  polling.observed('sdk', {
    id: 'files-04',
    title: 'The answer with the limits names its chat, and its notice has no index',
    run: async (context) => {
      const { chat } = await started(context);
      const answer = readSuccess(await chat.attemptRaw('file/limits', chat.ids));
      assert.deepEqual([answer.chatId, answer.chatEnded], [chat.id, false]);
      const [notice] = answer.messages;
      assert.ok(notice !== undefined && !('index' in notice), 'there is a notice, without an index');
    },
  }),
  inferred({
    id: 'files-05',
    title: 'The limits leave no trace in the transcript',
    run: async (context) => {
      const { chat, files } = await joined(context);
      await files.limits();
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      await chat.assertUnharmed();
    },
  }),
  observed('widgets', {
    id: 'files-06',
    title: 'What was uploaded and downloaded is counted in the limits',
    run: async (context) => {
      const { files } = await joined(context);
      const fileId = await files.upload(text(7));
      await files.upload(text(5));
      await files.bytes(fileId);
      const limits = await files.limits();
      assert.deepEqual(
        LIMIT_NAMES.slice(-3).map((key) => limits[key]),
        ['1', '2', '12'],
      );
    },
  }),
  inferred({
    id: 'files-53',
    title:
      'If several files are sent at once and there is room for one, one is accepted and the others are refused',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ maxFiles: 1 });
      const { chat, files } = await joined(context);
      const { url, fields, headers } = chat.fileRequest('upload');
      const atOnce = <T>(send: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, send));
      // Over connections that are open, and in pieces, so that all of them end at once.
      await atOnce(() => files.attemptLimits());
      const body = fileForm(text(150_000), fields);
      const sent = await atOnce(() => context.wire.send({ url, headers, body, pieces: { bytes: 50_000 } }));
      const refused = sent.filter((exchange) => !isSuccess(exchange));
      assert.equal(refused.length, sent.length - 1, 'one file is taken');
      for (const exchange of refused) assertFileRefused(exchange, 201);
      assert.equal((await files.limits())['used-upload-max-files'], '1');
      assert.equal((await chat.transcript()).filter(({ type }) => type === 'FileUploaded').length, 1);
    },
  }),
];
