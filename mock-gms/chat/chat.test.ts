import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type Chat, evolve, fold } from './chat.ts';
import type { Command } from './command.ts';
import { type Circumstances, decide, decideRequest, isRefusal } from './decide.ts';
import { type Entry, isTranscriptEntry, isTransient } from './entry.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { CUSTOMER } from './participant.ts';
import { readTranscript } from './transcript.ts';

const START = Date.UTC(2026, 0, 1);

const keys = { secureKey: '4ee15d7e1c343c8e0000', userId: '007555677B20000A', alias: '117' };

function requested(now = START, text?: string): Entry[] {
  const decision = decideRequest(
    {
      type: 'requestChat',
      chatId: '00048aAPEQJ8000U',
      service: 'customer-support',
      keys,
      nickname: 'Jo',
      request: {},
      userData: {},
      ...(text !== undefined && { text }),
    },
    { now, limits: DEFAULT_LIMITS },
  );
  if (isRefusal(decision)) throw new Error(decision.refused);
  return [...decision];
}

function chatOf(log: readonly Entry[]): Chat {
  const chat = fold(log);
  if (chat === undefined) throw new Error('the log is empty');
  return chat;
}

/** Does commands one after the other, a second apart, to a chat just asked for; refused ones leave no trace. */
function play(commands: readonly Command[], limits = DEFAULT_LIMITS): Entry[] {
  const log = requested();
  commands.forEach((command, i) => {
    const circumstances: Circumstances = { now: START + (i + 1) * 1000, limits };
    const decision = decide(chatOf(log), command, circumstances);
    if (!isRefusal(decision)) log.push(...decision);
  });
  return log;
}

const by = fc.integer({ min: 1, max: 4 });
const text = fc.string({ unit: 'binary', maxLength: 20 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('send' as const),
    by,
    text,
    visibility: fc.constantFrom('all' as const, 'agents' as const),
  }),
  fc.record({ type: fc.constantFrom('startTyping' as const, 'stopTyping' as const), by, text }),
  fc.record({ type: fc.constant('pushUrl' as const), by, url: fc.webUrl() }),
  fc.record({ type: fc.constant('updateNickname' as const), by, nickname: text }),
  fc.record({ type: fc.constant('customNotice' as const), by, text }),
  fc.record({
    type: fc.constant('updateData' as const),
    by,
    userData: fc.dictionary(fc.string(), fc.string()),
  }),
  fc.record({ type: fc.constant('readReceipt' as const), by, position: fc.nat(50) }),
  fc.record({
    type: fc.constant('join' as const),
    nickname: text,
    participantType: fc.constantFrom('Agent' as const, 'Supervisor' as const, 'External' as const),
    silent: fc.boolean(),
    bot: fc.boolean(),
  }),
  fc.record({ type: fc.constant('leave' as const), by }),
  fc.record({ type: fc.constantFrom('alertIdle' as const) }),
);
const ending: fc.Arbitrary<Command> = fc.oneof(
  fc.constant({ type: 'disconnect' as const, by: CUSTOMER }),
  fc.record({ type: fc.constant('end' as const), by }),
  fc.constantFrom(
    { type: 'endByServer' as const },
    { type: 'expire' as const },
    { type: 'closeIdle' as const },
  ),
);
const commands = fc
  .tuple(
    fc.array(command, { maxLength: 60 }),
    fc.array(ending, { maxLength: 2 }),
    fc.array(command, { maxLength: 5 }),
  )
  .map((parts) => parts.flat());

const history = (log: readonly Entry[], now = START) =>
  readTranscript(log, 1, { participantId: CUSTOMER, now });

test('whatever the order of commands, seq has no gaps and indices only grow', () => {
  fc.assert(
    fc.property(commands, (all) => {
      const log = play(all);
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, i) => i + 1));
      const indices = log.filter(isTranscriptEntry).map(({ index }) => index);
      expect(indices).toEqual(indices.map((_, i) => i + 1));
    }),
  );
});

