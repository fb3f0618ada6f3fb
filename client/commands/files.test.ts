import { expect, test } from '@playwright/test';
import { createWebChatService, type WebChatServiceOptions } from '../index.ts';
import { createManualClock, createTestWebChat, MemoryGms } from '../testing.ts';

const apiURL = 'http://gms.test/genesys/2/chat-ntf';
const plan = () => new File(['a plan'], 'Plän.pdf');

/** A started chat, and what has been saved from it. */
async function startedChat(options: WebChatServiceOptions<'9.0'> = {}) {
  const saved: [string, string][] = [];
  const saveFile = async (content: Blob, name: string) => saved.push([name, await content.text()]);
  const chat = createTestWebChat({ saveFile, ...options });
  await chat.service.startChat({ nickname: 'Ada' });
  const last = () => chat.gms.requests.at(-1);
  return { ...chat, saved, last, lastFields: () => [...(last()?.fields ?? [])] };
}

const ways = {
  'over polling': {},
  'over CometD by way of apiURL': { cometD: { enabled: true, apiURL } },
} as const;

for (const [way, options] of Object.entries(ways)) {
  test(`a file is sent, ${way}, and resolves with the answer`, async () => {
    const { service, last, gms } = await startedChat(options);
    const answer = await service.sendFile({ files: plan() });
    expect(answer).toMatchObject({ statusCode: 0, userData: { 'file-id': 'file-1' } });
    expect(await last()?.file?.text()).toBe('a plan');
    expect(gms.events.at(-1)?.userData).toMatchObject({ 'file-name': 'Plän.pdf' });
  });

  test(`the limits are the answer itself, ${way}`, async () => {
    const { service } = await startedChat(options);
    const { messages } = await service.getFileLimits();
    expect(messages.at(-1)?.userData).toMatchObject({ 'upload-file-types': 'pdf:png' });
  });

  test(`a file is fetched and saved, ${way}`, async () => {
    const { service, saved, deliver } = await startedChat(options);
    await service.sendFile({ files: plan() });
    expect(await service.downloadFile({ fileId: 'file-1', fileName: 'copy.pdf' })).toBeUndefined();
    await deliver();
    await service.downloadFile({ fileId: 'file-1' });
    expect(saved).toEqual([
      ['copy.pdf', 'a plan'],
      ['Plän.pdf', 'a plan'],
    ]);
  });

  for (const code of [201, 202, 203]) {
    test(`a file refused with code ${code} rejects with the answer, ${way}`, async () => {
      const { service, gms } = await startedChat(options);
      gms.spoil('file', { answer: { statusCode: 1, errors: [{ code, advice: '5' }] } });
      await expect(service.sendFile({ files: plan() })).rejects.toMatchObject({
        statusCode: 1,
        errors: [{ code }],
      });
    });
  }

  for (const operation of ['file', 'limits', 'download'] as const) {
    test(`a request for ${operation} that fails rejects with the AJAX response, ${way}`, async () => {
      const { service, gms } = await startedChat(options);
      const commands = {
        file: () => service.sendFile({ files: plan() }),
        limits: () => service.getFileLimits(),
        download: () => service.downloadFile({ fileId: 'file-1' }),
      };
      gms.spoil(operation, { status: 413, body: { errors: [{ code: 413, advice: 'Too large' }] } });
      await expect(commands[operation]()).rejects.toMatchObject({ readyState: 4, status: 413 });
      gms.spoil(operation, 'connection lost');
      await expect(commands[operation]()).rejects.toMatchObject({ readyState: 0, status: 0 });
    });

    test(`a request for ${operation} that is aborted rejects and raises no event, ${way}`, async () => {
      const { service, gms } = await startedChat(options);
      const heard: unknown[] = [];
      for (const event of ['error', 'disconnected'] as const) service.on(event, () => heard.push(event));
      const abort = new AbortController();
      const { signal } = abort;
      gms.spoil(operation, 'no answer');
      const command = {
        file: () => service.sendFile({ files: plan(), signal }),
        limits: () => service.getFileLimits({ signal }),
        download: () => service.downloadFile({ fileId: 'file-1', signal }),
      }[operation]();
      abort.abort();
      await expect(command).rejects.toMatchObject({ status: 0, statusText: 'abort' });
      expect(heard).toEqual([]);
    });
  }

  test(`files are for a running chat, ${way}`, async () => {
    const { service } = createTestWebChat(options);
    const none = 'There is no active chat session';
    await expect(service.sendFile({ files: plan() })).rejects.toBe(none);
    await expect(service.getFileLimits()).rejects.toMatchObject({ readyState: 0, status: 0 });
    await expect(service.downloadFile({ fileId: 'file-1' })).rejects.toBe(none);
  });
}

