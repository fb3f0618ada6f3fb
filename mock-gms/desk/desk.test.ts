import { expect, test } from '@playwright/test';
import { isStarted } from '../chat-server/chat-server-options.ts';
import { Service } from '../services/service.ts';
import { MemoryStore } from '../store/memory.ts';
import { Desk } from './desk.ts';

async function chatAtDesk() {
  const service = new Service('support', new MemoryStore());
  service.clock.freeze();
  const outcome = await service.chats.request({ nickname: 'Jo', request: {}, userData: {} });
  if (!isStarted(outcome)) throw new Error('no chat');
  const { running } = outcome;
  return { service, running, desk: new Desk(service), id: running.chat.id };
}

test('a transfer tells the participantId of the one who took over, whom it has joined first', async () => {
  const { desk, id, running } = await chatAtDesk();
  const ann = await desk.join(id, { nickname: 'Ann' });
  const bob = await desk.transfer(id, ann, { nickname: 'Bob', type: 'Supervisor' });
  expect(running.chat.participants[bob - 1]).toMatchObject({
    nickname: 'Bob',
    type: 'Supervisor',
    present: true,
  });
  await expect(desk.act(id, ann, { type: 'send', text: 'x' })).rejects.toMatchObject({ code: 'notPresent' });
  await expect(desk.transfer(id, ann)).rejects.toMatchObject({ code: 'notPresent' });
});

test('a conference: everybody is there at once, and each leaves alone', async () => {
  const { desk, id, running } = await chatAtDesk();
  const [ann, bob] = [await desk.join(id, { nickname: 'Ann' }), await desk.join(id, { nickname: 'Bob' })];
  await desk.act(id, ann, { type: 'send', text: 'Bob knows' });
  await desk.act(id, bob, { type: 'send', text: 'I do' });
  await desk.leave(id, ann, { reason: 4 });
  await desk.act(id, bob, { type: 'send', text: 'alone now' });
  expect(running.log.find(({ type }) => type === 'ParticipantLeft')).toMatchObject({ reason: 4 });
  expect(running.chat.ended).toBeUndefined();
});

test('the customer’s typing is seen live at the desk, by preview and by event, and gone when it was sent', async () => {
  const { service, running } = await chatAtDesk();
  const previews: string[] = [];
  const stop = service.chats.onPresence((_, { typingPreview }) => previews.push(typingPreview));
  service.chats.preview(running, 'H');
  service.chats.preview(running, 'Hello');
  service.chats.preview(running, 'Hello');
  service.chats.preview(running, '');
  stop();
  service.chats.preview(running, 'unseen');
  expect(previews).toEqual(['H', 'Hello', '']);
});

test('attachments are presence too, and mere contact is not told', async () => {
  const { service, running } = await chatAtDesk();
  const told: number[] = [];
  service.chats.onPresence((_, { attachments }) => told.push(attachments));
  const detach = service.chats.attach(running);
  service.chats.touch(running);
  detach();
  detach();
  expect(told).toEqual([1, 0]);
});

test('watchers hear once of each chat that is removed: cleared, over its retention, or with the server', async () => {
  for (const way of ['clear', 'retention', 'close']) {
    const { service, running } = await chatAtDesk();
    const gone: unknown[] = [];
    service.chats.onForgotten((one) => gone.push(one));
    if (way === 'clear') await service.chats.clear();
    if (way === 'retention') {
      await service.chats.execute(running, { type: 'disconnect', by: 1 });
      await service.clock.advance(600_000);
    }
    service.close();
    expect(gone, way).toEqual([running]);
  }
});

test('a text that is too long is refused with its length and the limit', async () => {
  const { desk, id, service } = await chatAtDesk();
  await service.configure({ maxMessageBytes: 10 });
  const ann = await desk.join(id, { nickname: 'Ann' });
  await expect(desk.act(id, ann, { type: 'send', text: 'ääääää' })).rejects.toMatchObject({
    code: 'textTooLong',
    message: `chat ${id}: the text has 12 bytes, and one message may have 10`,
  });
  await expect(desk.announce(id, 'x'.repeat(11))).rejects.toThrow('the text has 11 bytes');
});
