import { expect, test } from '@playwright/test';
import { isStarted } from '../../chat-server/chat-server-options.ts';
import type { RunningChat } from '../../chat-server/running-chat.ts';
import { ServiceRegistry } from '../../services/registry.ts';
import { MemoryStore } from '../../store/memory.ts';
import { Desk } from '../desk.ts';
import { runScripts } from './run.ts';

async function greetedChat() {
  const registry = new ServiceRegistry({ store: new MemoryStore() });
  registry.onService(runScripts);
  const service = registry.ensure('support');
  await service.configure({ script: 'greeter' });
  service.clock.freeze();
  const outcome = await service.chats.request({ nickname: 'Jo', request: {}, userData: {} });
  if (!isStarted(outcome)) throw new Error('no chat');
  const { running } = outcome;
  const say = async (text: string) => {
    await service.chats.execute(running, { type: 'send', by: 1, text });
    await service.clock.advance(5_000);
  };
  return { service, running, say };
}

const heard = ({ log }: RunningChat) =>
  log.flatMap((entry) =>
    'index' in entry && entry.from.participantId === 2 ? [[entry.type, entry.text ?? '']] : [],
  );

test('the greeter joins after a second, shows typing and greets by name', async () => {
  const { service, running } = await greetedChat();
  await service.clock.advance(999);
  expect(heard(running)).toEqual([]);
  await service.clock.advance(1);
  expect(heard(running).slice(0, 2)).toEqual([
    ['ParticipantJoined', ''],
    ['TypingStarted', ''],
  ]);
  await service.clock.advance(900);
  expect(heard(running).slice(2)).toEqual([
    ['TypingStopped', ''],
    ['Message', 'Hello Jo, this is Ada. How can I help you?'],
  ]);
});

test('it answers every message, also those that came before it joined, and ends the chat when told goodbye', async () => {
  const { running, say } = await greetedChat();
  await say('Where is my order?');
  await say('blah');
  await say('Goodbye!');
  const said = heard(running).filter(([type]) => type === 'Message');
  expect(said.map(([, text]) => text?.slice(0, 15))).toEqual([
    'Hello Jo, this ',
    'Your order left',
    'You wrote: blah',
    'Goodbye! It was',
  ]);
  expect(running.chat.ended).toMatchObject({ by: 'agent' });
});

test('it hands over to a colleague who joins', async () => {
  const { service, running, say } = await greetedChat();
  await say('hello');
  await new Desk(service).join(running.chat.id, { nickname: 'Ann' });
  await say('Are you a person?');
  expect(heard(running).at(-1)?.[0]).toBe('ParticipantLeft');
  expect(running.chat.ended).toBeUndefined();
});

test('it stops when the customer leaves, whatever it was about to do', async () => {
  for (const moment of [0, 1000, 1500, 2500]) {
    const { service, running } = await greetedChat();
    await service.clock.advance(moment);
    await service.chats.execute(running, { type: 'disconnect', by: 1 });
    const { length } = running.log;
    await service.clock.advance(60_000);
    expect(running.log, `left after ${moment} ms`).toHaveLength(length);
  }
});
