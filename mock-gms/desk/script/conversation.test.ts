import { expect, test } from '@playwright/test';
import { warningOf } from '../../boundary/warnings.fixture.ts';
import { chatScript, pauseScript, restartChatScript } from './chat-script.ts';
import type { Conversation } from './conversation.ts';
import { ConversationOver } from './over.ts';
import { playedChat } from './played-chat.fixture.ts';
import type { Script } from './script.ts';

/** A script that hands its conversation to the test and ends. */
async function conversationIn(options: { joins?: boolean } = {}) {
  let conversation: Conversation | undefined;
  const script: Script = {
    name: 'lent',
    async run(given) {
      conversation = given;
    },
  };
  const played = await playedChat(script);
  await played.advance(0);
  if (conversation === undefined) throw new Error('the script did not begin');
  if (options.joins !== false) await conversation.join({ nickname: 'Ada' });
  return { ...played, conversation };
}

const outcome = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'fulfilled',
    (error: unknown) => (error instanceof ConversationOver ? error.reason : `other: ${error}`),
  );

/** Everything that a script can wait for. */
const WAITS: ReadonlyArray<(conversation: Conversation) => Promise<unknown>> = [
  (conversation) => conversation.wait(60_000),
  (conversation) => conversation.next(),
  (conversation) => conversation.next({ idle: 60_000 }),
  (conversation) => conversation.next({ after: 60_000, typing: true, files: true, notices: true }),
  (conversation) => conversation.say('x', { typing: 60_000 }),
  (conversation) => conversation.type(60_000),
];

test('whatever it waits for, it hears at once that the chat ended, its customer is gone, it was taken over or cleared, or the service closed', async () => {
  for (const wait of WAITS) {
    for (const [reason, happen] of [
      ['ended', ({ desk, running }) => desk.end(running.chat.id)],
      ['takenOver', ({ desk, running }) => desk.join(running.chat.id, { nickname: 'Bob' })],
      ['absent', ({ service, running }) => service.chats.execute(running, { type: 'expire' })],
      ['removed', ({ desk, running }) => desk.leave(running.chat.id, 2, { then: 'keepAlive' })],
      ['gone', ({ service }) => service.chats.clear()],
      ['gone', async ({ service }) => service.close()],
    ] as ReadonlyArray<[string, (played: Awaited<ReturnType<typeof conversationIn>>) => Promise<unknown>]>) {
      const played = await conversationIn();
      const waited = outcome(wait(played.conversation));
      await played.advance(1);
      await happen(played);
      expect(await waited, `${reason} during ${wait}`).toBe(reason);
      expect(await outcome(played.conversation.say('more'))).toBe(reason);
      expect(await played.conversation.hear()).toBeUndefined();
    }
  }
});

test('a text in place of milliseconds is refused, and does not wait without end', async () => {
  const { conversation } = await conversationIn();
  const text = '5' as never;
  for (const waits of [
    conversation.wait(text),
    conversation.type(text),
    conversation.say('x', { typing: text }),
    conversation.say('x', { typing: { perCharacter: text } }),
  ])
    await expect(waits).rejects.toThrow("milliseconds were expected, a number such as 5000, not '5'");
});

test('a person who joins takes over: the script’s agent leaves; bots and silent supervisors do not take over', async () => {
  const { conversation, desk, running, advance } = await conversationIn();
  await desk.join(running.chat.id, { nickname: 'Robo', bot: true });
  await desk.join(running.chat.id, { nickname: 'Sue', type: 'Supervisor', silent: true });
  await desk.join(running.chat.id, { nickname: 'Workflow', type: 'External' });
  await conversation.say('still here');
  await desk.join(running.chat.id, { nickname: 'Bob' });
  await advance(0);
  expect(await outcome(conversation.say('and now?'))).toBe('takenOver');
  expect(running.chat.participants[1]).toMatchObject({ nickname: 'Ada', present: false });
});

test('a person who is there already keeps a script from joining', async () => {
  const { conversation, desk, running } = await conversationIn({ joins: false });
  await desk.join(running.chat.id, { nickname: 'Bob' });
  expect(await outcome(conversation.join({ nickname: 'Ada' }))).toBe('takenOver');
  expect(running.chat.participants).toHaveLength(2);
});

test('a join that is waited for does not take over', async () => {
  const { conversation, desk, running } = await conversationIn();
  const heard = conversation.next({ joins: true });
  await desk.join(running.chat.id, { nickname: 'Bob' });
  expect(await heard).toMatchObject({ kind: 'join', entry: { from: { nickname: 'Bob' } } });
  expect(await outcome(conversation.say('Welcome, Bob'))).toBe('fulfilled');
});

