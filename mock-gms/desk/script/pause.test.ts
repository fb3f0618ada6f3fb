import { expect, test } from '@playwright/test';
import { playedChat } from './played-chat.fixture.ts';
import { playingIn } from './playing.ts';
import { restartScript } from './run.ts';
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

test('a script that is started again begins with its first step, and hears what is said from then on', async () => {
  const { say, said, done, service, running, advance } = await playedChat(echo);
  await advance(1);
  await say('one');
  restartScript(service, running, 'echo');
  await advance(1);
  expect(done().slice(-2)).toEqual(['Echo ParticipantLeft', 'Echo ParticipantJoined']);
  await say('two');
  expect(said()).toEqual(['Echo: one', 'Echo: two']);
  expect(running.chat.ended).toBeUndefined();
});

test('one that is paused, with something waiting, does nothing more when another begins', async () => {
  const { say, said, service, running, advance } = await playedChat(echo);
  await advance(1);
  playingIn(running)?.begin();
  await say('one');
  restartScript(service, running, 'greeter');
  await advance(1);
  const names = running.chat.participants.filter(({ present }) => present).map(({ nickname }) => nickname);
  expect(names).not.toContain('Echo');
  expect(said().filter((text) => text.startsWith('Echo'))).toEqual([]);
  expect(playingIn(running)).toMatchObject({ script: 'greeter', isPaused: false });
});

test('a person who is there when a script begins again works beside it', async () => {
  const { said, say, service, running, desk, advance } = await playedChat(echo);
  await advance(1);
  await desk.join(running.chat.id, { nickname: 'Ann' });
  await advance(1);
  expect(playingIn(running)).toBeUndefined();
  restartScript(service, running, 'echo');
  await advance(1);
  await say('two');
  expect(said()).toEqual(['Echo: two']);
});

test('one that was about to hand the chat over when it was stopped leaves it all the same', async () => {
  const { service, running, advance } = await playedChat({
    name: 'passing',
    async run(conversation) {
      await conversation.join({ nickname: 'Echo' });
      await conversation.wait(1000);
      await conversation.transfer({ nickname: 'Zoe' });
    },
  });
  await advance(0.5);
  playingIn(running)?.begin();
  await advance(1);
  restartScript(service, running, 'greeter');
  await advance(2);
  const names = running.chat.participants.filter(({ present }) => present).map(({ nickname }) => nickname);
  expect(names).not.toContain('Echo');
  expect(names).not.toContain('Zoe');
});
