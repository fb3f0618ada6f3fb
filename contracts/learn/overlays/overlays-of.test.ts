import { expect, test } from '@playwright/test';
import type { Overlay } from '../../../mock-gms/index.ts';
import { OwnNames } from '../ask-mock/own-names.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { comparePair } from '../compare/compare-pair.ts';
import { Places } from '../compare/places.ts';
import { overlaysOf } from './overlays-of.ts';

const OURS = { chatId: '0008TaFN3SE300RT', statusCode: 0, nextPosition: 3, messages: [] };

/** Overlays for answers of another server, each beside that of the mock. */
function learned(...answers: readonly (readonly [theirs: object, ours?: object, operation?: string])[]) {
  const names = new OwnNames();
  names.set('chat', 'CHAT-77-of-theirs', OURS.chatId);
  names.set('chat', 'CHAT-78-of-theirs', '0009TaFN3SE300RT');
  const pairs = answers.map(([theirs, ours = OURS, operation = 'refresh'], place): Pair => {
    const answer = (body: object) => ({ status: 200, headers: {}, body });
    const about = { file: 'chat.har', endpoint: 'rest', asked: [], chat: undefined, names } as const;
    return { ...about, entry: place + 1, operation, theirs: answer(theirs), ours: answer(ours) };
  });
  return overlaysOf(pairs.flatMap((pair) => comparePair(pair)));
}

/** Values that overlays write down. */
const constants = (overlays: readonly Overlay[]) =>
  overlays.flatMap(({ set, give, values, shift }) => [set, give, values, shift].filter(Boolean));

const event = (members: object, from: object = {}) => ({
  ...{ index: 1, type: 'Message', text: 'Hello', utcTime: 1_790_000_000_000 },
  ...members,
  from: { nickname: 'Jo', participantId: 1, type: 'Client', ...from },
});

for (const [what, theirs, ours] of [
  ['a position', { nextPosition: 17 }, {}],
  ['a position of one event more', { nextPosition: 4 }, {}],
  ['a time of the server', { serverTime: 1_790_000_123 }, {}],
  ['a date', { startedAt: '2026-11-20T10:00:00.000Z' }, {}],
  ['an id', { interactionId: '0001XaFN3SE300RT' }, {}],
  ['a UUID', { trace: '7d1f6a52-1b0f-4c58-9d5e-0b3c1a2d4e5f' }, {}],
  ['the id of another chat within a text', { link: 'see CHAT-78-of-theirs' }, {}],
  ['an id deep in an object', { server: { request: { id: 'x81' } } }, {}],
  ['a time that has passed', { idleTimerExpire: 211 }, { idleTimerExpire: 255 }],
] as const) {
  test(`${what} becomes no constant`, () => {
    expect(
      constants(
        learned([
          { ...OURS, ...theirs },
          { ...OURS, ...ours },
        ]),
      ),
    ).toEqual([]);
  });
}

for (const [what, members, from] of [
  ['an index', { index: 17 }, {}],
  ['a text of the customer', { text: 'Hello!' }, {}],
  ['a nickname', {}, { nickname: 'Jo (web)' }],
  ['the number of a participant', {}, { participantId: 7 }],
  ['a time', { utcTime: 1_790_000_000_123 }, {}],
] as const) {
  test(`${what} of an event becomes no constant`, () => {
    const answer = (one: object) => ({ ...OURS, messages: [one] });
    expect(constants(learned([answer(event(members, from)), answer(event({}))]))).toEqual([]);
  });
}

test('what runs from answer to answer becomes no constant, also where one of each kind was seen', () => {
  const answers = ['send', 'refresh', 'disconnect'].map(
    (operation, place) => [{ ...OURS, sequence: place + 1 }, OURS, operation] as const,
  );
  expect(constants(learned(...answers))).toEqual([]);
});

test('what is the same everywhere is a constant, and what counts from elsewhere is shifted', () => {
  const at = (nextPosition: number) => ({ ...OURS, nextPosition });
  const [overlay] = learned(
    [{ ...at(4), version: '8.5.2', ready: true }, at(3)],
    [{ ...at(8), version: '8.5.2', ready: true }, at(7)],
  );
  expect(overlay).toMatchObject({ give: { version: '8.5.2', ready: true }, shift: { nextPosition: 1 } });
});

test('of an object that the mock does not have, the part is given that is the same everywhere', () => {
  const server = (id: number) => ({
    node: 'a',
    load: { queue: id, max: 9 },
    request: { id: `x${id}` },
    tags: ['x'],
  });
  expect(learned([{ ...OURS, server: server(1) }], [{ ...OURS, server: server(2) }])).toMatchObject([
    { give: { server: { node: 'a', load: { max: 9 }, tags: ['x'] } } },
  ]);
});

