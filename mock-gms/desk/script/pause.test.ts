import { expect, test } from '@playwright/test';
import { playingIn } from './pause.ts';
import { playedChat } from './played-chat.fixture.ts';
import type { Script } from './script.ts';

const echo: Script = {
  name: 'echo',
  async run(conversation) {
    await conversation.join({ nickname: 'Echo' });
    for (let text = await conversation.hear(); text !== undefined; text = await conversation.hear())
      await conversation.say(text);
  },
};

test('a paused script hears and says nothing; what it heard it answers when it goes on', async () => {
  const { say, said, running, advance } = await playedChat(echo);
  await advance(1);
  expect(playingIn(running)).toMatchObject({ script: 'echo', isPaused: false });
  playingIn(running)?.begin();
  await say('one');
  await say('two');
  expect(said()).toEqual([]);
  playingIn(running)?.end();
  await advance(1);
  expect(said()).toEqual(['Echo: one', 'Echo: two']);
});

test('a person who joins while the script is paused works beside it, also afterwards', async () => {
  const { say, said, running, desk, advance } = await playedChat(echo);
  await advance(1);
  playingIn(running)?.begin();
  const ann = await desk.join(running.chat.id, { nickname: 'Ann' });
  await say('one');
  expect(running.chat.participants.map(({ present }) => present)).toEqual([true, true, true]);
  playingIn(running)?.end([1, 2, ann]);
  await say('two');
  expect(said()).toEqual(['Echo: one', 'Echo: two']);
  await desk.join(running.chat.id, { nickname: 'Zoe' });
  await advance(1);
  expect(running.chat.participants[1]).toMatchObject({ nickname: 'Echo', present: false });
  expect(playingIn(running)).toBeUndefined();
});

test('a script that is over, or whose chat is gone, plays no longer', async () => {
  const { running, desk, service, advance } = await playedChat(echo);
  await advance(1);
  playingIn(running)?.begin();
  await service.reset();
  expect(playingIn(running)).toBeUndefined();
  const other = await playedChat(echo);
  await other.advance(1);
  await other.desk.end(other.running.chat.id);
  await other.advance(1);
  expect(playingIn(other.running)).toBeUndefined();
  expect(desk).toBeDefined();
});
