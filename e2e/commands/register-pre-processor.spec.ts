import { expect } from '../fixtures.ts';
import { rowTest, testEach } from '../rows.ts';

interface Processed {
  text?: string;
  type: string;
}

rowTest(
  '9.0/registerPreProcessor/resolved/registered',
  'the function comes back, and changes the messages that come from then on',
  async ({ widgets, service }) => {
    await widgets.open();
    const comesBack = await widgets.page.evaluate(
      () =>
        new Promise((resolve) => {
          const preprocessor = (message: { text?: string }) => {
            message.text = `${message.text} some preprocessing text`;
            return message;
          };
          window.oMyPlugin
            .command('WebChatService.registerPreProcessor', { preprocessor })
            .done((value) => resolve(value === preprocessor));
        }),
    );
    expect(comesBack).toBe(true);

    await widgets.startChat();
    const chat = await service.waitForChat();
    await (await chat.join({ nickname: 'Ann' })).say('Hello');
    await widgets.message({ text: 'Hello some preprocessing text' });
  },
);

rowTest(
  '9.0/registerPreProcessor/rejected/invalid',
  'nothing, a text, an object: the text names its type',
  async ({ widgets }) => {
    await widgets.open();
    for (const [options, type] of [
      [undefined, 'undefined'],
      [{}, 'undefined'],
      [{ preprocessor: 'upper case' }, 'string'],
      [{ preprocessor: {} }, 'object'],
    ] as const) {
      expect(await widgets.command('registerPreProcessor', options)).toEqual({
        status: 'rejected',
        value: `No preprocessor function provided. Type provided was '${type}'.`,
      });
    }
  },
);

testEach(
  'a preprocessor that throws, or gives nothing back, loses no message',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.commandWith('registerPreProcessor', () => ({
      preprocessor: (message: Processed) => {
        if (message.text === 'One') throw new Error('not this one');
        return message.text === 'Two' ? undefined : message;
      },
    }));
    await widgets.startChat();
    const chat = await service.waitForChat();
    const ann = await chat.join({ nickname: 'Ann' });
    for (const text of ['One', 'Two', 'Three']) await ann.say(text);

    await widgets.message({ text: 'Three' });
    expect((await widgets.messages()).map(({ type, text }) => text || type)).toEqual([
      'ParticipantJoined',
      'ParticipantJoined',
      'One',
      'Two',
      'Three',
    ]);
  },
);
