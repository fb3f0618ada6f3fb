import assert from 'node:assert/strict';
import { decided } from '../../../case/any-case.ts';
import type { Case } from '../../../case/case.ts';
import * as polling from '../../../case/polling-case.ts';
import { readSuccess } from '../../../probe/answer/answer.ts';
import { typesOf } from '../../../probe/answer/transcript.ts';
import { TEXT } from '../../../probe/customer/customer-files.ts';
import type { Fields } from '../../../probe/wire/body.ts';
import { fileForm } from '../../../probe/wire/file-form.ts';
import { ABOVE_BODY_LIMIT } from '../given.ts';
import { joined, started } from './chat-with-files.ts';

/** None of them is too large by itself. */
const MUCH = Object.fromEntries(['a', 'b', 'c'].map((name) => [name, 'x'.repeat(ABOVE_BODY_LIMIT / 3)]));

/** The same parts with a content type of their own. */
function typed(form: ReturnType<typeof fileForm>): ReturnType<typeof fileForm> {
  const text = form.bytes.toString('latin1');
  const parts = text.replaceAll(/ name="[abc]"/g, '$&\r\nContent-Type: application/octet-stream');
  return { ...form, bytes: Buffer.from(parts, 'latin1') };
}

/** What may stand in the forms of file operations. */
export const fileFormCases: readonly Case[] = [
  decided({
    id: 'files-55',
    title:
      'An upload whose fields are together above 1 MiB, though none is alone, is refused and leaves nothing',
    run: async (context) => {
      const { chat, files } = await joined(context);
      for (const kind of [(form: ReturnType<typeof fileForm>) => form, typed]) {
        const refused = await files.attemptForm((fields) => kind(fileForm(TEXT, { ...fields, ...MUCH })));
        assert.equal(refused.response.status, 413);
      }
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      readSuccess(await files.attempt());
    },
  }),
  polling.decided({
    id: 'files-56',
    title: 'Files in the form of an operation that takes no files are not counted, however many there are',
    run: async (context) => {
      const { chat, files } = await started(context);
      const fileId = await files.upload();
      for (const more of [[TEXT], [TEXT, TEXT]]) {
        const form = (fields: Fields) => fileForm(more, fields);
        assert.equal((await files.limits(form))['used-upload-max-files'], '1');
        assert.equal((await files.bytes(fileId, form)).toString(), TEXT.content);
      }
      readSuccess(await files.delete(fileId, (fields) => fileForm([TEXT, TEXT], fields)));
      assert.deepEqual(typesOf(await chat.transcript()).slice(1), ['FileUploaded', 'FileDeleted']);
    },
  }),
];