test('what stands in an object of the mock is taken over there, and nothing else of the object', () => {
  const answer = (size: number, info: object) => ({
    ...OURS,
    messages: [{ ...event({}), eventAttributes: { file: { info, size } } }],
  });
  expect(
    learned(
      [answer(7, { kind: 'pdf', pages: '2', ready: true }), answer(7, { type: 'pdf', pages: 2 })],
      [answer(9, { kind: 'txt', pages: '3', ready: true }), answer(9, { type: 'txt', pages: 3 })],
    ),
  ).toEqual([
    {
      ...{ within: 'eventAttributes', inside: ['file', 'info'] },
      rename: { type: 'kind' },
      form: { pages: 'text' },
      give: { ready: true },
      order: ['kind', 'pages', 'ready'],
    },
  ]);
});

test('an id that looks otherwise is given no other form', () => {
  expect(learned([{ ...OURS, chatId: 'chat_7fa23bc9' }])).toEqual([]);
});

test('positions written as texts are texts, also where one side has an event more', () => {
  const names = new OwnNames();
  const greeting = event({ text: 'Welcome', index: '1' }, { type: 'External', nickname: 'system' });
  const answer = (body: object) => ({ status: 200, headers: {}, body });
  const pair: Pair = {
    ...{
      file: 'chat.har',
      entry: 1,
      operation: 'refresh',
      endpoint: 'rest',
      asked: [],
      chat: undefined,
      names,
    },
    theirs: answer({ ...OURS, nextPosition: '3', messages: [greeting, event({ index: '2' })] }),
    ours: answer({ ...OURS, nextPosition: 2, messages: [event({})] }),
  };
  expect(overlaysOf(comparePair({ ...pair, places: new Places([pair]) }))).toEqual([
    { within: 'event', form: { index: 'text' } },
    { form: { nextPosition: 'text' } },
  ]);
});

test('a server that begins to count elsewhere is told no other positions: clients give them back', () => {
  const answer = (first: number) => (index: number) => ({
    ...{ ...OURS, nextPosition: first + index + 1, messages: [event({ index: first + index })] },
  });
  const [theirs, ours] = [answer(0), answer(1)];
  expect(learned([theirs(0), ours(0)], [theirs(1), ours(1)], [theirs(4), ours(4)])).toEqual([]);
});

test('what counts has a form, also where both sides have counted to another number', () => {
  expect(learned([{ ...OURS, nextPosition: '7' }], [{ ...OURS, nextPosition: '9' }, OURS, 'send'])).toEqual([
    { form: { nextPosition: 'text' } },
  ]);
});

test('a member of another name is the one that has the same value, and no other', () => {
  const { chatId, ...rest } = OURS;
  expect(learned([{ greeting: 'Hello', ...rest }])).toMatchObject([
    { remove: ['chatId'], give: { greeting: 'Hello' } },
  ]);
  expect(learned([{ greeting: 'Hello', ...rest, id: chatId }])).toMatchObject([
    { rename: { chatId: 'id' }, give: { greeting: 'Hello' } },
  ]);
});

for (const [form, written] of [
  ['date', '2026-11-20T10:00:00.000Z'],
  ['dateSeconds', '2026-11-20T10:00:00Z'],
  ['dateOffset', '2026-11-20T10:00:00.000+00:00'],
  ['dateOffsetSeconds', '2026-11-20T10:00:00+00:00'],
  ['dateBasicOffset', '2026-11-20T10:00:00.000+0000'],
  ['dateLocal', '2026-11-20T10:00:00.000'],
] as const) {
  test(`a time that is written ${written} is given that form`, () => {
    const answer = (one: object) => ({ ...OURS, messages: [one] });
    expect(learned([answer(event({ utcTime: written })), answer(event({}))])).toEqual([
      { within: 'event', form: { utcTime: form } },
    ]);
  });
}

test('a text with a number that every server counts has the number of the mock', () => {
  const failed = (advice: string) => ({ statusCode: 2, errors: [{ code: 249, advice }] });
  expect(
    learned([failed('No chat. ref[17]'), failed('Media server was not able. referenceId[10016629]')]),
  ).toEqual([
    {
      within: 'error',
      values: { advice: { 'Media server was not able. referenceId[…]': 'No chat. ref[…]' } },
    },
  ]);
});

