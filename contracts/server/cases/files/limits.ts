import assert from 'node:assert/strict';
import { inferred, observed } from '../../../case/any-case.ts';
import type { Case } from '../../../case/case.ts';
import * as polling from '../../../case/polling-case.ts';
import { readSuccess } from '../../../probe/answer.ts';
import { assertNamesAll } from '../../../probe/assert-has.ts';
import { multipart, urlencoded } from '../../../probe/wire.ts';
import { joined, started, text } from './chat-with-files.ts';

const KEYS = [
  'delete-file',
  'download-attempts',
  'upload-file-types',
  'upload-max-file-size',
  'upload-max-files',
  'upload-max-total-size',
  'upload-need-agent',
  'used-download-attempts',
  'used-upload-max-files',
  'used-upload-max-total-size',
];

export const fileLimitCases: readonly Case[] = [
  polling.observed('realAnswer', {
    id: 'files-01',
    title: 'The limits are ten texts in the user data of a Notice file-client-cfg-get',
    run: async (context) => {
      const { files } = await started(context);
      const limits = await files.limits();
      assertNamesAll(limits, KEYS);
      for (const value of Object.values(limits)) assert.equal(typeof value, 'string');
      const answer = readSuccess(await files.ntf({ operation: 'fileGetLimits' }));
      assert.deepEqual(
        answer.messages.map((message) => [message.type, message.text, message.from?.type]),
        [['Notice', 'file-client-cfg-get', 'Client']],
      );
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
        KEYS.slice(-3).map((key) => limits[key]),
        ['1', '2', '12'],
      );
    },
  }),
];