test('after a transfer the script plays the second agent', async () => {
  const { conversation, done } = await conversationIn();
  await conversation.transfer({ nickname: 'Bob' });
  expect(conversation.agent).toBe('Bob');
  await conversation.say('Hello');
  expect(done()).toEqual([
    'Ada ParticipantJoined',
    'Bob ParticipantJoined',
    'Ada ParticipantLeft',
    'Bob Message',
  ]);
});

test('where the customer is gone the script’s agent leaves, and with the last agent the chat ends', async () => {
  const { conversation, service, running, advance } = await conversationIn();
  const heard = conversation.hear();
  await service.chats.execute(running, { type: 'expire' });
  expect(await heard).toBeUndefined();
  await advance(0);
  expect(running.chat.ended).toMatchObject({ by: 'absence' });
});

test('it can leave and come back', async () => {
  const { conversation, done, running } = await conversationIn();
  await conversation.leave({ reason: 4, then: 'keepAlive' });
  await expect(conversation.say('x')).rejects.toThrow('a script joins before it acts');
  await conversation.join({ nickname: 'Ada' });
  expect(done().map((what) => what.split(' ')[1])).toEqual([
    'ParticipantJoined',
    'ParticipantLeft',
    'ParticipantJoined',
  ]);
  expect(running.log.at(-2)).toMatchObject({ reason: 4 });
});

test('what the rules refuse is the script’s to handle, and does not end it', async () => {
  const { conversation } = await conversationIn();
  await expect(conversation.say('x'.repeat(40_000))).rejects.toMatchObject({ code: 'textTooLong' });
  expect(await outcome(conversation.say('shorter'))).toBe('fulfilled');
});

test('what was said while it waited is heard later, in order, and once', async () => {
  const { conversation, say } = await conversationIn();
  await say('one', 0);
  await say('two', 0);
  expect(await conversation.hear()).toBe('one');
  expect(await conversation.hear()).toBe('two');
  expect(await outcome(conversation.next({ after: 0 }))).toBe('fulfilled');
});

test('a script that throws, at once or later, is named in a warning and harms nobody', async () => {
  const broken: Script[] = [
    {
      name: 'broken',
      run() {
        throw new Error('at once');
      },
    },
    {
      name: 'broken',
      async run(conversation) {
        await conversation.join();
        throw new Error('later');
      },
    },
  ];
  for (const script of broken) {
    let played: Awaited<ReturnType<typeof playedChat>> | undefined;
    const warning = await warningOf(async () => {
      played = await playedChat(script);
      await played.advance(1);
    });
    expect(warning).toMatch(/^script broken failed in chat \w+ and plays no further: (at once|later)$/);
    await played?.say('hello?');
    expect(played?.running.log.at(-1)).toMatchObject({ type: 'Message' });
    expect(played?.service.chats.size).toBe(1);
  }
});

test('a chat tells why its script failed, until a script plays again', async () => {
  let fails = true;
  const moody: Script = {
    name: 'moody',
    async run(conversation) {
      if (fails) throw new Error('not today');
      await conversation.join();
      await conversation.hear();
    },
  };
  let played: Awaited<ReturnType<typeof playedChat>> | undefined;
  await warningOf(async () => {
    played = await playedChat(moody);
    await played.advance(1);
  });
  if (played === undefined) throw new Error('no chat');
  const { service, running } = played;
  const failed = { name: 'moody', paused: false, failure: 'not today' };
  expect(await chatScript(service, running)).toEqual(failed);
  await expect(pauseScript(service, running)).rejects.toThrow('no script plays');
  fails = false;
  await restartChatScript(service, running);
  expect(await chatScript(service, running)).toEqual({ name: 'moody', paused: false });
});

test('a chat that is taken up from the store is not played again', async () => {
  const { service, running, advance } = await playedChat('greeter');
  await advance(5);
  const { length } = running.log;
  await service.chats.find(running.chat.id);
  await advance(5);
  expect(running.log).toHaveLength(length);
});

test('a setting that names no script is refused with the names that exist', async () => {
  const { service } = await playedChat('greeter');
  await expect(service.configure({ script: 'gretter' })).rejects.toThrow(
    'there is no script "gretter" (did you mean greeter?); there are none, greeter, order-status, second-agent, bot, idle-customer',
  );
  expect(service.settings.script).toBe('greeter');
});
