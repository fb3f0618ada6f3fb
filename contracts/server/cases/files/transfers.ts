import assert from 'node:assert/strict';
import { decided, inferred, observed } from '../../../case/any-case.ts';
import type { Case } from '../../../case/case.ts';
import { assertHttpError, isSuccess, readSuccess } from '../../../probe/answer/answer.ts';
import { lastFrom } from '../../../probe/answer/transcript.ts';
import { TEXT } from '../../../probe/customer/customer-files.ts';
import { multipart } from '../../../probe/wire/wire.ts';
import { UNKNOWN_FILE } from '../given.ts';
import { joined } from './chat-with-files.ts';
import { HARD_NAMES } from './hard-names.ts';

export const fileTransferCases: readonly Case[] = [
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
    title:
      'A download is an attachment that is not to be shown, and its header has the encoded name of the file',
    run: async (context) => {
      for (const name of HARD_NAMES) {
        const { files } = await joined(context);
        const fileId = await files.upload({ name, type: 'text/html', content: '<script>1</script>' });
        const { headers, status } = (await files.download(fileId)).response;
        assert.equal(status, 200);
        assert.match(
          headers['content-disposition'] ?? '',
          /^attachment; filename="[\w .()-]+"; filename\*=UTF-8''([\w!#$&+.^`|~-]|%[\dA-Fa-f]{2})+$/,
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
    title: 'A file of one chat can be neither read nor deleted from another chat',
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
