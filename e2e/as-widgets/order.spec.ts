import type { WidgetsPage } from '../fixtures/widgets.ts';
import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

const farewell = ['supervisorDisconnected', 'agentDisconnected', 'clientDisconnected', 'ended'];

/** What the page hears of a command: its events, its callbacks and what follows an await, in their order. */
function orderOf(widgets: WidgetsPage, command: string, options: unknown): Promise<string[]> {
  return widgets.page.evaluate(
    async ([command, options]) => {
      const from = window.heard.length;
      const mark = (name: string) => () => window.heard.push({ name, data: undefined });
      const result = window.oMyPlugin.command(`WebChatService.${command}`, options);
      result.done(mark('<done>')).fail(mark('<fail>'));
      await Promise.resolve(result).catch(() => {});
      mark('<await>')();
      return window.heard.slice(from).map(({ name }) => name);
    },
    [command, options] as const,
  );
}

testEach(
  'a start is done, then it is told, and the first message comes after that',
  async ({ widgets, transport }) => {
    await widgets.open();
    const heard = await orderOf(widgets, 'startChat', { nickname: 'Ada' });
    const told = transport === 'polling' ? ['pollingStarted'] : ['clientConnected', 'messageReceived'];
    expect(heard).toEqual(['<done>', 'started', ...told, '<await>']);
    await widgets.event('messageReceived');
  },
);

testEach(
  'a window that is emptied in done of the start does not lose the first message',
  async ({ widgets }) => {
    await widgets.open();
    await widgets.page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<ol id="window"><li>before</li></ol>');
      const list = document.querySelector('#window') as HTMLElement;
      const subscriber = window.oMyPlugin as unknown as {
        subscribe(event: string, hear: (e: { data: { messages: { type: string }[] } }) => void): void;
      };
      subscriber.subscribe('WebChatService.messageReceived', ({ data }) => {
        for (const { type } of data.messages) list.insertAdjacentHTML('beforeend', `<li>${type}</li>`);
      });
      window.oMyPlugin.command('WebChatService.startChat', { nickname: 'Ada' }).done(() => {
        list.innerHTML = '';
      });
    });
    const lines = () =>
      widgets.page.evaluate(() =>
        [...document.querySelectorAll('#window li')].map((line) => line.textContent),
      );
    await expect.poll(lines).toEqual(['ParticipantJoined']);
  },
);

testEach(
  'an end stops the polls, is done, and then everybody leaves and it is over, before await goes on',
  async ({ widgets, transport }) => {
    await widgets.open();
    await widgets.startChat();
    await widgets.event('clientConnected');
    expect(await orderOf(widgets, 'endChat', undefined)).toEqual([
      ...(transport === 'polling' ? ['pollingStopped'] : []),
      '<done>',
      ...farewell,
      '<await>',
    ]);
  },
);

testEach(
  'typing is told ahead of its request, and a message ends it ahead of its own',
  async ({ widgets }) => {
    await widgets.open();
    await widgets.startChat();
    await widgets.event('clientConnected');
    const callbacks = (names: string[]) => names.filter((name) => /Typing|</.test(name));
    expect(callbacks(await orderOf(widgets, 'sendTyping', { message: 'H' }))).toEqual([
      'clientTypingStarted',
      '<done>',
      '<await>',
    ]);
    expect(callbacks(await orderOf(widgets, 'sendMessage', { message: 'Hi' }))).toEqual([
      'clientTypingStopped',
      '<done>',
      '<await>',
    ]);
  },
);

testEach(
  'a message that a server refuses fails, and then is an error',
  async ({ widgets, service }) => {
    await service.faults.add({ operation: 'send', effect: { kind: 'status', status: 500, body: '' } });
    await widgets.open();
    await widgets.startChat();
    await widgets.event('clientConnected');
    expect(await orderOf(widgets, 'sendMessage', { message: 'Hi' })).toEqual(['<fail>', 'error', '<await>']);
  },
  ['polling', 'cometd-long-polling'],
);

for (const status of [403, 503]) {
  testEach(
    `a publication answered with ${status} is an error with the channel and the failure`,
    async ({ widgets, service }) => {
      await service.faults.add({ operation: 'send', effect: { kind: 'status', status, body: '' } });
      await widgets.open();
      await widgets.startChat();
      const { status: settled } = await widgets.command('sendMessage', { message: 'Hi' });
      expect(settled).toBe('rejected');
      expect(await widgets.event('error')).toMatchObject({
        readyState: 4,
        status,
        channel: `/service/chatV2/${service.name}`,
        failure: expect.objectContaining({ httpCode: status }),
      });
    },
    ['cometd-long-polling'],
  );
}

testEach(
  'asleep, a message wakes and tells the server; awake, wake does nothing',
  async ({ widgets, service }) => {
    await widgets.open({ sleepEnabled: true, pollRateSleep: 1000 });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.command('wake');
    expect(await orderOf(widgets, 'sleep', undefined)).toContain('<done>');
    const heard = await widgets.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const { oMyPlugin } = window;
          const seen: string[] = [];
          const bus = oMyPlugin as unknown as { subscribe(event: string, hear: () => void): void };
          bus.subscribe('WebChatService.waking', () => seen.push('waking'));
          oMyPlugin.command('WebChatService.sendMessage', { message: 'Hi' }).done(() => resolve(seen.length));
        }),
    );
    expect(heard).toBe(1);
    await chat.waitFor({ type: 'Message', text: 'Hi' });
    await expect
      .poll(async () => (await chat.transcript()).filter(({ type }) => type === 'CustomNotice').length)
      .toBe(1);
  },
  ['polling'],
);
