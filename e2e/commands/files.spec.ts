import { savedDuring } from '../fixtures/download.ts';
import type { WidgetsPage } from '../fixtures/widgets.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

const files = true;
const kite = { name: 'kite.txt', mimeType: 'text/plain', buffer: Buffer.from('It flies.') };
const unsupported = {
  status: 'rejected',
  value: 'File Uploads are not currently supported when using CometD',
};

/** Opens a page with a chat in which files of text are taken, and chooses one. */
async function choose(widgets: WidgetsPage, file: { name: string; mimeType: string; buffer: Buffer }) {
  await widgets.open({}, { files });
  await widgets.startChat();
  await widgets.page.setInputFiles('#file', file);
}

const theInput = () => ({ files: document.querySelector('#file') });

rowTest(
  '9.0/sendFile/resolved/sent',
  'the file that the customer chose is in the chat',
  async ({ widgets, service }) => {
    await service.configure({ uploadFileTypes: 'txt' });
    await choose(widgets, kite);
    const chat = await service.waitForChat();

    const { status, value } = await widgets.commandWith('sendFile', theInput);
    expect(status).toBe('resolved');
    expect(value).toMatchObject({ statusCode: 0, userData: { 'file-id': expect.any(String) } });
    await chat.waitFor({ type: 'FileUploaded' });
    const { userData } = value as { userData: Record<string, string> };
    expect(await widgets.message({ type: 'FileUploaded' })).toMatchObject({
      from: { name: 'Jonny', type: 'Client' },
      fileDetails: { 'file-id': userData['file-id'], 'file-name': 'kite.txt', 'file-size': '9' },
    });
  },
);

rowTest(
  '9.0/sendFile/rejected/invalid-type',
  'files of that kind are not taken',
  async ({ widgets, service }) => {
    await service.configure({ uploadFileTypes: 'png:jpg' });
    await choose(widgets, kite);

    const { status, value } = await widgets.commandWith('sendFile', theInput);
    expect(status).toBe('rejected');
    expect(value).toMatchObject({ statusCode: 1, errors: [{ code: 203 }] });
  },
);

rowTest(
  '9.0/sendFile/rejected/too-many-uploads',
  'the second file where one is allowed',
  async ({ widgets, service }) => {
    await service.configure({ uploadFileTypes: 'txt', uploadMaxFiles: 1 });
    await choose(widgets, kite);
    expect((await widgets.commandWith('sendFile', theInput)).status).toBe('resolved');

    const { status, value } = await widgets.commandWith('sendFile', theInput);
    expect(status).toBe('rejected');
    expect(value).toMatchObject({ statusCode: 1, errors: [{ code: 201, advice: '1' }] });
  },
);

rowTest('9.0/sendFile/rejected/over-size-limit', 'one byte too many', async ({ widgets, service }) => {
  await service.configure({ uploadFileTypes: 'txt', uploadMaxFileSize: kite.buffer.length - 1 });
  await choose(widgets, kite);

  const { status, value } = await widgets.commandWith('sendFile', theInput);
  expect(status).toBe('rejected');
  expect(value).toMatchObject({ statusCode: 1, errors: [{ code: 202, advice: '8' }] });
});

for (const status of [413, 500]) {
  rowTest(
    '9.0/sendFile/rejected/too-large-or-unknown',
    `the answer is HTTP ${status}`,
    async ({ widgets, service }) => {
      await service.configure({ uploadFileTypes: 'txt' });
      await service.faults.add({ operation: 'fileUpload', effect: { kind: 'status', status } });
      await choose(widgets, kite);

      const settled = await widgets.commandWith('sendFile', theInput);
      expect(settled.status).toBe('rejected');
      expect(settled.value).toMatchObject({ readyState: 4, status });
    },
  );
}

rowTest(
  '9.0/sendFile/rejected/cometd',
  'no address for files is configured, and nothing is sent',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    await widgets.page.setInputFiles('#file', kite);
    expect(await widgets.commandWith('sendFile', theInput)).toEqual(unsupported);
    expect(await service.journal.list({ operation: 'fileUpload' })).toEqual([]);
  },
);