test('what a server allows where no page asks becomes no header, and what it tells a page does', () => {
  const names = new OwnNames();
  const about = { file: 'chat.har', endpoint: 'ntf', asked: [], chat: undefined, names } as const;
  const everybody = {
    'access-control-allow-origin': '*',
    'access-control-allow-credentials': 'true',
    'cache-control': 'no-store',
  };
  const pair = (isOfPage: boolean, origin: string | undefined): Pair => ({
    ...{ ...about, entry: 1, operation: 'fileUpload', isOfPage },
    theirs: { status: 200, headers: everybody, body: OURS },
    ours: {
      ...{ status: 200, body: OURS },
      headers: {
        'cache-control': 'no-cache',
        ...(origin !== undefined && {
          'access-control-allow-origin': origin,
          'access-control-allow-credentials': 'true',
        }),
      },
    },
  });
  expect(overlaysOf(comparePair(pair(false, undefined)))).toEqual([
    { headers: { 'cache-control': 'no-store' } },
  ]);
  expect(overlaysOf(comparePair(pair(true, 'https://shop.example')))).toEqual([
    { headers: { 'access-control-allow-origin': '*', 'cache-control': 'no-store' } },
  ]);
});

test('a word that stands where the mock has the id of a file is one of the server', () => {
  const file = (id: string, text = id) => ({
    ...OURS,
    messages: [event({ type: 'FileUploaded', text, userData: { 'file-id': id } }), event({})],
  });
  expect(
    learned(
      [file('52DDCFE6B723DCCD', 'file-uploaded'), file('00756B0A20B60F94')],
      [file('F50C16AE4B5C8D89', 'file-uploaded'), file('00756B0A20BEF955')],
    ),
  ).toEqual([{ within: 'event', event: 'FileUploaded', set: { text: 'file-uploaded' } }]);
});

test('what every event has besides is given in an order that holds for events of every type', () => {
  const file = { type: 'FileUploaded', text: 'x', userData: { 'file-size': '1' } };
  const said = { type: 'Message', text: 'Hello', messageType: 'text' };
  const answer = (isTheirs: boolean) => ({
    ...OURS,
    messages: [said, file].map((each, index) => ({
      ...{ index, ...each },
      ...(isTheirs && { eventAttributes: {} }),
      utcTime: 1_790_000_000_000,
    })),
  });
  expect(learned([answer(true), answer(false)])).toEqual([
    {
      ...{ within: 'event', give: { eventAttributes: {} } },
      order: ['index', 'type', 'text', 'messageType', 'userData', 'eventAttributes', 'utcTime'],
    },
  ]);
});

test('an object that one kind of event does not have is taken from no other kind', () => {
  const left = event({
    type: 'ParticipantLeft',
    eventAttributes: { GCTI_SYSTEM: { 'quit-reason-code': 4 } },
  });
  const joined = (attributes: object) => event({ type: 'ParticipantJoined', eventAttributes: attributes });
  const answer = (attributes: object) => ({ ...OURS, messages: [joined(attributes), left] });
  expect(learned([answer({}), answer({ GCTI_SYSTEM: { 'party-info': { style: 'BOT' } } })])).toEqual([
    { within: 'eventAttributes', event: 'ParticipantJoined', remove: ['GCTI_SYSTEM'] },
  ]);
});

test('in a text that names the chat an overlay has {chatId}, whichever chat it is', () => {
  const mock = { statusCode: 2, chatId: OURS.chatId, errors: [{ code: 249, advice: 'No chat.' }] };
  const refused = (chatId: string) => ({
    ...mock,
    chatId,
    errors: [{ code: 249, advice: `Chat ${chatId} is over`, hint: chatId }],
  });
  expect(
    learned(
      [refused('CHAT-77-of-theirs'), mock],
      [refused('CHAT-78-of-theirs'), { ...mock, chatId: '0009TaFN3SE300RT' }, 'send'],
      // What a client made up is repeated by both.
      [refused('made-up-1234'), { ...mock, chatId: 'made-up-1234' }, 'disconnect'],
    ),
  ).toEqual([
    {
      within: 'error',
      values: { advice: { 'No chat.': 'Chat {chatId} is over' } },
      give: { hint: '{chatId}' },
      order: ['code', 'advice', 'hint'],
    },
  ]);
});

test('one event more leaves the others what they are', () => {
  const said = ['one', 'two', 'three'].map((text, place) => event({ text, index: place + 2 }));
  const moved = said.map((each) => ({ ...each, index: each.index + 1 }));
  const greeting = event({ text: 'Welcome', index: 2 }, { type: 'External', nickname: 'system' });
  const overlays = learned([
    { ...OURS, messages: [event({}), greeting, ...moved] },
    { ...OURS, messages: [event({}), ...said] },
  ]);
  expect(overlays).toEqual([]);
});
