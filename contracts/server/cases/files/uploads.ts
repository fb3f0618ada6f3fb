import assert from 'node:assert/strict';
import { inferred, observed } from '../../../case/any-case.ts';
import type { Case } from '../../../case/case.ts';
import * as polling from '../../../case/polling-case.ts';
import { assertNames, assertParameterRefused, assertSessionRefused } from '../../../probe/answer/answer.ts';
import { lastOf, typesOf } from '../../../probe/answer/transcript.ts';
import { TEXT } from '../../../probe/customer/customer-files.ts';
import { multipart } from '../../../probe/wire/wire.ts';
import { WRONG_KEY } from '../given.ts';
import { joined, started, text } from './chat-with-files.ts';
import { HARD_NAMES } from './hard-names.ts';

export const fileUploadCases: readonly Case[] = [
  observed('widgets', {
    id: 'files-10',
    title: 'A file is accepted before the fields, and the answer names it in userData',
    run: async (context) => {
      const { files } = await joined(context);
      assert.notEqual(await files.upload(TEXT, {}, 'file'), '');
    },
  }),
  observed('sdk', {
    id: 'files-11',
    title: 'A file is accepted after the fields, with a description',
    run: async (context) => {
      const { chat, files } = await joined(context);
      await files.upload(TEXT, { 'userData[file-description]': 'A plain text file' }, 'fields');
      const { userData } = lastOf(await chat.transcript(), 'FileUploaded');
      assert.equal(userData?.['file-description'], 'A plain text file');
    },
  }),
  observed('clients', {
    id: 'files-12',
    title: 'An upload is read by its customer as FileUploaded with the id, name and size of the file',
    run: async (context) => {
      const { chat, files } = await joined(context);
      const fileId = await files.upload();
      const event = lastOf(await chat.transcript(), 'FileUploaded');
      const { 'file-id': id, 'file-name': name, 'file-size': size } = event.userData ?? {};
      assert.deepEqual([id, name, size], [fileId, 'todo.txt', '20']);
      assert.deepEqual([event.from?.type, event.from?.participantId], ['Client', 1]);
    },
  }),
  observed('realAnswer', {
    id: 'files-13',
    title:
      'FileUploaded has the id of the file as its text, says that the file is in ucs, and has texts only',
    run: async (context) => {
      const { chat, files } = await joined(context);
      const fileId = await files.upload();
      const { text: told, userData = {} } = lastOf(await chat.transcript(), 'FileUploaded');
      assert.equal(told, fileId);
      assert.equal(userData['file-source'], 'ucs');
      for (const [key, value] of Object.entries(userData)) assert.equal(typeof value, 'string', key);
    },
  }),
  inferred({
    id: 'files-14',
    title: 'Two files with one name are two files',
    run: async (context) => {
      const { files } = await joined(context);
      const [one, two] = [await files.upload(text(1)), await files.upload(text(2))];
      assert.notEqual(one, two);
      assert.deepEqual([(await files.bytes(one)).length, (await files.bytes(two)).length], [1, 2]);
    },
  }),
  inferred({
    id: 'files-15',
    title: 'Names with every kind of character are read as they were sent',
    run: async (context) => {
      for (const name of HARD_NAMES) {
        const { chat, files } = await joined(context);
        await files.upload({ ...TEXT, name });
        assert.equal(lastOf(await chat.transcript(), 'FileUploaded').userData?.['file-name'], name);
      }
    },
  }),
  polling.decided({
    id: 'files-16',
    title: 'An upload without a file, or without a key, is refused, and the refusal names what is missing',
    run: async (context) => {
      const { chat, files } = await started(context);
      for (const exchange of [
        await chat.attemptRaw('file', chat.ids, multipart),
        await files.attempt({ ...TEXT, name: '' }),
      ]) {
        assertParameterRefused(exchange, 100);
        assertNames(exchange, 'file');
      }
      const keyless = await files.attempt(TEXT, { secureKey: '' });
      assertParameterRefused(keyless, 100);
      assertNames(keyless, 'secureKey');
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      await chat.assertUnharmed();
    },
  }),
  polling.decided({
    id: 'files-17',
    title: 'Every file operation refuses a wrong key, and the chat is unharmed',
    run: async (context) => {
      const { chat, files } = await started(context);
      const fileId = await files.upload();
      assertSessionRefused(await files.attempt(TEXT, { secureKey: WRONG_KEY }));
      for (const operation of ['file/limits', `file/${fileId}/download`, `file/${fileId}/delete`]) {
        assertSessionRefused(await chat.attemptRaw(operation, { ...chat.ids, secureKey: WRONG_KEY }));
      }
      assert.equal(typesOf(await chat.transcript()).filter((type) => type === 'FileUploaded').length, 1);
      await chat.assertUnharmed();
    },
  }),
  polling.decided({
    id: 'files-18',
    title: 'After the end of the chat no file operation is possible',
    run: async (context) => {
      const { chat, files } = await started(context);
      const fileId = await files.upload();
      await chat.perform('disconnect');
      assertSessionRefused(await files.attempt());
      for (const operation of ['file/limits', `file/${fileId}/download`, `file/${fileId}/delete`]) {
        assertSessionRefused(await chat.attemptRaw(operation, chat.ids));
      }
    },
  }),
];