rowTest(
  '9.0/downloadFile/resolved/downloaded',
  'the file is saved under the name that the page gives it',
  async ({ widgets, service }) => {
    await service.configure({ uploadFileTypes: 'txt' });
    await choose(widgets, kite);
    await widgets.commandWith('sendFile', theInput);
    const { fileDetails } = await widgets.message({ type: 'FileUploaded' });

    const named = { fileId: fileDetails['file-id'], fileName: 'myfile.txt' };
    const saved = await savedDuring(widgets.page, async () => {
      expect(await widgets.command('downloadFile', named)).toEqual({ status: 'resolved', value: undefined });
    });
    expect(saved).toEqual({ name: 'myfile.txt', text: 'It flies.' });
  },
);

testEach('downloadFile rejects with the answer where there is no such file', async ({ widgets }) => {
  await widgets.open({}, { files });
  await widgets.startChat();

  const { status, value } = await widgets.command('downloadFile', { fileId: '0'.repeat(24) });
  expect(status).toBe('rejected');
  expect(value).toMatchObject({ readyState: 4, status: 404, responseJSON: { errors: [{ code: 404 }] } });
});

rowTest(
  '9.0/getFileLimits/resolved/succeeded',
  'all ten limits, as they are set',
  async ({ widgets, service }) => {
    await service.configure({ uploadFileTypes: 'png:jpg', uploadMaxFiles: 4 });
    await widgets.open({}, { files });
    await widgets.startChat();

    const { status, value } = await widgets.command('getFileLimits');
    expect(status).toBe('resolved');
    const { statusCode, messages } = value as { statusCode: number; messages: { userData: object }[] };
    expect(statusCode).toBe(0);
    expect(messages.at(-1)?.userData).toEqual({
      'upload-max-files': '4',
      'upload-max-file-size': '2097152',
      'upload-max-total-size': '5242880',
      'upload-file-types': 'png:jpg',
      'upload-need-agent': 'false',
      'download-attempts': expect.any(String),
      'delete-file': 'odd',
      'used-upload-max-files': '0',
      'used-upload-max-total-size': '0',
      'used-download-attempts': '0',
    });
  },
);

rowTest('9.0/getFileLimits/rejected/failed', 'the answer is HTTP 500', async ({ widgets, service }) => {
  const effect = { kind: 'status', status: 500, body: 'out of order' } as const;
  await service.faults.add({ operation: 'fileLimits', effect });
  await widgets.open({}, { files });
  await widgets.startChat();

  const { status, value } = await widgets.command('getFileLimits');
  expect(status).toBe('rejected');
  expect(value).toMatchObject({ readyState: 4, status: 500, responseText: 'out of order' });
});

rowTest(
  '9.0/getFileLimits/rejected/cometd',
  'no address for files is configured, and nothing is asked',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    expect(await widgets.command('getFileLimits')).toEqual(unsupported);
    expect(await service.journal.list({ operation: 'fileLimits' })).toEqual([]);
  },
);

for (const [form, options] of [
  ['a file', () => ({ files: new File(['It flies.'], 'kite.txt', { type: 'text/plain' }) })],
  ['the files of an input', () => ({ files: document.querySelector<HTMLInputElement>('#file')?.files })],
  [
    'an input as jQuery hands it over',
    () => ({ files: { 0: document.querySelector('#file'), length: 1, jquery: '3.7.1' } }),
  ],
] as const) {
  testEach(
    `sendFile takes ${form}, too`,
    async ({ widgets, service }) => {
      await service.configure({ uploadFileTypes: 'txt' });
      await choose(widgets, kite);
      const chat = await service.waitForChat();

      expect((await widgets.commandWith('sendFile', options)).status).toBe('resolved');
      expect(await chat.waitFor({ type: 'FileUploaded' })).toMatchObject({
        userData: { 'file-name': 'kite.txt', 'file-size': '9' },
      });
    },
    ['polling'],
  );
}

testEach('a file keeps its name, whatever characters it has', async ({ widgets, service }) => {
  const name = 'Grüße "an" ✓ 凧; it\'s=1.txt';
  await service.configure({ uploadFileTypes: 'txt' });
  await choose(widgets, { ...kite, name });
  await widgets.commandWith('sendFile', theInput);
  const { fileDetails } = await widgets.message({ type: 'FileUploaded' });
  expect(fileDetails['file-name']).toBe(name);

  const named = { fileId: fileDetails['file-id'], fileName: 'Grüße ✓ 凧.txt' };
  const saved = await savedDuring(widgets.page, () => widgets.command('downloadFile', named));
  expect(saved).toEqual({ name: 'Grüße ✓ 凧.txt', text: 'It flies.' });
});
