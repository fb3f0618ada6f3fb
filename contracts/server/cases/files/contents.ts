import assert from 'node:assert/strict';
import { decided, inferred, observed } from '../../../case/any-case.ts';
import type { Case } from '../../../case/case.ts';
import type { CaseContext } from '../../../case/context.ts';
import { isSuccess, readSuccess } from '../../../probe/answer/answer.ts';
import { lastOf } from '../../../probe/answer/transcript.ts';
import { CometdCustomer } from '../../../probe/customer/cometd-customer.ts';
import type { FormFile } from '../../../probe/wire/file-form.ts';
import { UNKNOWN_FILE } from '../given.ts';
import { joined } from './chat-with-files.ts';

const bytes = (length: number, of = (i: number) => (i * 31 + (i >> 8)) % 256) =>
  Uint8Array.from({ length }, (_, i) => of(i));

/** What a customer is told of `terms.pdf` from an agent. */
async function toldOfAgentsFile(context: CaseContext): Promise<Readonly<Record<string, unknown>>> {
  const { chat } = await joined(context);
  const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
  await agent.sendFile({ name: 'terms.pdf', type: 'application/pdf', data: bytes(300) });
  if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'FileUploaded' });
  return lastOf(await chat.transcript(), 'FileUploaded').userData ?? {};
}

/** Contents that are damaged first. */
const CONTENTS: readonly FormFile[] = [
  { name: 'large.png', type: 'image/png', content: bytes(1_500_000) },
  { name: 'crlf.txt', content: 'one\r\ntwo\r\n' },
  { name: 'line-ends.txt', content: '\r\n\r\n--\r\n--x\r\n\n' },
];

const MORE_CONTENTS: readonly FormFile[] = [
  { name: 'one.txt', content: 'x' },
  { name: 'bom.csv', content: '\uFEFFa;b\r\n1;2' },
  { name: 'zeros.zip', type: 'application/zip', content: new Uint8Array(70_000) },
];

/** Names that are changed first. */
const NAMES = [
  'Cafe\u0301.txt',
  'e\u0301t\u00E9 .txt',
  `${'n'.repeat(120)}.txt`,
  'two.dots.in.it.txt',
  ' spaces  inside.txt',
  'percent%20plus+and&amp;.txt',
  'UPPER.TXT',
  '漢字👩‍👧.txt',
];

