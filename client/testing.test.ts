import { expect, test } from '@playwright/test';
import { createManualClock, createTestWebChat } from './testing.ts';

test('an app tests its chat without network and without waiting', async () => {
  const { service, gms, deliver } = createTestWebChat();
  const texts: (string | undefined)[] = [];
  service.on('messageReceived', ({ messages }) => texts.push(...messages.map((message) => message.text)));
  await service.startChat({ nickname: 'Ada' });
  gms.join({ nickname: 'Ann' }).say('Hello');
  await deliver();
  expect(texts.at(-1)).toBe('Hello');
});

test('requests can be looked at, and spoilt', async () => {
  const { service, gms } = createTestWebChat();
  await service.startChat({ firstname: 'Ada', lastname: 'Lovelace' });
  expect(gms.events[0]?.from.nickname).toBe('Ada Lovelace');
  gms.spoil('send', { status: 503 });
  await expect(service.sendMessage({ message: 'Hi' })).rejects.toMatchObject({ status: 503 });
  await service.sendMessage({ message: 'Hi' });
  expect(gms.requests.map(({ operation }) => operation)).toEqual(['start', 'send', 'send']);
});

test('what can only be a mistake in a test is refused, and says what there is', async () => {
  const { gms, clock, deliver } = createTestWebChat();
  const any = (value: unknown) => value as never;
  for (const [mistake, message] of [
    [
      () => gms.spoil(any('nope'), 'no answer'),
      /spoil: unknown operation "nope"; known: start, refresh, send,/,
    ],
    [() => gms.spoil('send', any(undefined)), /spoil takes .* as its second argument/],
    [() => gms.spoil('send', any({ stauts: 503 })), /spoil takes \{ answer/],
    [() => gms.spoil('send', any('lost')), /'connection lost' or 'no answer'/],
    [() => gms.hold(any('requestChat')), /hold: unknown operation "requestChat"; known: start,/],
    [() => gms.hold(any('push')), /hold: unknown operation "push"/],
    [() => gms.join(any('Ann')), /join takes options, such as \{ nickname: 'Ann' \}/],
    [() => clock.sleep(Number.NaN), /sleep takes milliseconds, 0 or more, not NaN/],
  ] as const)
    expect(mistake).toThrow(message);
  await expect(clock.advance(any('x'))).rejects.toThrow('advance takes milliseconds, 0 or more, not x');
  await expect(deliver()).rejects.toThrow('deliver: there is no chat yet; start one first');
});

test('bots, supervisors and pushed URLs are at hand', async () => {
  const { service, gms, deliver } = createTestWebChat();
  const heard: (string | undefined)[] = [];
  for (const event of [
    'botConnected',
    'botDisconnected',
    'supervisorConnected',
    'agentTypingStopped',
  ] as const) {
    service.on(event, () => heard.push(event));
  }
  await service.startChat({ nickname: 'Ada' });
  gms.join({ nickname: 'Robo', bot: true }).leave();
  const boss = gms.join({ nickname: 'Boss', type: 'Supervisor' });
  boss.startTyping();
  boss.stopTyping();
  boss.pushUrl('https://example.com/');
  await deliver();
  expect(heard).toEqual([
    'botConnected',
    'botDisconnected',
    'agentTypingStopped',
    'supervisorConnected',
    'agentTypingStopped',
    'agentTypingStopped',
  ]);
});

test('timers of the manual clock run in order of time, each once, and those they set do too', async () => {
  const clock = createManualClock(1000);
  const heard: (string | undefined)[] = [];
  clock.setTimeout(() => {
    heard.push(`second at ${clock.now()}`);
    clock.setTimeout(() => heard.push(`third at ${clock.now()}`), 100);
  }, 200);
  clock.setTimeout(() => heard.push(`first at ${clock.now()}`), 100);
  clock.clearTimeout(clock.setTimeout(() => heard.push('cleared'), 50));
  await clock.advance(250);
  expect(heard).toEqual(['first at 1100', 'second at 1200']);
  await clock.advance(50);
  expect(heard).toEqual(['first at 1100', 'second at 1200', 'third at 1300']);
});

test('an agent joins a chat that there is, by options that there are, and speaks only while there', async () => {
  const { service, gms } = createTestWebChat();
  expect(() => gms.join()).toThrow(new Error('there is no chat to join: await startChat first'));
  await service.startChat({ nickname: 'Ada' });
  const wrong = { name: 'Ann' } as object;
  expect(() => gms.join(wrong)).toThrow(new TypeError('join knows nickname, type and bot, not name'));
  const ann = gms.join({ nickname: 'Ann' });
  expect(() => ann.say(5 as unknown as string)).toThrow(new TypeError('say takes a text'));
  ann.leave();
  const gone = new Error('Ann is not in the chat');
  expect(() => ann.say('Hello')).toThrow(gone);
  const bob = gms.join({ nickname: 'Bob' });
  await service.endChat();
  await service.startChat({ nickname: 'Ada' });
  expect(() => bob.say('Hello')).toThrow(new Error('Bob is not in the chat'));
});
