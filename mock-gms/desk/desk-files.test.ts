import { buffer } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { isTranscriptEntry } from '../chat/entry.ts';
import { ServiceRegistry } from '../services/registry.ts';
import { LocalBlobs } from '../store/local-blobs.ts';
import { MemoryStore } from '../store/memory.ts';
import { Desk } from './desk.ts';
import { deleteFile, filesOf, openFile, sendFile } from './desk-files.ts';
import { playedChat } from './script/played-chat.fixture.ts';
import { parseScript } from './script/yaml/parse-script.ts';

async function chatAtDesk(blobs = new LocalBlobs()) {
  const service = new ServiceRegistry({ store: new MemoryStore(blobs) }).ensure('support');
  await service.configure({ uploadMaxFiles: 0, uploadMaxFileSize: 0 });
  const started = await service.chats.request({ nickname: 'Jo', request: {}, userData: {} });
  if (!('running' in started)) throw new Error('no chat');
  const desk = new Desk(service);
  const chatId = started.running.chat.id;
  return {
    desk,
    chatId,
    log: started.running.log,
    agent: await desk.join(chatId, { nickname: 'Ann' }),
    blobs,
  };
}

test('an agent sends a file whatever the limits of customers are, and observers can read it', async () => {
  const { desk, chatId, agent, log } = await chatAtDesk();
  const sent = await sendFile(desk, chatId, agent, {
    name: 'Grüße.exe',
    data: 'Be kind ☺',
    description: 'Terms',
  });
  expect(sent).toMatchObject({ name: 'Grüße.exe', size: 11, type: 'application/octet-stream', from: 2 });
  expect(log.at(-1)).toMatchObject({
    type: 'FileUploaded',
    from: { nickname: 'Ann' },
    userData: { 'file-name': 'Grüße.exe', 'file-size': '11', 'file-description': 'Terms' },
  });
  const { stream, size } = await openFile(desk, chatId, sent.id);
  expect([size, (await buffer(stream)).toString()]).toEqual([11, 'Be kind ☺']);
  expect(log.filter((entry) => !isTranscriptEntry(entry)).map(({ type }) => type)).toEqual(['ChatRequested']);
});

test('a file is deleted with its bytes and stays in the list', async () => {
  const { desk, chatId, agent, blobs } = await chatAtDesk();
  const { id } = await sendFile(desk, chatId, agent, { name: 'a.bin', data: Uint8Array.of(1, 2, 3) });
  await deleteFile(desk, chatId, agent, id);
  expect(await filesOf(desk, chatId)).toMatchObject([{ id, size: 3, deleted: true }]);
  expect(blobs.levels.bytes).toBe(0);
  await expect(openFile(desk, chatId, id)).rejects.toMatchObject({ code: 'noSuchFile' });
  await expect(deleteFile(desk, chatId, agent, id)).rejects.toMatchObject({ code: 'noSuchFile' });
});

test('what is refused leaves no bytes behind', async () => {
  const { desk, chatId, agent, blobs } = await chatAtDesk(new LocalBlobs({ maxBytes: 5 }));
  const file = { name: 'a.txt', data: '123' };
  await expect(sendFile(desk, 'nothing', agent, file)).rejects.toMatchObject({ code: 'noSuchChat' });
  await expect(sendFile(desk, chatId, 9, file)).rejects.toMatchObject({ code: 'notPresent' });
  await expect(sendFile(desk, chatId, agent, { ...file, data: '123456' })).rejects.toMatchObject({
    code: 'noRoomForFile',
  });
  await desk.leave(chatId, agent, { then: 'keepAlive' });
  await expect(sendFile(desk, chatId, agent, file)).rejects.toMatchObject({ code: 'notPresent' });
  await desk.end(chatId);
  await expect(sendFile(desk, chatId, 1, file)).rejects.toMatchObject({ code: 'chatEnded' });
  expect(blobs.levels).toEqual({ bytes: 0, staged: 0, stagedBytes: 0, memory: 0 });
});

test('a scripted agent sends files', async () => {
  const script = `
- join: Ada
- sendFile: 'terms-{{nickname}}.txt'
  text: 'Be kind, {{nickname}}.'
  description: Terms
`;
  const { advance, running, desk } = await playedChat(parseScript(script, 'test.yaml'));
  await advance(1);
  const [file] = running.chat.files;
  expect(file).toMatchObject({ name: 'terms-Jo.txt', type: 'text/plain', from: 2 });
  const { stream } = await openFile(desk, running.chat.id, file?.id ?? '');
  expect((await buffer(stream)).toString()).toBe('Be kind, Jo.');
});
