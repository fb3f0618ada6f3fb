import { editions } from '../editions.ts';
import { expect } from '../fixtures.ts';
import { rowTest } from '../rows.ts';

/** Where each edition puts the messages. */
const messagesOf = {
  '8.5': (value: unknown) => value,
  '9.0': (value: unknown) => (value as { messages: unknown }).messages,
} as const;

for (const edition of editions) {
  rowTest(
    `${edition}/getTranscript/resolved/always`,
    `every message, in order and in processed form`,
    async ({ widgets, service }) => {
      await widgets.open({ edition });
      await widgets.startChat();
      const chat = await service.waitForChat();
      const agent = await chat.join({ nickname: 'Ann' });
      await agent.say('Hello');
      await widgets.command('sendMessage', { message: 'hi' });
      await widgets.message({ text: 'hi' });

      const { status, value } = await widgets.command('getTranscript');
      expect(status).toBe('resolved');
      const jonny = { id: 1, type: 'Client', name: 'Jonny' };
      const ann = { id: expect.any(Number), type: 'Agent', name: 'Ann' };
      expect(messagesOf[edition](value)).toEqual([
        expect.objectContaining({
          index: 1,
          type: 'ParticipantJoined',
          from: jonny,
          timestamp: expect.any(Number),
        }),
        expect.objectContaining({ index: 2, type: 'ParticipantJoined', from: ann }),
        expect.objectContaining({ index: 3, type: 'Message', text: 'Hello', from: ann }),
        expect.objectContaining({ index: 4, type: 'Message', text: 'hi', from: jonny }),
      ]);
    },
  );

  rowTest(
    `${edition}/getTranscript/resolved/always`,
    `nothing before a chat, and all of it after the end`,
    async ({ widgets }) => {
      await widgets.open({ edition });
      const before = await widgets.command('getTranscript');
      expect(before.status).toBe('resolved');
      expect(messagesOf[edition](before.value)).toEqual([]);

      await widgets.startChat();
      await widgets.command('sendMessage', { message: 'hi' });
      await widgets.message({ text: 'hi' });
      await widgets.command('endChat');
      const after = await widgets.command('getTranscript');
      expect(after.status).toBe('resolved');
      expect(messagesOf[edition](after.value)).toContainEqual(
        expect.objectContaining({ type: 'Message', text: 'hi' }),
      );
    },
  );
}
