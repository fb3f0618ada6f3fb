import { expect, test } from '@playwright/test';
import { isStarted } from '../../chat-server/chat-server-options.ts';
import { ServiceRegistry } from '../../services/registry.ts';
import { MemoryStore } from '../../store/memory.ts';
import type { Store } from '../../store/store.ts';
import { chatScript, pauseScript, restartChatScript } from './chat-script.ts';
import { runScripts } from './run.ts';
import type { Script } from './script.ts';

const talker: Script = {
  name: 'talker',
  async run(conversation) {
    await conversation.join({ nickname: 'Ada' });
    await conversation.transfer({ nickname: 'Ben' });
    await conversation.hear();
    await conversation.say('You are talking to Ben');
  },
};

/** A server over the store, as far as scripts need one. The one before is not even closed, as when it was killed. */
async function serviceOver(store: Store) {
  const registry = new ServiceRegistry({ store });
  registry.onService((service) => runScripts(service, [talker]));
  await registry.recover();
  const service = registry.ensure('support');
  const start = async () => {
    const outcome = await service.chats.request({ nickname: 'Jo', request: {}, userData: {} });
    if (!isStarted(outcome)) throw new Error('no chat');
    return outcome.running;
  };
  return { service, start };
}

test('an agent whose script played in a process that died leaves visibly, and the chat goes on', async () => {
  const store = new MemoryStore();
  const { service, start } = await serviceOver(store);
  await service.configure({ script: 'talker' });
  const { chat, log } = await start();
  await expect.poll(() => log.at(-1)).toMatchObject({ type: 'ParticipantLeft', from: { nickname: 'Ada' } });
  const restarted = (await serviceOver(store)).service;
  const after = await restarted.chats.find(chat.id);
  expect(after?.log.slice(log.length)).toMatchObject([
    { type: 'ParticipantLeft', from: { nickname: 'Ben' }, visibility: 'all' },
  ]);
  expect(after?.chat.ended).toBeUndefined();
  const again = (await serviceOver(store)).service;
  expect((await again.chats.find(chat.id))?.log).toEqual(after?.log);
});

test('one whose script was paused leaves as well, and what it was about to do is not done', async () => {
  const store = new MemoryStore();
  const { service, start } = await serviceOver(store);
  await service.configure({ script: 'talker' });
  const running = await start();
  await expect.poll(() => running.log.at(-1)?.type).toBe('ParticipantLeft');
  await pauseScript(service, running);
  await service.chats.execute(running, { type: 'send', by: 1, text: 'Hello' });
  const { length } = running.log;
  const restarted = (await serviceOver(store)).service;
  const after = await restarted.chats.find(running.chat.id);
  if (after === undefined) throw new Error('no chat');
  expect(after.log.slice(length)).toMatchObject([{ type: 'ParticipantLeft', from: { nickname: 'Ben' } }]);
  expect(await chatScript(restarted, after)).toBeUndefined();
  await restartChatScript(restarted, after);
  await expect
    .poll(() => after.log.at(-1))
    .toMatchObject({ type: 'ParticipantLeft', from: { nickname: 'Ada' } });
});

test('agents who are no scripts stay, and what plays in new chats is what was set', async () => {
  const store = new MemoryStore();
  const { service, start } = await serviceOver(store);
  const { chat } = await start();
  const running = await service.chats.find(chat.id);
  if (running === undefined) throw new Error('no chat');
  await service.chats.execute(running, { type: 'join', participantType: 'Agent', nickname: 'Ann' });
  await service.addScript('hello', 'steps: [{ join: Hal }, { say: Hello }, { wait: 1m }]');
  await service.configure({ script: 'hello' });
  const after = await serviceOver(store);
  expect((await after.service.chats.find(chat.id))?.chat.participants[1]).toMatchObject({ present: true });
  const { log } = await after.start();
  await expect.poll(() => log.at(-1)).toMatchObject({ text: 'Hello', from: { nickname: 'Hal' } });
});
