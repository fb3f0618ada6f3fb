import { expect, test } from '@playwright/test';
import type { ChatEvent } from '../transport/transport.ts';
import { eventsOf, toMessage } from './messages.ts';

const ann = { nickname: 'Ann', participantId: 2, type: 'Agent' } as const;
const event = (more: Partial<ChatEvent>): ChatEvent => ({
  index: 3,
  type: 'Message',
  from: ann,
  utcTime: 1000,
  ...more,
});

test('of what an answer has for messages only events are taken', () => {
  const odd = [
    null,
    1,
    'text',
    [],
    {},
    { type: 'Message' },
    { type: 1, from: ann },
    { type: 'Message', from: 'Ann' },
  ];
  expect(eventsOf({ messages: [...odd, event({})] as ChatEvent[] })).toEqual([event({})]);
  for (const messages of [undefined, null, 'text', { 0: event({}) }])
    expect(eventsOf({ messages } as never)).toEqual([]);
});

test('a message has the sender under name and the time under timestamp', () => {
  expect(toMessage(event({ text: 'Hello', messageType: 'text', userData: { key: 'value' } }))).toEqual({
    type: 'Message',
    index: 3,
    timestamp: 1000,
    text: 'Hello',
    html: undefined,
    bubble: undefined,
    userData: { key: 'value' },
    from: { id: 2, type: 'Agent', name: 'Ann' },
  });
});

for (const index of ['9', 'text', {}, null, 1.5, 2 ** 60]) {
  test(`an index of ${JSON.stringify(index)} is no position, and the message has none`, () => {
    expect(toMessage(event({ index: index as never })).index).toBeUndefined();
  });
}

test('what the server does not say is undefined', () => {
  const message = toMessage(event({ type: 'ParticipantJoined' }));
  expect(Object.keys(message)).toEqual(expect.arrayContaining(['text', 'html', 'bubble', 'userData']));
  expect(message).toMatchObject({ text: undefined, html: undefined, userData: undefined });
});

test('where bots are agents, one with the style of a bot is an agent', () => {
  const eventAttributes = { GCTI_SYSTEM: { 'party-info': { style: 'BOT' } } };
  expect(toMessage(event({ eventAttributes }), '8.5').from.type).toBe('Agent');
});

test('in edition 8.5 the user data of a message stay with the original', () => {
  const userData = { 'file-id': '1', 'file-name': 'a.txt' };
  const message = toMessage(event({ type: 'FileUploaded', userData }), '8.5');
  expect(message).toMatchObject({ userData: undefined, fileDetails: userData });
});

test('typing says whether it goes on', () => {
  expect(toMessage(event({ type: 'TypingStarted' })).isTyping).toBe(true);
  expect(toMessage(event({ type: 'TypingStopped' })).isTyping).toBe(false);
  expect(toMessage(event({}))).not.toHaveProperty('isTyping');
});

test('an agent with the style of a bot is a Bot, also where the party-info is JSON text', () => {
  const styled = (partyInfo: unknown) =>
    toMessage(event({ eventAttributes: { GCTI_SYSTEM: { 'party-info': partyInfo } } })).from.type;
  expect(styled({ style: 'BOT' })).toBe('Bot');
  expect(styled('{"style":"BOT"}')).toBe('Bot');
  expect(styled({ style: 'HUMAN' })).toBe('Agent');
  expect(styled('not JSON')).toBe('Agent');
});

test('structured content, as object or JSON text, brings its own text', () => {
  const structured = (content: unknown) =>
    toMessage(
      event({ text: 'plain', eventAttributes: { 'structured-content': { 'genesys-chat': { content } } } }),
    ).text;
  expect(structured({ text: 'rich' })).toBe('rich');
  expect(structured('{"text":"rich"}')).toBe('rich');
  expect(structured({ cards: [] })).toBe('plain');
});

test('only html:true counts as HTML; a bubble is handed through', () => {
  expect(toMessage({ ...event({}), html: 'yes' } as ChatEvent).html).toBeUndefined();
  expect(toMessage({ ...event({}), html: true, bubble: { id: 1 } } as ChatEvent)).toMatchObject({
    html: true,
    bubble: { id: 1 },
  });
});

test('a file that was uploaded has its details under a name of their own', () => {
  const userData = { 'file-id': 'f1', 'file-name': 'plan.pdf', 'file-size': '7' };
  expect(toMessage(event({ type: 'FileUploaded', userData })).fileDetails).toEqual(userData);
  expect(toMessage(event({ userData }))).not.toHaveProperty('fileDetails');
});
