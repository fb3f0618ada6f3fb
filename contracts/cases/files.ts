import assert from 'node:assert/strict';
import { decided, inferred, observed } from '../case/any-case.ts';
import type { Case } from '../case/case.ts';
import type { CaseContext } from '../case/context.ts';
import * as polling from '../case/polling-case.ts';
import {
  assertHttpError,
  assertNames,
  assertParameterRefused,
  assertSessionRefused,
  isSuccess,
  readAnswer,
  readSuccess,
} from '../probe/answer.ts';
import type { AnyCustomer } from '../probe/any-customer.ts';
import type { CustomerChat } from '../probe/customer.ts';
import { assertFileRefused, CustomerFiles, fileIdOf, limitsOf, TEXT } from '../probe/customer-files.ts';
import { fileForm } from '../probe/file-form.ts';
import { lastFrom, lastOf, typesOf } from '../probe/transcript.ts';
import { multipart, urlencoded } from '../probe/wire.ts';
import { ORIGIN, UNKNOWN_FILE, WRONG_KEY } from './given.ts';

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

const NAMES = [
  'Grüße.txt',
  'Ünïcødé 漢字 😀.txt',
  'a "quoted" name.txt',
  "it's 100%25 ok; really=1.txt",
  'a\r\nb.txt',
];

/** A chat just started over the transport of the run, and its files. */
async function joined(context: CaseContext): Promise<{ chat: AnyCustomer; files: CustomerFiles }> {
  const chat = await context.customer();
  return { chat, files: new CustomerFiles(context, chat) };
}

/** A chat just started over polling, and its files. */
async function started(context: CaseContext): Promise<{ chat: CustomerChat; files: CustomerFiles }> {
  const chat = await context.start();
  return { chat, files: new CustomerFiles(context, chat) };
}

const text = (bytes: number, name = 'a.txt') => ({ name, content: 'x'.repeat(bytes) });

