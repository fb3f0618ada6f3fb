import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

testEach(
  'every event has a time, and {} where it has nothing to tell',
  async ({ widgets, service, transport }) => {
    await widgets.open();
    await widgets.page.evaluate(() => {
      const told: [string, string, string][] = [];
      Object.assign(window, { told });
      const bus = window.oMyPlugin as unknown as {
        subscribe(event: string, hear: (e: { event: string; data: unknown; time: unknown }) => void): void;
      };
      for (const name of [
        'ready',
        'pollingStarted',
        'pollingStopped',
        'clientTypingStarted',
        'clientTypingStopped',
        'agentTypingStopped',
        'ended',
      ])
        bus.subscribe(`WebChatService.${name}`, ({ data, time }) =>
          told.push([name, JSON.stringify(data), typeof time]),
        );
    });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await (await chat.join({ nickname: 'Ann' })).say('Hello');
    await widgets.message({ text: 'Hello' });
    await widgets.command('sendTyping', { message: 'H' });
    await widgets.command('sendMessage', { message: 'Hi' });
    await widgets.command('endChat');
    const told = await widgets.page.evaluate(() => (window as unknown as { told: string[][] }).told);
    const polls = transport === 'polling';
    expect(told).toEqual(
      [
        'ready',
        ...(polls ? ['pollingStarted'] : []),
        'agentTypingStopped',
        'clientTypingStarted',
        'clientTypingStopped',
        ...(polls ? ['pollingStopped'] : []),
        'ended',
      ].map((name) => [name, '{}', 'number']),
    );
  },
);

testEach(
  'a message has all its members, undefined where the server sent nothing',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    await ann.startTyping();
    await widgets.event('agentTypingStarted');
    await ann.say('Hello');
    await widgets.message({ text: 'Hello' });
    const shapes = await widgets.page.evaluate(() =>
      window.heard
        .filter(({ name }) => name === 'messageReceived')
        .flatMap(({ data }) => [
          ...data.messages.map((message: object) =>
            Object.entries(message)
              .map(([name, value]) => (value === undefined ? `${name}?` : name))
              .sort()
              .join(' '),
          ),
        ]),
    );
    const silent = 'bubble? from html? index text? timestamp type userData?';
    expect(shapes).toEqual([
      silent,
      silent,
      'bubble? from html? index isTyping text? timestamp type userData?',
      'bubble? from html? index text timestamp type userData?',
    ]);
    const [news] = await widgets.page.evaluate(() =>
      window.heard
        .filter(({ name }) => name === 'messageReceived')
        .map(({ data }) => Object.keys(data).sort()),
    );
    expect(news).toEqual([
      'idleTimeCountDown',
      'messages',
      'oldMessages',
      'originalMessages',
      'restoring',
      'sessionData',
    ]);
  },
);
