import { expect, test } from '@playwright/test';
import { createTestWebChat } from '../testing.ts';

async function startedChat() {
  const chat = createTestWebChat();
  await chat.service.startChat({ nickname: 'Ada' });
  const heard: string[] = [];
  chat.service.on('clientTypingStarted', () => heard.push('started'));
  chat.service.on('clientTypingStopped', () => heard.push('stopped'));
  const typings = () => chat.gms.requests.filter(({ operation }) => operation.endsWith('Typing'));
  return { ...chat, heard, typings };
}

test('sendTyping resolves with the answer and carries position and preview', async () => {
  const { service, deliver, heard, typings } = await startedChat();
  await deliver();
  expect(await service.sendTyping({ message: 'He' })).toMatchObject({ statusCode: 0 });
  expect(heard).toEqual(['started']);
  expect(typings()[0]?.url).toMatch(/\/chat-1\/startTyping$/);
  expect([...(typings()[0]?.fields ?? [])].slice(3)).toEqual([
    ['transcriptPosition', '2'],
    ['message', 'He'],
  ]);
});

test('sendTyping without a chat rejects, in the words of either edition', async () => {
  await expect(createTestWebChat().service.sendTyping()).rejects.toBe('There is no active chat session');
  await expect(createTestWebChat({ edition: '8.5' }).service.sendTyping()).rejects.toEqual({
    type: 'error',
    text: 'There is no active chat session',
  });
});

test('sendTyping rejects when the request fails, and resolves with whatever answer object comes', async () => {
  const { service, gms, clock } = await startedChat();
  gms.spoil('startTyping', { status: 503 });
  await expect(service.sendTyping()).rejects.toMatchObject({ readyState: 4, status: 503 });
  await clock.advance(2000);
  gms.spoil('startTyping', { answer: { statusCode: 1 } });
  expect(await service.sendTyping()).toMatchObject({ statusCode: 1 });
  expect(await service.sendTyping(), 'the agent does not know yet').toMatchObject({ statusCode: 0 });
});

test('while the customer counts as typing, sendTyping resolves with nothing and postpones the end of typing', async () => {
  const { service, clock, heard, typings } = await startedChat();
  await service.sendTyping({ message: 'H' });
  await clock.advance(1900);
  expect(await service.sendTyping({ message: 'He' })).toBeUndefined();
  await clock.advance(1999);
  expect(heard).toEqual(['started']);
  await clock.advance(1);
  expect(heard).toEqual(['started', 'stopped']);
  expect(typings().map(({ operation }) => operation)).toEqual(['startTyping', 'stopTyping']);
  expect(typings()[1]?.fields.get('message')).toBe('');
});

test('polls carry what is being typed, and nothing once that is over', async () => {
  const { service, gms, clock, deliver } = await startedChat();
  const preview = () => gms.requests.at(-1)?.fields.get('message');
  await service.sendTyping({ message: 'H' });
  await service.sendTyping({ message: 'He' });
  await deliver();
  expect(preview()).toBe('He');
  await clock.advance(2000);
  await deliver();
  expect(preview()).toBe('');
});

test('with the chat ends the typing', async () => {
  const { service, clock, heard, typings } = await startedChat();
  await service.sendTyping();
  await service.endChat();
  await clock.advance(5000);
  expect(heard).toEqual(['started']);
  expect(typings()).toHaveLength(1);
});

/** A text field of a page, and what it takes to type in it. */
function field(tagName: string, type?: string) {
  const listeners = new Set<() => void>();
  const element = {
    tagName,
    type,
    value: '',
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  };
  const type_ = (text: string) => {
    element.value = text;
    for (const listener of listeners) listener();
  };
  return { element, type: type_ };
}

for (const edition of ['8.5', '9.0'] as const) {
  test(`registerTypingPreviewInput takes an element or what jQuery makes of one, in edition ${edition}`, async () => {
    const { service } = createTestWebChat({ edition });
    for (const { element } of [field('TEXTAREA'), field('INPUT', 'text'), field('input', 'search')]) {
      expect(await service.registerTypingPreviewInput({ input: element })).toBeUndefined();
      expect(await service.registerTypingPreviewInput({ input: { 0: element, length: 1 } })).toBeUndefined();
    }
  });

  test(`registerTypingPreviewInput rejects what is no text field, in edition ${edition}`, async () => {
    const { service } = createTestWebChat({ edition });
    const text =
      "Invalid value provided for the 'input' property. An HTML element reference to a textarea or text input is required.";
    const { element: checkbox } = field('INPUT', 'checkbox');
    for (const input of [undefined, null, 7, '#message', {}, [], checkbox, field('DIV').element] as never[]) {
      await expect(service.registerTypingPreviewInput({ input })).rejects.toEqual(
        edition === '8.5' ? { type: 'error', text } : text,
      );
    }
  });
}

test('typing in the registered input counts as typing, and polls carry its value as the preview', async () => {
  const { service, gms, clock, heard, typings } = await startedChat();
  const { element, type } = field('TEXTAREA');
  await service.registerTypingPreviewInput({ input: element });
  type('H');
  type('He');
  await clock.advance(250);
  expect(heard).toEqual(['started']);
  expect(typings()[0]?.fields.get('message')).toBe('H');
  const preview = () =>
    gms.requests.findLast(({ operation }) => operation === 'refresh')?.fields.get('message');
  expect(preview()).toBe('He');
  await clock.advance(5000);
  expect(heard).toEqual(['started', 'stopped']);
  expect(preview()).toBe('He');
  element.value = '';
  await clock.advance(5000);
  expect(preview()).toBe('');
});

test('typing in the registered input without a chat does nothing', async () => {
  const { service, gms } = createTestWebChat();
  const { element, type } = field('TEXTAREA');
  await service.registerTypingPreviewInput({ input: element });
  type('H');
  expect(gms.requests).toEqual([]);
});

test('a typing that the agent was not told of is told with the next key', async () => {
  const { service, gms, heard, typings } = await startedChat();
  gms.spoil('startTyping', { status: 503 });
  await expect(service.sendTyping({ message: 'H' })).rejects.toMatchObject({ status: 503 });
  expect(await service.sendTyping({ message: 'He' })).toMatchObject({ statusCode: 0 });
  expect(await service.sendTyping({ message: 'Hel' })).toBeUndefined();
  expect(typings()).toHaveLength(2);
  expect(heard).toEqual(['started']);
});