const limitCases: readonly Case[] = [
  polling.observed('realAnswer', {
    id: 'files-01',
    title: 'The limits are ten texts in the user data of a Notice file-client-cfg-get',
    run: async (context) => {
      const { files } = await started(context);
      const limits = await files.limits();
      assert.deepEqual(Object.keys(limits).sort(), KEYS);
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

const uploadCases: readonly Case[] = [
  observed('widgets', {
    id: 'files-10',
    title: 'A file is taken ahead of the fields, and the answer names it in userData',
    run: async (context) => {
      const { files } = await joined(context);
      assert.notEqual(await files.upload(TEXT, {}, 'file'), '');
    },
  }),
  observed('sdk', {
    id: 'files-11',
    title: 'A file is taken behind the fields, with a description',
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
  decided({
    id: 'files-13',
    title: 'FileUploaded says that the file is in ucs, names no document, and has texts only',
    run: async (context) => {
      const { chat, files } = await joined(context);
      const fileId = await files.upload();
      assert.deepEqual(lastOf(await chat.transcript(), 'FileUploaded').userData, {
        'file-id': fileId,
        'file-name': 'todo.txt',
        'file-size': '20',
        'file-source': 'ucs',
      });
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
      for (const name of NAMES) {
        const { chat, files } = await joined(context);
        await files.upload({ ...TEXT, name });
        assert.equal(lastOf(await chat.transcript(), 'FileUploaded').userData?.['file-name'], name);
      }
    },
  }),
  polling.decided({
    id: 'files-16',
    title: 'An upload without a file, or without a key, is refused by the name of what is missing',
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
    title: 'A wrong key is refused by every file operation, and the chat is unharmed',
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

const transferCases: readonly Case[] = [
  observed('clients', {
    id: 'files-20',
    title: 'A download asked for as application/x-www-form-urlencoded gives the bytes back',
    run: async (context) => {
      const { files } = await joined(context);
      assert.equal((await files.bytes(await files.upload())).toString(), TEXT.content);
    },
  }),
  observed('widgets', {
    id: 'files-21',
    title: 'A download asked for as multipart/form-data gives the bytes back',
    run: async (context) => {
      const { files } = await joined(context);
      assert.equal((await files.bytes(await files.upload(), multipart)).toString(), TEXT.content);
    },
  }),
  inferred({
    id: 'files-22',
    title: 'Every byte comes back as it was sent',
    run: async (context) => {
      const { files } = await joined(context);
      const content = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7) % 256);
      const fileId = await files.upload({ name: 'bits.png', type: 'image/png', content });
      assert.ok((await files.bytes(fileId)).equals(content), 'the bytes are the same');
    },
  }),
  decided({
    id: 'files-23',
    title: 'A download is an attachment whose header carries its name encoded, and is not to be shown',
    run: async (context) => {
      for (const name of NAMES) {
        const { files } = await joined(context);
        const fileId = await files.upload({ name, type: 'text/html', content: '<script>1</script>' });
        const { headers, status } = (await files.download(fileId)).response;
        assert.equal(status, 200);
        assert.match(
          headers['content-disposition'] ?? '',
          /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''/,
        );
        const encoded = headers['content-disposition']?.split("''")[1] ?? '';
        assert.equal(decodeURIComponent(encoded), name);
        assert.equal(headers['x-content-type-options'], 'nosniff');
        assert.notEqual(headers['content-type']?.split(';')[0], 'text/html');
      }
    },
  }),
  decided({
    id: 'files-24',
    title: 'A file that the chat does not have is answered 404 in JSON, by download and by delete',
    run: async (context) => {
      const { chat, files } = await joined(context);
      assertHttpError(await files.download(UNKNOWN_FILE), 404, 404);
      assertHttpError(await files.delete(UNKNOWN_FILE), 404, 404);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'files-25',
    title: 'A file of one chat is no file of another',
    run: async (context) => {
      const [one, other] = [await joined(context), await joined(context)];
      const fileId = await one.files.upload();
      assertHttpError(await other.files.download(fileId), 404);
      assertHttpError(await other.files.delete(fileId), 404);
      assert.equal((await one.files.bytes(fileId)).toString(), TEXT.content);
    },
  }),
  observed('sdk', {
    id: 'files-26',
    title: 'A delete is read as FileDeleted from the customer, with the id of the file',
    run: async (context) => {
      const { chat, files } = await joined(context);
      const fileId = await files.upload();
      readSuccess(await files.delete(fileId));
      const event = lastFrom(await chat.transcript(), 'FileDeleted', 'Customer');
      assert.equal(event.userData?.['file-id'], fileId);
    },
  }),
  inferred({
    id: 'files-27',
    title: 'A deleted file can neither be downloaded nor deleted again',
    run: async (context) => {
      const { files } = await joined(context);
      const fileId = await files.upload();
      readSuccess(await files.delete(fileId, multipart));
      for (const exchange of [await files.download(fileId), await files.delete(fileId)])
        assert.ok(!isSuccess(exchange), 'a file that is gone is refused');
    },
  }),
  observed('widgets', {
    id: 'files-28',
    title:
      'An agent’s file is read as FileUploaded and can be downloaded, and does not count as the customer’s',
    needs: ['agent'],
    run: async (context) => {
      const { chat, files } = await joined(context);
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.sendFile({ name: 'terms.pdf', type: 'application/pdf', data: Buffer.from('Be kind.') });
      const { userData } = lastFrom(await chat.transcript(), 'FileUploaded', 'Ann');
      assert.deepEqual([userData?.['file-name'], userData?.['file-size']], ['terms.pdf', '8']);
      assert.equal((await files.bytes(String(userData?.['file-id']))).toString(), 'Be kind.');
      assert.equal((await files.limits())['used-upload-max-files'], '0');
    },
  }),
  decided({
    id: 'files-29',
    title: 'A customer may not delete an agent’s file: 403 in JSON, and the file stays',
    needs: ['agent'],
    run: async (context) => {
      const { chat, files } = await joined(context);
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await agent.sendFile({ name: 'terms.pdf', type: 'application/pdf', data: Buffer.from('Be kind.') });
      const { userData } = lastFrom(await chat.transcript(), 'FileUploaded', 'Ann');
      const fileId = String(userData?.['file-id']);
      assertHttpError(await files.delete(fileId), 403, 403);
      assert.equal((await files.bytes(fileId)).toString(), 'Be kind.');
    },
  }),
];

const refusalCases: readonly Case[] = [
  decided({
    id: 'files-30',
    title: 'As many files are taken as allowed; one more is refused with 201 and that number',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ maxFiles: 2 });
      const { chat, files } = await joined(context);
      await files.upload();
      await files.upload();
      assertFileRefused(await files.attempt(), 201, '2');
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'files-31',
    title: 'A file as large as allowed is taken; one byte more is refused with 202 and the bytes allowed',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ maxFileSize: 1000 });
      const { files } = await joined(context);
      assertFileRefused(await files.attempt(text(1001)), 202, '1000');
      await files.upload(text(1000));
    },
  }),
  decided({
    id: 'files-32',
    title:
      'Files as large together as allowed are taken; one byte more is refused with 202 and the bytes allowed',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ maxTotalSize: 100 });
      const { files } = await joined(context);
      await files.upload(text(60));
      assertFileRefused(await files.attempt(text(41)), 202, '100');
      await files.upload(text(40));
    },
  }),
  decided({
    id: 'files-33',
    title: 'A file of a type that is not allowed is refused with 203, in upper case as in lower',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ types: ['txt', 'png'] });
      const { files } = await joined(context);
      for (const name of ['a.exe', 'a.EXE', 'txt', 'a.txt.exe'])
        assertFileRefused(await files.attempt(text(1, name)), 203);
      await files.upload(text(1, 'A.TXT'));
    },
  }),
  decided({
    id: 'files-34',
    title: 'Where an agent is needed a file is refused with 249 before one has joined, and taken after',
    needs: ['fileLimits', 'agent'],
    run: async (context) => {
      await context.fileLimits.limit({ needAgent: true });
      const { chat, files } = await joined(context);
      assert.equal((await files.limits())['upload-need-agent'], 'true');
      assertFileRefused(await files.attempt(), 249);
      await (await chat.agentSide()).join({ nickname: 'Ann' });
      await files.upload();
    },
  }),
  decided({
    id: 'files-35',
    title: 'Downloads beyond the number allowed are answered 403 in JSON',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ downloadAttempts: 2 });
      const { chat, files } = await joined(context);
      const fileId = await files.upload();
      await files.bytes(fileId);
      await files.bytes(fileId);
      assertHttpError(await files.download(fileId), 403, 403);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'files-36',
    title: 'While delete-file is odd a deleted file still counts as sent',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ maxFiles: 1 });
      const { files } = await joined(context);
      assert.equal((await files.limits())['delete-file'], 'odd');
      readSuccess(await files.delete(await files.upload()));
      assertFileRefused(await files.attempt(), 201, '1');
    },
  }),
  inferred({
    id: 'files-37',
    title: 'Uploads at once do not exceed the number allowed',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ maxFiles: 2 });
      const { chat, files } = await joined(context);
      // Large enough that a server needs a moment to store them.
      const answers = await Promise.all(Array.from({ length: 6 }, () => files.attempt(text(200_000))));
      const taken = answers.filter((exchange) => readAnswer(exchange).statusCode === 0);
      assert.equal(taken.length, 2);
      assert.equal(typesOf(await chat.transcript()).filter((type) => type === 'FileUploaded').length, 2);
    },
  }),
  decided({
    id: 'files-49',
    title: 'An upload that ends in the middle of its form is refused with 400, and leaves nothing',
    run: async (context) => {
      const { chat, files } = await joined(context);
      for (const missing of [4, 400]) {
        const cut = await files.attemptForm((fields) => {
          const { bytes, contentType } = fileForm(text(1000), fields, 'fields');
          return { bytes: bytes.subarray(0, bytes.length - missing), contentType };
        });
        assertParameterRefused(cut, 100);
      }
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      await chat.assertUnharmed();
    },
  }),
  decided({
    id: 'files-50',
    title: 'An upload of two files at once is refused with 400, and neither is taken',
    run: async (context) => {
      const { chat, files } = await joined(context);
      const two = [text(5, 'a.txt'), text(7, 'b.txt')];
      assertParameterRefused(await files.attemptForm((fields) => fileForm(two, fields)), 100);
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      await chat.assertUnharmed();
    },
  }),
  polling.decided({
    id: 'files-47',
    title: 'An upload and a delete answer with the events from the position that they name',
    run: async (context) => {
      const { chat, files } = await joined(context);
      const { length } = await chat.transcript();
      const here = { transcriptPosition: String(length + 1) };
      const uploaded = readSuccess(await files.attempt(TEXT, here));
      assert.deepEqual(typesOf(uploaded.messages), ['FileUploaded']);
      const fileId = fileIdOf(uploaded);
      const form = (ids: Readonly<Record<string, string>>) => urlencoded({ ...ids, ...here });
      const deleted = readSuccess(await files.delete(fileId, form));
      assert.deepEqual(typesOf(deleted.messages), ['FileUploaded', 'FileDeleted']);
    },
  }),
  polling.decided({
    id: 'files-46',
    title: 'A page of another origin may read the bytes of a download, and its name',
    run: async (context) => {
      const chat = await context.start({ nickname: 'Ada' }, { origin: ORIGIN });
      const files = new CustomerFiles(context, chat);
      const { headers } = (await files.download(await files.upload())).response;
      assert.equal(headers['access-control-allow-origin'], ORIGIN);
      assert.match(headers['access-control-expose-headers'] ?? '', /content-disposition/i);
    },
  }),
  polling.decided({
    id: 'files-38',
    title: 'A page of another origin may read the refusal of a file that is far too large',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ maxFileSize: 10 });
      const chat = await context.start({ nickname: 'Ada' }, { origin: ORIGIN });
      const files = new CustomerFiles(context, chat);
      const { bytes, contentType } = files.form(text(3 * 1024 * 1024));
      const exchange = await context.wire.send({
        url: chat.url('file'),
        headers: { origin: ORIGIN },
        body: { bytes, contentType },
      });
      assertFileRefused(exchange, 202, '10');
      assert.equal(exchange.response.headers['access-control-allow-origin'], ORIGIN);
    },
  }),
  polling.decided({
    id: 'files-39',
    title: 'Other methods are answered 405, other paths below file 404, other types of body 415',
    run: async (context) => {
      const { chat } = await started(context);
      assertHttpError(await context.wire.send({ method: 'GET', url: chat.url('file') }), 405);
      assertHttpError(await chat.attemptRaw('file/nothing', chat.ids), 404);
      const body = { contentType: 'application/json', bytes: Buffer.from(JSON.stringify(chat.ids)) };
      assertHttpError(await context.wire.send({ url: chat.url('file/limits'), body }), 415);
      await chat.assertUnharmed();
    },
  }),
];

const ntfCases: readonly Case[] = [
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
    title: 'Over chat-ntf the userId and the alias beside the key are no hindrance',
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
          assert.deepEqual(Object.keys(limits).sort(), KEYS);
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
      assertSessionRefused(await files.ntf({ secureKey: WRONG_KEY, operation: 'fileGetLimits' }));
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

export const fileCases: readonly Case[] = [
  ...limitCases,
  ...uploadCases,
  ...transferCases,
  ...refusalCases,
  ...ntfCases,
].map((each) => ({ ...each, needs: ['files', ...each.needs] }));
