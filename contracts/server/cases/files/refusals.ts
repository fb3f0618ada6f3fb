import assert from 'node:assert/strict';
import { decided, inferred } from '../../../case/any-case.ts';
import type { Case } from '../../../case/case.ts';
import * as polling from '../../../case/polling-case.ts';
import {
  assertHttpError,
  assertParameterRefused,
  CARRIED_OUT,
  isSuccess,
  readAnswer,
  readSuccess,
} from '../../../probe/answer/answer.ts';
import { typesOf } from '../../../probe/answer/transcript.ts';
import { assertFileRefused, CustomerFiles, fileIdOf, TEXT } from '../../../probe/customer/customer-files.ts';
import { fileForm } from '../../../probe/wire/file-form.ts';
import { urlencoded } from '../../../probe/wire/wire.ts';
import { ORIGIN } from '../given.ts';
import { joined, started, text } from './chat-with-files.ts';

export const fileRefusalCases: readonly Case[] = [
  decided({
    id: 'files-30',
    title: 'As many files are accepted as allowed; one more is refused with 201 and that number',
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
    title: 'A file as large as allowed is accepted; one byte more is refused with 202 and the bytes allowed',
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
      'Files as large together as allowed are accepted; one byte more is refused with 202 and the bytes allowed',
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
    title: 'A file of a type that is not allowed is refused with 203, in upper case and in lower case',
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
    title: 'If an agent is needed, a file is refused with 249 until one has joined, and accepted after that',
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
    title: 'While delete-file is odd, a deleted file still counts as sent',
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
    title: 'Simultaneous uploads do not exceed the number allowed',
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
    title: 'An upload of two files at once is refused with 400, and neither is accepted',
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
    title: 'An upload and a delete are answered with the events from the position that they name',
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
    id: 'files-51',
    title: 'The answer to an upload contains the agent’s typing, and not the customer’s',
    needs: ['agent'],
    run: async (context) => {
      const chat = await context.start();
      const ann = await (await chat.agentSide()).join({ nickname: 'Ann' });
      await chat.perform('startTyping', { message: 'This is' });
      await ann.startTyping();
      const files = new CustomerFiles(context, chat);
      const { messages } = readSuccess(await files.attempt(TEXT, { transcriptPosition: '2' }));
      assert.deepEqual(
        messages.filter(({ type }) => type === 'TypingStarted').map(({ from }) => from?.nickname),
        ['Ann'],
      );
    },
  }),
  polling.inferred({
    id: 'files-52',
    title: 'The key of another chat gives no access to the file of a chat, on either path',
    run: async (context) => {
      const [ada, eve] = [await context.start({ nickname: 'Ada' }), await context.start({ nickname: 'Eve' })];
      const files = new CustomerFiles(context, ada);
      const fileId = await files.upload();
      const refused = async (path: typeof ada) => {
        for (const what of ['download', 'delete']) {
          const { response } = await path.attemptRaw(`file/${fileId}/${what}`, eve.ids);
          const isDone = /This is plain text|"statusCode":\s*0/.test(response.body.toString());
          assert.ok(!isDone, `${CARRIED_OUT}: ${what}`);
        }
      };
      await refused(eve);
      const kept = (await files.download(fileId)).response.body.toString();
      assert.equal(kept, TEXT.content, 'it is still there for its own chat');
      await refused(ada);
      // A wrong key may cost the customer the chat.
      const after = (await files.download(fileId)).response.body.toString();
      if (!/"chatEnded":\s*true/.test(after))
        assert.equal(after, TEXT.content, 'a wrong key deletes nothing');
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
  polling.inferred({
    id: 'files-54',
    title: 'Hundreds of files that are refused leave room for one that is allowed',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ types: ['txt'] });
      const { files } = await joined(context);
      for (let sent = 0; sent < 280; sent += 70) {
        const more = Array.from({ length: 70 }, () => files.attempt({ name: 'a.exe', content: 'x' }));
        assert.ok(!(await Promise.all(more)).some(isSuccess), 'a file of another type is refused');
      }
      readSuccess(await files.attempt());
    },
  }),
];
