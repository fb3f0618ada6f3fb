import { expect } from '../fixtures.ts';
import { testEach } from '../rows.ts';

interface WireEvent {
  type: string;
  text?: string;
  html?: boolean;
  from: { nickname: string; participantId: number; type: string };
}

testEach(
  'a preprocessor is given the event of the wire, and what it sets there shows in the message',
  async ({ widgets, service }) => {
    await widgets.open();
    await widgets.commandWith('registerPreProcessor', () => {
      const seen: unknown[] = [];
      Object.assign(window, { seen });
      return {
        preprocessor: (event: WireEvent) => {
          seen.push(structuredClone(event));
          if (event.type !== 'Message') return;
          event.from.nickname = event.from.nickname.toUpperCase();
          event.text += '!';
          event.html = true;
        },
      };
    });
    await widgets.startChat();
    const chat = await service.waitForChat();
    await (await chat.join({ nickname: 'Ann' })).say('Hello');

    expect(await widgets.message({ type: 'Message' })).toMatchObject({
      text: 'Hello!',
      html: true,
      from: { name: 'ANN', type: 'Agent' },
    });
    const seen = await widgets.page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);
    const sent = {
      type: 'Message',
      text: 'Hello',
      utcTime: expect.any(Number),
      from: { nickname: 'Ann', participantId: 2, type: 'Agent' },
    };
    expect(seen.at(-1)).toMatchObject(sent);
    expect((await widgets.command('getTranscript')).value).toMatchObject({
      originalMessages: expect.arrayContaining([expect.objectContaining(sent)]),
    });
  },
);