export const fileContentCases: readonly Case[] = [
  inferred({
    id: 'file-contents-01',
    title: 'Files of more than a megabyte, with line ends and boundaries in them, come back byte for byte',
    run: async (context) => {
      const { files } = await joined(context);
      for (const file of CONTENTS) {
        const fileId = await files.upload(file);
        assert.ok((await files.bytes(fileId)).equals(Buffer.from(file.content as Uint8Array)), file.name);
      }
    },
  }),
  inferred({
    id: 'file-contents-02',
    title: 'A file of one byte, one with a byte order mark and one of zeros come back byte for byte',
    run: async (context) => {
      const { files } = await joined(context);
      for (const file of MORE_CONTENTS) {
        const fileId = await files.upload(file, {}, 'fields');
        assert.ok((await files.bytes(fileId)).equals(Buffer.from(file.content as Uint8Array)), file.name);
      }
    },
  }),
  inferred({
    id: 'file-contents-03',
    title: 'The name, size and description of a file are read as they were given',
    run: async (context) => {
      for (const name of NAMES) {
        const { chat, files } = await joined(context);
        const description = `What is in ${name}: <b>"all"</b> & more`;
        await files.upload(
          { name, content: 'four' },
          { 'userData[file-description]': description },
          'fields',
        );
        if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'FileUploaded' });
        const { userData } = lastOf(await chat.transcript(), 'FileUploaded');
        const { 'file-name': told, 'file-size': size, 'file-description': said } = userData ?? {};
        assert.deepEqual([told, size, said], [name, '4', description]);
      }
    },
  }),
  inferred({
    id: 'file-contents-04',
    title: 'A delete removes the file that it names, even if others have the same name and content',
    run: async (context) => {
      const { files } = await joined(context);
      const same: FormFile = { name: 'same.txt', content: 'the same' };
      const ids = [await files.upload(same), await files.upload(same), await files.upload(same)] as const;
      assert.equal(new Set(ids).size, ids.length, 'each has an id of its own');
      readSuccess(await files.delete(ids[1]));
      assert.ok(!isSuccess(await files.download(ids[1])), 'the deleted one is gone');
      for (const fileId of [ids[0], ids[2]]) assert.equal((await files.bytes(fileId)).toString(), 'the same');
    },
  }),
  inferred({
    id: 'file-contents-05',
    title: 'An agent’s file can be downloaded after the agent has left',
    needs: ['agent', 'leave-actions'],
    run: async (context) => {
      const { chat, files } = await joined(context);
      const side = await chat.agentSide();
      const agent = await side.join({ nickname: 'Ann' });
      await agent.sendFile({ name: 'terms.pdf', type: 'application/pdf', data: bytes(300) });
      await agent.leave({ then: 'keepAlive' });
      if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'ParticipantLeft' });
      const { userData } = lastOf(await chat.transcript(), 'FileUploaded');
      assert.ok(
        (await files.bytes(String(userData?.['file-id']))).equals(bytes(300)),
        'the bytes are the same',
      );
    },
  }),
  decided({
    id: 'file-contents-06',
    title: 'A download that fails is not counted',
    needs: ['fileLimits'],
    run: async (context) => {
      const { files } = await joined(context);
      await context.fileLimits.limit({ downloadAttempts: 2 });
      const fileId = await files.upload();
      for (let i = 0; i < 3; i++)
        assert.ok(!isSuccess(await files.download(UNKNOWN_FILE)), 'an unknown file is refused');
      for (let i = 0; i < 2; i++) await files.bytes(fileId);
      assert.equal((await files.download(fileId)).response.status, 403);
    },
  }),
  decided({
    id: 'file-contents-07',
    title: 'A download has its length, and the type that belongs to the name of the file',
    run: async (context) => {
      for (const [name, type, expected] of [
        ['pixel.png', 'image/png', 'image/png'],
        ['paper.pdf', 'application/pdf', 'application/pdf'],
        ['PHOTO.JPG', 'image/jpeg', 'image/jpeg'],
      ] as const) {
        const { files } = await joined(context);
        const { response } = await files.download(await files.upload({ name, type, content: bytes(333) }));
        assert.deepEqual(
          [response.headers['content-length'], response.headers['content-type']?.split(';')[0]],
          ['333', expected],
        );
      }
    },
  }),
  decided({
    id: 'file-contents-08',
    title: 'The name of a download is safe in a header, and its encoded form is the name of the file',
    run: async (context) => {
      for (const name of [
        ...NAMES,
        '漢字.txt',
        `${'long '.repeat(60)}end.txt`,
        `${'n'.repeat(240)}.${'e'.repeat(3)}.txt`,
      ]) {
        const { files } = await joined(context);
        const { response } = await files.download(await files.upload({ name, content: 'x' }));
        const [, plain = '', encoded = ''] =
          /^attachment; filename="([\w .()-]+)"; filename\*=UTF-8''(\S+)$/.exec(
            response.headers['content-disposition'] ?? '',
          ) ?? [];
        assert.match(plain, /[\w]/, 'the plain name has a letter');
        const decoded = decodeURIComponent(encoded);
        assert.ok(decoded === name || decoded.length >= 200, `the encoded name is ${decoded}`);
        assert.ok(
          decoded.toLowerCase().endsWith('.txt') && plain.toLowerCase().endsWith('.txt'),
          'the extension is kept',
        );
        assert.ok(name.startsWith(decoded.slice(0, 190)), 'a long name is cut at its end');
        assert.ok(decoded.length <= name.length, 'nothing is added to the name');
      }
    },
  }),
  decided({
    id: 'file-contents-09',
    title: 'The event of an agent’s file has only texts, and if it has a path, the path ends in the name',
    needs: ['agent'],
    run: async (context) => {
      const userData = await toldOfAgentsFile(context);
      for (const [key, value] of Object.entries(userData)) assert.equal(typeof value, 'string', key);
      const { 'file-upload-path': path = 'terms.pdf' } = userData;
      assert.match(String(path), /(^|[\\/])terms\.pdf$/);
    },
  }),
  observed('realAnswer', {
    id: 'files-57',
    title: 'The event of an agent’s file says where the file was uploaded from',
    needs: ['agent'],
    run: async (context) => {
      const userData = await toldOfAgentsFile(context);
      for (const key of ['file-upload-type', 'file-upload-path'])
        assert.match(String(userData[key] ?? ''), /\S/, key);
    },
  }),
];
