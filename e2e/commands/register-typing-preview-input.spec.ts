import { editions, rejection } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

const message =
  "Invalid value provided for the 'input' property. An HTML element reference to a textarea or text input is required.";

for (const edition of editions) {
  rowTest(
    `${edition}/registerTypingPreviewInput/resolved/valid`,
    'what is typed there reaches the agent by itself',
    async ({ widgets, service }) => {
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();

      expect(
        await widgets.commandWith('registerTypingPreviewInput', () => ({
          input: document.querySelector('#message'),
        })),
      ).toEqual({ status: 'resolved', value: undefined });
      await widgets.page.getByLabel('Message').pressSequentially('kites');
      await chat.waitFor({ type: 'TypingStarted' });
      await widgets.event('clientTypingStarted');
    },
  );

  rowTest(
    `${edition}/registerTypingPreviewInput/rejected/invalid`,
    'nothing, a text that selects nothing, or an element that takes no text',
    async ({ widgets }) => {
      const invalid = { status: 'rejected', value: rejection[edition](message) };
      await widgets.open({ edition });
      expect(await widgets.command('registerTypingPreviewInput')).toEqual(invalid);
      for (const options of [
        () => ({}),
        () => ({ input: '#nowhere' }),
        () => ({ input: document.querySelector('h1') }),
        () => ({ input: document.querySelector('#file') }),
      ]) {
        expect(await widgets.commandWith('registerTypingPreviewInput', options)).toEqual(invalid);
      }
    },
  );
}

for (const [form, options] of [
  ['a textarea', () => ({ input: document.querySelector('#letter') })],
  ['a selector', () => ({ input: '#letter' })],
  [
    'an element as jQuery hands it over',
    () => ({ input: { 0: document.querySelector('#letter'), length: 1, jquery: '3.7.1' } }),
  ],
] as const) {
  testEach(
    `registerTypingPreviewInput takes ${form}, too`,
    async ({ widgets, service }) => {
      await widgets.open();
      await widgets.startChat();
      const chat = await service.waitForChat();

      expect((await widgets.commandWith('registerTypingPreviewInput', options)).status).toBe('resolved');
      await widgets.page.getByLabel('Letter').pressSequentially('Dear Sirs');
      await chat.waitFor({ type: 'TypingStarted' });
    },
    ['polling'],
  );
}

testEach(
  'the agent sees what is being typed, and that it ceases',
  async ({ widgets, service, transport }) => {
    await widgets.page.clock.install();
    // Requests take real time, in which the page's clock runs far ahead.
    await widgets.open({ ajaxTimeout: 60_000 });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await widgets.commandWith('registerTypingPreviewInput', () => ({
      input: document.querySelector('#message'),
    }));
    const input = widgets.page.getByLabel('Message');
    await input.pressSequentially('kite');
    await chat.waitFor({ type: 'TypingStarted' });

    // Polls carry the preview along; over CometD it is told again from time to time.
    for (let second = 0; transport !== 'polling' && second < 5; second += 1) {
      await input.press('s');
      await widgets.page.clock.runFor(1000);
    }
    const message = await input.inputValue();
    const operation = transport === 'polling' ? 'refresh' : 'startTyping';
    await service.journal.waitFor({ operation, fields: { message } });
    await widgets.page.clock.runFor(15_000);
    await chat.waitFor({ type: 'TypingStopped' });
  },
);