test('requests about files have paths of their own, the file first, then the keys', async () => {
  const { service, last, lastFields } = await startedChat({ apikey: 'k' });
  const keys = [
    ['alias', '117'],
    ['userId', '007555677B20000A'],
    ['secureKey', '4ee15d7e1c343c8e'],
  ];
  await service.sendFile({ files: plan() });
  const body = last()?.init.body as FormData;
  expect(last()?.url).toBe('http://gms.test/genesys/2/chat/test/chat-1/file');
  expect([...body.keys()]).toEqual(['file', 'alias', 'userId', 'secureKey']);
  expect(last()?.init.headers).toEqual({ apikey: 'k' });
  await service.getFileLimits();
  expect([last()?.url, lastFields()]).toEqual([
    'http://gms.test/genesys/2/chat/test/chat-1/file/limits',
    keys,
  ]);
  await service.downloadFile({ fileId: 'file-1' });
  expect([last()?.url, lastFields()]).toEqual([
    'http://gms.test/genesys/2/chat/test/chat-1/file/file-1/download',
    keys,
  ]);
});

test('over CometD requests about files go to apiURL, with the operation and the secure key alone', async () => {
  const { service, last, lastFields } = await startedChat({ cometD: { enabled: true, apiURL } });
  const key = ['secureKey', '4ee15d7e1c343c8e'];
  await service.sendFile({ files: plan() });
  const body = last()?.init.body as FormData;
  expect([...body.keys()]).toEqual(['file', 'operation', 'secureKey']);
  expect([last()?.url, lastFields()]).toEqual([apiURL, [['operation', 'fileUpload'], key]]);
  await service.getFileLimits();
  expect(lastFields()).toEqual([['operation', 'fileGetLimits'], key]);
  await service.downloadFile({ fileId: 'file-1' });
  expect(lastFields()).toEqual([['operation', 'fileDownload'], key, ['fileId', 'file-1']]);
});

test('over CometD without apiURL there are no files, with a chat or without', async () => {
  const text = 'File Uploads are not currently supported when using CometD';
  const idle = createTestWebChat({ cometD: { enabled: true } });
  const { service } = await startedChat({ cometD: { enabled: true } });
  for (const each of [idle.service, service]) {
    await expect(each.sendFile({ files: plan() })).rejects.toBe(text);
    await expect(each.getFileLimits()).rejects.toBe(text);
    await expect(each.downloadFile({ fileId: 'file-1' })).rejects.toBe(
      'Could not download file. Please ensure WebChat is configured properly.',
    );
  }
});

test('files come as a File, a FileList, an input, or what jQuery makes of one; several go one after the other', async () => {
  const { service, gms } = await startedChat();
  const [one, two] = [new File(['1'], 'one'), new File(['2'], 'two')];
  const list = { 0: one, 1: two, length: 2 };
  const input = { files: list };
  for (const files of [one, [one], list, input, { 0: input, length: 1, jquery: '3.7.1' }]) {
    await service.sendFile({ files });
  }
  const names = gms.requests.filter(({ operation }) => operation === 'file').map(({ file }) => file?.name);
  expect(names).toEqual(['one', 'one', 'one', 'two', 'one', 'two', 'one', 'two']);
});

test('of several files, those after one that is refused are not sent', async () => {
  const { service, gms } = await startedChat();
  gms.spoil('file', { answer: { statusCode: 1, errors: [{ code: 203, advice: '' }] } });
  await expect(service.sendFile({ files: [plan(), plan()] })).rejects.toMatchObject({ statusCode: 1 });
  expect(gms.requests.filter(({ operation }) => operation === 'file')).toHaveLength(1);
});

for (const files of [undefined, null, 'plan.pdf', 7, [], {}, { files: null }, { files: [] }] as never[]) {
  test(`sendFile rejects ${JSON.stringify(files)}, which is not a file`, async () => {
    const { service } = await startedChat();
    await expect(service.sendFile({ files })).rejects.toContain('No file provided');
  });
}

test('downloadFile needs an id, and a place to save to', async () => {
  const { service } = await startedChat();
  for (const fileId of [undefined, '', null] as never[]) {
    await expect(service.downloadFile({ fileId })).rejects.toContain('No fileId provided');
  }
  const nowhere = createTestWebChat();
  await nowhere.service.startChat({ nickname: 'Ada' });
  await expect(nowhere.service.downloadFile({ fileId: 'file-1' })).rejects.toContain('saveFile');
});

test('a refusal with HTTP 200 is not saved; a JSON file that only resembles one is', async () => {
  const { service, gms, saved } = await startedChat();
  gms.spoil('download', { answer: { statusCode: 2, errors: [{ code: 249, advice: 'Gone' }] } });
  await expect(service.downloadFile({ fileId: 'file-1' })).rejects.toMatchObject({ statusCode: 2 });
  gms.spoil('download', { status: 200, body: { statusCode: 2, mine: true } });
  await service.downloadFile({ fileId: 'file-1' });
  expect(saved).toEqual([['file-1', '{"statusCode":2,"mine":true}']]);
});

test('the limits may take as long as other requests, and no longer, however long files may take', async () => {
  const { service, gms, clock } = await startedChat({ fileUploadTimeout: 10_000, ajaxTimeout: 1000 });
  gms.spoil('limits', 'no answer');
  const reason = service.getFileLimits().catch((error) => error);
  await clock.advance(1000);
  expect(await reason).toMatchObject({ statusText: 'timeout' });
});