test('whatever the order of commands, stored history is never lost or changed, and all readers see the same', () => {
  fc.assert(
    fc.property(commands, fc.integer({ min: 2, max: 70 }), (all, position) => {
      const log = play(all);
      const stored = log
        .filter(isTranscriptEntry)
        .filter((entry) => !isTransient(entry) && entry.visibility === 'all');
      expect(history(log)).toEqual(stored);
      expect(history(log)).toEqual(history(log));
      for (let length = 1; length <= log.length; length++) {
        const before = history(log.slice(0, length));
        expect(stored.slice(0, before.length)).toEqual(before);
      }
      const later = readTranscript(log, position, { participantId: CUSTOMER, now: START + 3_600_000 });
      expect(later).toEqual(stored.filter(({ index }) => index >= position));
      expect(readTranscript(log, -1, { participantId: CUSTOMER, now: START })).toEqual(stored.slice(-1));
    }),
  );
});

test('reading on from nextPosition joins up to the whole history, wherever one stopped', () => {
  fc.assert(
    fc.property(commands, fc.array(fc.nat(70), { maxLength: 8 }), (all, stops) => {
      const log = play(all);
      const cuts = [...stops, log.length].map((cut) => Math.min(cut + 2, log.length)).sort((a, b) => a - b);
      let position = 1;
      const seen: number[] = [];
      for (const cut of cuts) {
        const known = log.slice(0, cut);
        const read = readTranscript(known, position, { participantId: CUSTOMER, now: START + 3_600_000 });
        seen.push(...read.map(({ index }) => index));
        position = chatOf(known).nextIndex;
      }
      expect(seen).toEqual(history(log).map(({ index }) => index));
    }),
  );
});

test('folding a log at once gives what folding it entry by entry gave', () => {
  fc.assert(
    fc.property(commands, (all) => {
      const log = play(all);
      let chat: Chat | undefined;
      for (const entry of log) chat = evolve(chat, entry);
      expect(chat).toEqual(fold(log));
    }),
  );
});

test('after the end nothing is ever logged', () => {
  fc.assert(
    fc.property(commands, ending, command, (all, end, after) => {
      const log = play([...all, end]);
      const chat = chatOf(log);
      fc.pre(chat.ended !== undefined);
      expect(decide(chat, after, { now: START, limits: DEFAULT_LIMITS })).toEqual({ refused: 'chatEnded' });
      expect(log.at(-1)).toMatchObject({ type: 'ChatEnded' });
    }),
  );
});

test('the customer joins with index 1 and an initial text is the message with index 2', () => {
  expect(history(requested(START, 'Hello'))).toMatchObject([
    { index: 1, type: 'ParticipantJoined', from: { nickname: 'Jo', participantId: 1, type: 'Client' } },
    { index: 2, type: 'Message', text: 'Hello' },
  ]);
});

const names = (
  request: { firstName?: string; lastName?: string },
  nickname?: string,
  lenientNames = false,
) => {
  const decision = decideRequest(
    {
      type: 'requestChat',
      chatId: 'c',
      service: 's',
      keys,
      ...(nickname !== undefined && { nickname }),
      request,
      userData: {},
    },
    { now: START, limits: { ...DEFAULT_LIMITS, lenientNames } },
  );
  return isRefusal(decision) ? decision.refused : chatOf(decision).participants[0]?.nickname;
};

test('a nickname wins over names; names make "First Last"; part of a name is refused by its own reason', () => {
  expect(names({ firstName: 'First', lastName: 'Last' }, 'Nick')).toBe('Nick');
  expect(names({ firstName: 'First', lastName: 'Last' }, '')).toBe('First Last');
  expect(names({})).toBe('nameMissing');
  expect(names({ lastName: 'Last' })).toBe('firstNameMissing');
  expect(names({ firstName: 'First', lastName: '' })).toBe('lastNameMissing');
  expect(names({ firstName: 'First' }, undefined, true)).toBe('First');
  expect(names({}, undefined, true)).toBe('Customer');
});

test('an agent who leaves another behind does not end the chat; one who ends it is followed by the customer with reason 4', () => {
  const log = play([
    { type: 'join', nickname: 'Ann', participantType: 'Agent' },
    { type: 'join', nickname: 'Bob', participantType: 'Agent' },
    { type: 'leave', by: 2 },
    { type: 'end', by: 3 },
  ]);
  const left = history(log).filter(({ type }) => type === 'ParticipantLeft');
  expect(left.map(({ from }) => from.nickname)).toEqual(['Ann', 'Bob', 'Jo']);
  expect(left[2]?.eventAttributes).toEqual({ GCTI_SYSTEM: { 'quit-reason-code': '4' } });
  expect(chatOf(log).ended?.by).toBe('agent');
});

