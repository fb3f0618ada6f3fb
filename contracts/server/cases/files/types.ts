import assert from 'node:assert/strict';
import { decided, inferred } from '../../../case/any-case.ts';
import type { Case } from '../../../case/case.ts';
import { assertParameterRefused, isSuccess, readSuccess } from '../../../probe/answer/answer.ts';
import { lastOf } from '../../../probe/answer/transcript.ts';
import { CometdCustomer } from '../../../probe/customer/cometd-customer.ts';
import { TEXT } from '../../../probe/customer/customer-files.ts';
import type { FormFile } from '../../../probe/wire/file-form.ts';
import { fileForm } from '../../../probe/wire/file-form.ts';
import { joined } from './chat-with-files.ts';

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');

/** How files of a type begin, and what clients call the type. */
const KINDS: Readonly<Record<string, { readonly type: string; readonly content: Uint8Array | string }>> = {
  png: { type: 'image/png', content: hex('89 50 4E 47 0D 0A 1A 0A 00 00 00 0D') },
  jpg: { type: 'image/jpeg', content: hex('FF D8 FF E0 00 10 4A 46 49 46 00 01') },
  gif: { type: 'image/gif', content: 'GIF89a\x01\x00\x01\x00' },
  pdf: { type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' },
  txt: { type: 'text/plain', content: 'plain' },
  zip: { type: 'application/zip', content: hex('50 4B 03 04 14 00 00 00') },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    content: hex('50 4B 03 04 14 00 06 00'),
  },
};
/** What begins as nothing in particular. */
const OTHER = { type: 'application/octet-stream', content: hex('00 01 02 03') };
/** Media types in which nothing runs, whatever opens them. */
const HARMLESS = [
  ...['application/pdf', 'application/zip', 'audio/mpeg', 'audio/ogg', 'audio/wav', 'image/bmp', 'image/gif'],
  ...[
    'image/jpeg',
    'image/png',
    'image/tiff',
    'image/webp',
    'text/csv',
    'text/plain',
    'video/mp4',
    'video/webm',
  ],
];
/** Names of agents’ files, on whom no limit of types lies. */
const AGENTS_NAMES = [
  'README',
  'README'.repeat(60),
  `a.${'very-long-extension'.repeat(30)}`,
  '.hidden',
  'a.',
  '漢字',
  '...',
];

export const fileTypeCases: readonly Case[] = [
  inferred({
    id: 'file-contents-10',
    title: 'Every type that the limits name is accepted, with its own content and under its name',
    run: async (context) => {
      const first = await joined(context);
      const { 'upload-file-types': types } = await first.files.limits();
      for (const extension of new Set(String(types).split(':'))) {
        const { files } = await joined(context);
        const kind = KINDS[extension.toLowerCase()] ?? OTHER;
        const file: FormFile = { name: `file.${extension}`, ...kind };
        assert.ok((await files.bytes(await files.upload(file))).equals(Buffer.from(kind.content)), extension);
      }
    },
  }),
  decided({
    id: 'file-contents-11',
    title: 'The extension alone decides on the type of a file: neither its content nor its content type does',
    needs: ['fileLimits'],
    run: async (context) => {
      await context.fileLimits.limit({ types: ['png', 'txt'], maxFiles: 20 });
      const { files } = await joined(context);
      for (const { type, content } of [...Object.values(KINDS), OTHER]) {
        assert.ok(isSuccess(await files.attempt({ name: 'a.png', type, content })), `${type} as png`);
        assert.ok(!isSuccess(await files.attempt({ name: 'a.exe', type, content })), `${type} as exe`);
      }
    },
  }),
  decided({
    id: 'files-59',
    title:
      'A file whose name is an extension alone is taken, and its event does not say where it was uploaded from',
    run: async (context) => {
      const { chat, files } = await joined(context);
      await files.upload({ ...TEXT, name: '.txt' });
      const { userData = {} } = lastOf(await chat.transcript(), 'FileUploaded');
      assert.equal(userData['file-name'], '.txt');
      for (const key of ['file-upload-type', 'file-upload-path']) assert.equal(userData[key], undefined, key);
    },
  }),
  decided({
    id: 'file-contents-12',
    title: 'A file in a part of another name than file is refused, and leaves no trace',
    run: async (context) => {
      const { chat, files } = await joined(context);
      const renamed = (fields: Readonly<Record<string, string>>) => {
        const { contentType, bytes } = fileForm(TEXT, fields);
        return { contentType, bytes: Buffer.from(bytes.toString().replace('name="file"', 'name="upload"')) };
      };
      assertParameterRefused(await files.attemptForm(renamed), 100);
      assert.deepEqual(await chat.transcript(), chat.started.messages);
      readSuccess(await files.attempt());
    },
  }),
  decided({
    id: 'file-contents-13',
    title: 'A download of an agent’s file has a safe name, even if the name is long or has no extension',
    needs: ['agent'],
    run: async (context) => {
      const { chat, files } = await joined(context);
      const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
      for (const name of AGENTS_NAMES) {
        await agent.sendFile({ name, type: 'application/octet-stream', data: new Uint8Array(3) });
        if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'FileUploaded' });
        const { userData } = lastOf(await chat.transcript(), 'FileUploaded');
        assert.equal(userData?.['file-name'], name);
        const { response } = await files.download(String(userData?.['file-id']));
        assert.equal(response.body.length, 3);
        const [, plain = '', encoded = ''] =
          /filename="([^"]*)"; filename\*=UTF-8''(\S+)$/.exec(
            response.headers['content-disposition'] ?? '',
          ) ?? [];
        assert.match(plain, /[a-z]/i, 'the plain name has a letter');
        const decoded = decodeURIComponent(encoded);
        assert.ok(decoded.length <= Math.min(name.length, 255), `the name is not longer: ${decoded}`);
        assert.ok(decoded === name || decoded.length >= 150, `a name is cut as far as needed: ${decoded}`);
        assert.ok(name.startsWith(decoded), `a name without a short extension is cut at its end: ${decoded}`);
      }
    },
  }),
  decided({
    id: 'file-contents-14',
    title:
      'A download of an agent’s file has the type that the agent gave it, if nothing of that type can run',
    needs: ['agent'],
    run: async (context) => {
      const chats = [HARMLESS.slice(0, 8), HARMLESS.slice(8)];
      for (const types of chats) {
        const { chat, files } = await joined(context);
        const agent = await (await chat.agentSide()).join({ nickname: 'Ann' });
        for (const type of types) {
          await agent.sendFile({ name: 'file.bin', type, data: new Uint8Array(3) });
          if (chat instanceof CometdCustomer) await chat.untilEvent({ type: 'FileUploaded' });
          const { userData } = lastOf(await chat.transcript(), 'FileUploaded');
          const { response } = await files.download(String(userData?.['file-id']));
          assert.equal(response.headers['content-type']?.split(';')[0], type);
        }
      }
    },
  }),
];