test('an upload that was answered or given up rejects without the members that name an unanswered file', async () => {
  const { service, gms } = await startedChat();
  gms.spoil('file', { status: 503 });
  const answered = await service.sendFile({ files: plan() }).catch((error) => error);
  const abort = new AbortController();
  gms.spoil('file', 'no answer');
  const sending = service.sendFile({ files: plan(), signal: abort.signal }).catch((error) => error);
  abort.abort();
  for (const reason of [answered, await sending]) {
    expect(reason).not.toHaveProperty('errorReason');
    expect(reason).not.toHaveProperty('file');
  }
});

test('a download that is refused with the end of the chat ends it', async () => {
  const { service, gms } = await startedChat();
  const heard: string[] = [];
  for (const name of ['ended', 'error'] as const) service.on(name, () => heard.push(name));
  gms.spoil('download', {
    answer: { statusCode: 2, chatEnded: true, errors: [{ code: 249, advice: 'Ended' }] },
  });
  await expect(service.downloadFile({ fileId: 'file-1' })).rejects.toMatchObject({ chatEnded: true });
  expect(heard).toEqual(['ended', 'error']);
  expect(await service.verifySession()).toEqual({ sessionActive: false });
});

test('files have a time limit of their own', async () => {
  const { service, gms, clock } = await startedChat({ fileUploadTimeout: 10_000 });
  gms.spoil('file', 'no answer');
  const reason = service.sendFile({ files: plan() }).catch((error) => error);
  await clock.advance(10_000);
  expect(await reason).toMatchObject({ statusText: 'timeout' });
});

test('a download may take as long as an upload, and longer than other requests', async () => {
  const { service, gms, clock } = await startedChat({ fileUploadTimeout: 10_000, ajaxTimeout: 1000 });
  gms.spoil('download', 'no answer');
  let failed: unknown;
  void service.downloadFile({ fileId: 'file-1' }).catch((error) => {
    failed = error;
  });
  await clock.advance(9999);
  expect(failed).toBeUndefined();
  await clock.advance(1);
  expect(failed).toMatchObject({ statusText: 'timeout' });
});

test('a file is saved under the name that the page gives, then the one of its answer, then that of the transcript', async () => {
  const clock = createManualClock();
  const gms = new MemoryGms(clock);
  const saved: string[] = [];
  let disposition: string | null = 'attachment; filename="of the answer.pdf"';
  const service = createWebChatService({
    dataURL: 'http://gms.test/genesys/2/chat/test',
    clock,
    saveFile: (_, name) => saved.push(name),
    async fetch(input, init) {
      const response = await gms.fetch(input, init);
      const headers = { get: () => disposition } as unknown as Headers;
      return String(input).endsWith('/download') ? Object.assign(response, { headers }) : response;
    },
  });
  await service.startChat({ nickname: 'Ada' });
  await service.sendFile({ files: new File(['a plan'], 'of the transcript.pdf') });
  await clock.advance(1000);
  await service.downloadFile({ fileId: 'file-1', fileName: 'of the page.pdf' });
  await service.downloadFile({ fileId: 'file-1' });
  disposition = null;
  await service.downloadFile({ fileId: 'file-1' });
  expect(saved).toEqual(['of the page.pdf', 'of the answer.pdf', 'of the transcript.pdf']);
});

test('a file whose id is given as a number is saved under its name, too', async () => {
  const { service, gms, saved, deliver } = await startedChat();
  gms.files.set('7', plan());
  gms.add(
    'FileUploaded',
    { nickname: 'Ann', participantId: 2, type: 'Agent' },
    { userData: { 'file-id': '7', 'file-name': 'Plän.pdf' } },
  );
  await deliver();
  await service.downloadFile({ fileId: 7 as never });
  expect(saved).toEqual([['Plän.pdf', 'a plan']]);
});

test('the answer to an upload may bring a new alias, and the end of the chat', async () => {
  const { service, gms } = await startedChat();
  gms.spoil('file', { answer: { alias: '999' } });
  await service.sendFile({ files: plan() });
  expect(await service.getSessionData()).toMatchObject({ alias: '999' });

  const heard: string[] = [];
  for (const name of ['ended', 'error'] as const) service.on(name, () => heard.push(name));
  gms.spoil('file', { answer: { statusCode: 2, chatEnded: true, errors: [{ code: 249, advice: 'Ended' }] } });
  await expect(service.sendFile({ files: plan() })).rejects.toMatchObject({ chatEnded: true });
  expect(heard).toEqual(['ended', 'error']);
  expect(await service.verifySession()).toEqual({ sessionActive: false });
});

test('limits of a chat without files do not end it', async () => {
  const { service, gms } = await startedChat();
  gms.spoil('limits', { answer: { chatEnded: true } });
  await service.getFileLimits();
  expect(await service.verifySession()).toEqual({ sessionActive: true });
});