test('a customer cannot end as staff, and nobody acts who is not in the chat', () => {
  const chat = chatOf(
    play([
      { type: 'join', nickname: 'Ann', participantType: 'Agent' },
      { type: 'leave', by: 2, then: 'keepAlive' },
    ]),
  );
  const circumstances = { now: START, limits: DEFAULT_LIMITS };
  expect(decide(chat, { type: 'end', by: CUSTOMER }, circumstances)).toEqual({ refused: 'notAllowed' });
  expect(decide(chat, { type: 'send', by: 2, text: 'x' }, circumstances)).toEqual({ refused: 'notPresent' });
  expect(decide(chat, { type: 'send', by: 9, text: 'x' }, circumstances)).toEqual({ refused: 'notPresent' });
});

test('a new nickname is on its own event and on everything said later, not on what was said before', () => {
  const log = play([
    { type: 'send', by: 1, text: 'before' },
    { type: 'updateNickname', by: 1, nickname: 'Joanna' },
    { type: 'send', by: 1, text: 'after' },
  ]);
  expect(history(log).map(({ type, from }) => [type, from.nickname])).toEqual([
    ['ParticipantJoined', 'Jo'],
    ['Message', 'Jo'],
    ['NicknameUpdated', 'Joanna'],
    ['Message', 'Joanna'],
  ]);
});

test('what a silent supervisor does takes indices and is not seen by the customer', () => {
  const log = play([
    { type: 'join', nickname: 'Sue', participantType: 'Supervisor', silent: true },
    { type: 'send', by: 2, text: 'psst' },
    { type: 'send', by: 1, text: 'hello?' },
    { type: 'leave', by: 2 },
    { type: 'endByServer' },
  ]);
  expect(history(log).map(({ index, type }) => [index, type])).toEqual([
    [1, 'ParticipantJoined'],
    [4, 'Message'],
    [6, 'ParticipantLeft'],
  ]);
});

test('a bot is an agent whose join says that it is one', () => {
  const log = play([{ type: 'join', nickname: 'Robo', participantType: 'Agent', bot: true }]);
  expect(history(log)[1]).toMatchObject({
    from: { type: 'Agent' },
    eventAttributes: { GCTI_SYSTEM: { 'party-info': { style: 'BOT' } } },
  });
});

test('a text may have as many bytes as the limit says, counted in UTF-8, and not one more', () => {
  const chat = chatOf(requested());
  const say = (text: string) =>
    decide(
      chat,
      { type: 'send', by: 1, text },
      { now: START, limits: { ...DEFAULT_LIMITS, maxMessageBytes: 8 } },
    );
  expect(isRefusal(say('😀😀'))).toBe(false);
  expect(say('😀😀!')).toEqual({ refused: 'textTooLong' });
});

test('a chat that is full takes nothing more, and can still be left and ended', () => {
  const limits = { ...DEFAULT_LIMITS, maxLogEntries: 3 };
  const log = play(
    [
      { type: 'send', by: 1, text: 'third entry' },
      { type: 'send', by: 1, text: 'fourth' },
      { type: 'join', nickname: 'Ann', participantType: 'Agent' },
      { type: 'disconnect', by: 1 },
    ],
    limits,
  );
  expect(log.map(({ type }) => type)).toEqual([
    'ChatRequested',
    'ParticipantJoined',
    'Message',
    'ParticipantLeft',
    'ChatEnded',
  ]);
});

test('user data adds up, later values win, and no key is special', () => {
  const log = play([
    { type: 'updateData', by: 1, userData: { a: '1', b: '1' } },
    { type: 'updateData', by: 1, userData: { b: '2', ['__proto__']: 'x' } },
  ]);
  const { userData } = chatOf(log);
  expect(Object.entries(userData)).toEqual([
    ['a', '1'],
    ['b', '2'],
    ['__proto__', 'x'],
  ]);
});
