import { expect, test } from '@playwright/test';
import { BUILT_IN_SCRIPTS, textOf } from '../desk/built-in-scripts.ts';
import { playedChat } from '../desk/script/played-chat.fixture.ts';
import { parseScript } from '../desk/script/yaml/parse-script.ts';
import { officeHours } from './office-hours.ts';

test('every example can be read, and has the name of its file', () => {
  for (const name of BUILT_IN_SCRIPTS.keys())
    expect(parseScript(textOf(name), `${name}.yaml`).name).toBe(name);
});

test('order-status: a bot asks again until it can read the number, keeps it with the chat and shows the way', async () => {
  const { running, say, said, advance, done } = await playedChat('order-status');
  await advance(3);
  await say('Where is it?');
  await say('It is ab-1234, please');
  expect(said()).toEqual([
    'Orders: Hello Jo, which order is it about?',
    'Orders: An order number looks like AB-1234. Please try again.',
    'Orders: Order ab-1234 is on its way.',
    'Orders: Is there another order?',
  ]);
  expect(running.chat.userData).toEqual({ order: 'ab-1234' });
  expect(running.log).toContainEqual(
    expect.objectContaining({ type: 'PushUrl', text: 'https://orders.example.test/ab-1234' }),
  );
  expect(running.chat.participants[1]).toMatchObject({ type: 'Agent', bot: true });
  await say('XX-0001');
  expect(said().at(-2)).toBe('Orders: Order XX-0001 was cancelled.');
  await say('No, thanks');
  expect(said().at(-1)).toBe('Orders: All right. Goodbye!');
  expect(done().at(-1)).toBe('Orders ParticipantLeft');
  expect(running.chat.ended).toMatchObject({ by: 'agent' });
});

test('order-status: a customer who falls silent is helped after a minute', async () => {
  const { advance, said } = await playedChat('order-status');
  await advance(61);
  expect(said()).toHaveLength(1);
  await advance(3);
  expect(said().at(-1)).toBe('Orders: You find the number at the top of our e-mail.');
});

test('second-agent: the second agent joins before the first leaves, knows what it is about, and ends the chat by leaving', async () => {
  const { advance, say, said, done, running } = await playedChat('second-agent');
  await advance(2);
  await say('I have a question about an INVOICE');
  expect(said().slice(1)).toEqual([
    'Ann: One moment, Bob takes over.',
    'Bob: Hello Jo, Bob here. I see that it is about your invoice.',
  ]);
  expect(done().filter((what) => /Joined|Left/.test(what))).toEqual([
    'Ann ParticipantJoined',
    'Bob ParticipantJoined',
    'Ann ParticipantLeft',
  ]);
  await say('It is too high');
  expect(done().at(-1)).toBe('Bob ParticipantLeft');
  expect(running.chat.ended).toMatchObject({ by: 'agent' });
});

test('bot: the system speaks first, the bot answers, and a person takes over when asked for', async () => {
  const { advance, say, said, running } = await playedChat('bot');
  await advance(1);
  await say('When are you open?');
  await say('Agent!');
  expect(said()).toEqual([
    'system: Welcome, Jo. You are being connected.',
    'Robo: I am a bot. Ask me about opening hours, or say “agent”.',
    'Robo: We are open from nine to six.',
    'Robo: I pass you on.',
    'Dora: Hello Jo, a real person here. More or less.',
  ]);
  expect(running.log).toContainEqual(
    expect.objectContaining({ type: 'CustomNotice', text: 'handover', userData: { from: 'Robo' } }),
  );
  expect(running.chat.participants.map(({ type, bot }) => [type, bot])).toEqual([
    ['Client', false],
    ['External', false],
    ['Agent', true],
    ['Agent', false],
  ]);
});

test('idle-customer: a silent customer is asked, and then the chat is ended', async () => {
  const { advance, said, running } = await playedChat('idle-customer');
  await advance(59);
  expect(said()).toHaveLength(1);
  await advance(1);
  expect(said().at(-1)).toBe('Ida: Are you still there?');
  await advance(30);
  expect(said().at(-1)).toBe('Ida: I close this chat now. Come back any time.');
  expect(running.chat.ended).toMatchObject({ by: 'agent' });
});

test('idle-customer: typing counts as a sign of life, by an event and by the preview alone', async () => {
  for (const sign of ['event', 'preview']) {
    const { advance, said, running, service } = await playedChat('idle-customer');
    await advance(60);
    if (sign === 'preview') service.chats.preview(running, 'I am st');
    else await service.chats.execute(running, { type: 'startTyping', by: 1 });
    await advance(59);
    expect(said().at(-1), sign).toBe('Ida: Are you still there?');
    await advance(1);
    expect(said(), sign).toHaveLength(3);
    await advance(30);
    expect(running.chat.ended, sign).toBeDefined();
  }
});

test('office-hours, in TypeScript: uses the service’s clock', async () => {
  const saturday = Date.UTC(2030, 0, 5, 12);
  const monday = Date.UTC(2030, 0, 7, 12);
  for (const [day, expected] of [
    [saturday, 'system: Our office is closed at the weekend. We answer on Monday.'],
    [monday, 'Olga: Hello Jo, what can I do for you?'],
  ] as const) {
    const other = await playedChatAt(day);
    expect(other.said()[0]).toBe(expected);
  }
});

async function playedChatAt(time: number) {
  const wrapped = {
    name: 'office-hours',
    async run(conversation: Parameters<typeof officeHours.run>[0]) {
      await conversation.wait(time - conversation.now);
      await officeHours.run(conversation);
    },
  };
  const played = await playedChat(wrapped, { GCTI_Chat_AsyncMode: 'true' });
  await played.service.configure({ asyncIdleAlert: 0 });
  await played.service.clock.advance(time - played.service.clock.now() + 1000);
  return played;
}
