import assert from 'node:assert/strict';
import type { Case } from '../../../case/case.ts';
import * as polling from '../../../case/polling-case.ts';
import {
  assertNames,
  assertParameterRefused,
  assertSessionRefused,
  readAnswer,
  readSuccess,
} from '../../../probe/answer/answer.ts';
import { assertNamesAll } from '../../../probe/answer/assert-has.ts';
import { lastOf, typesOf } from '../../../probe/answer/transcript.ts';
import { fileIdOf, limitsOf, TEXT } from '../../../probe/customer/customer-files.ts';
import { multipart, urlencoded } from '../../../probe/wire/wire.ts';
import { WRONG_KEY } from '../given.ts';
import { started } from './chat-with-files.ts';
import { LIMIT_NAMES } from './limit-names.ts';

export const fileNtfCases: readonly Case[] = [
  polling.observed('sdk', {
    id: 'files-40',
    title: 'Over chat-ntf a key and a file are an upload, also without an operation',
    run: async (context) => {
      const { chat, files } = await started(context);
      const named = fileIdOf(readSuccess(await files.ntf({ operation: 'fileUpload' }, TEXT)));
      const unnamed = fileIdOf(
        readSuccess(await files.ntf({ userId: '', alias: '', 'userData[file-description]': 'A text' }, TEXT)),
      );
      assert.notEqual(named, unnamed);
      const { userData } = lastOf(await chat.transcript(), 'FileUploaded');
      assert.deepEqual([userData?.['file-id'], userData?.['file-description']], [unnamed, 'A text']);
    },
  }),
  polling.observed('sdk', {
    id: 'files-45',
    title: 'Over chat-ntf the userId and the alias may be sent beside the key',
    run: async (context) => {
      const { chat, files } = await started(context);
      const { userId, alias } = chat.ids;
      assert.notEqual(fileIdOf(readSuccess(await files.ntf({ userId, alias }, TEXT))), '');
      limitsOf(readSuccess(await files.ntf({ operation: 'fileGetLimits', userId, alias })));
    },
  }),
  polling.observed('clients', {
    id: 'files-41',
    title: 'Over chat-ntf the limits are asked for in both spellings and both encodings',
    run: async (context) => {
      const { files } = await started(context);
      for (const operation of ['fileGetLimits', 'fileGetsLimits']) {
        for (const body of [urlencoded, multipart]) {
          const limits = limitsOf(readSuccess(await files.ntf({ operation }, body)));
          assertNamesAll(limits, LIMIT_NAMES);
        }
      }
    },
  }),
  polling.observed('clients', {
    id: 'files-42',
    title: 'Over chat-ntf fileDownload gives the bytes back',
    run: async (context) => {
      const { files } = await started(context);
      const fileId = await files.upload();
      const { response } = await files.ntf({ operation: 'fileDownload', fileId });
      assert.deepEqual([response.status, response.body.toString()], [200, TEXT.content]);
    },
  }),
  polling.decided({
    id: 'files-48',
    title: 'Over chat-ntf an upload answers with the events from the position that it names',
    run: async (context) => {
      const { chat, files } = await started(context);
      const { length } = await chat.transcript();
      const fields = { operation: 'fileUpload', transcriptPosition: String(length + 1) };
      assert.deepEqual(typesOf(readSuccess(await files.ntf(fields, TEXT)).messages), ['FileUploaded']);
    },
  }),
  polling.observed('sdk', {
    id: 'files-43',
    title: 'Over chat-ntf fileDelete is read as FileDeleted',
    run: async (context) => {
      const { chat, files } = await started(context);
      const fileId = await files.upload();
      readSuccess(await files.ntf({ operation: 'fileDelete', fileId }));
      assert.equal(lastOf(await chat.transcript(), 'FileDeleted').userData?.['file-id'], fileId);
    },
  }),
  polling.decided({
    id: 'files-44',
    title: 'Over chat-ntf a wrong key is refused, and what is missing is named',
    run: async (context) => {
      const { chat, files } = await started(context);
      const refused = await files.ntf({ secureKey: WRONG_KEY, operation: 'fileGetLimits' });
      assertSessionRefused(refused);
      assert.equal(readAnswer(refused).chatId ?? '', '', 'no chat is named to a wrong key');
      for (const [fields, missing] of [
        [{}, 'operation'],
        [{ operation: 'fileRename' }, 'operation'],
        [{ operation: 'fileUpload' }, 'file'],
        [{ operation: 'fileDownload' }, 'fileId'],
        [{ operation: 'fileDelete' }, 'fileId'],
        [{ operation: 'fileGetLimits', secureKey: '' }, 'secureKey'],
      ] as const) {
        const exchange = await files.ntf(fields);
        assertParameterRefused(exchange, 100);
        assertNames(exchange, missing);
      }
      await chat.assertUnharmed();
    },
  }),
];
