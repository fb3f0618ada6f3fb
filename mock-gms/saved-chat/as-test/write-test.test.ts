import { expect, test } from '@playwright/test';
import { shownEntry } from '../../services/service-events.ts';
import { bytesIn, type Recorded, startedChat, upload } from '../started-chat.fixture.ts';
import { writeTest } from './write-test.ts';

const saved = ({ running, service, ...chat }: Recorded) =>
  writeTest(running.log.map(shownEntry), bytesIn({ running, service, ...chat }), service.settings, {
    runner: 'node',
  });

test('acts of a customer that only the control API can cause are left out and reported', async () => {
  const chat = await startedChat();
  const { desk, running } = chat;
  await desk.act(running.chat.id, 1, { type: 'customNotice', text: 'hidden', visibility: 'agents' });
  const { text, leftOut } = await saved(chat);
  expect(text).not.toContain('sendCustomNotice');
  expect(leftOut).toMatchObject([{ type: 'CustomNotice' }]);
});

test('the read receipt of the customer is sent again, and one of staff is left out', async () => {
  const chat = await startedChat();
  const { desk, running } = chat;
  const { id } = running.chat;
  await desk.join(id, { nickname: 'Ann' });
  await desk.act(id, 1, { type: 'readReceipt', position: 1 });
  await desk.act(id, 2, { type: 'readReceipt', position: 2 });
  const { text, leftOut } = await saved(chat);
  expect(text.match(/await post\("readReceipt", .*/g)).toEqual([
    'await post("readReceipt", { transcriptPosition: "1" });',
  ]);
  expect(text.match(/type: "Notice"/g)).toHaveLength(1);
  expect(leftOut).toMatchObject([{ type: 'TranscriptRead' }]);
});

test('the description of a file of the customer is left out, and is not expected', async () => {
  const chat = await startedChat();
  await upload(chat, 'list.txt', 'one', 'A list');
  const { text, leftOut } = await saved(chat);
  expect(text).not.toContain('A list');
  expect(text).toContain('// Left out of entry 3, FileUploaded: gms-webchat sends no description along.');
  expect(leftOut).toMatchObject([{ seq: 3, type: 'FileUploaded' }]);
});

test('the end of the chat is read, also in a service that then refuses reading', async () => {
  const chat = await startedChat({ settings: { afterEnd: 'http400', flexDisconnectTimeout: 60 } });
  await chat.desk.end(chat.running.chat.id);
  const { text } = await saved(chat);
  expect(text).toContain('await gms.configure({ flexDisconnectTimeout: 60 });');
});

test('an agent who left at the moment at which the customer was given up leaves in the saved test, too', async () => {
  const chat = await startedChat({
    userData: { GCTI_Chat_AsyncMode: 'true' },
    settings: { wrongKey: 'remove' },
  });
  const { desk, running, service } = chat;
  await desk.join(running.chat.id, { nickname: 'Ann' });
  await desk.act(running.chat.id, 2, { type: 'park' });
  await service.chats.execute(running, { type: 'expel' });
  expect((await saved(chat)).text).toContain('.park()');
});

test('an agent who left because the chat ended with its customer is not told to leave', async () => {
  const settings = { stopAbandonedInteraction: 'always', wrongKey: 'remove' } as const;
  const chat = await startedChat({ userData: { GCTI_Chat_AsyncMode: 'true' }, settings });
  const { desk, running, service } = chat;
  await desk.join(running.chat.id, { nickname: 'Ann' });
  await service.chats.execute(running, { type: 'expel' });
  const { text } = await saved(chat);
  expect(text).toContain('type: "ParticipantLeft", from: { nickname: "Ann"');
  expect(text).not.toMatch(/\.(?:park|leave)\(/);
});
