import { expect, test } from '@playwright/test';
import { type Chat, fold } from './chat.ts';
import type { Command } from './command.ts';
import { decide, decideRequest, isRefusal } from './decide.ts';
import type { Entry, TranscriptEntry, UserData } from './entry.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { readTranscript } from './transcript.ts';

const circumstances = { now: 0, limits: DEFAULT_LIMITS };

function chatWith(commands: readonly Command[], userData: UserData = {}) {
  const decision = decideRequest(
    {
      type: 'requestChat',
      chatId: 'c',
      service: 's',
      keys: { secureKey: 'k', userId: 'u', alias: '117' },
      nickname: 'Jo',
      request: {},
      userData,
    },
    circumstances,
  );
  if (isRefusal(decision)) throw new Error(decision.refused);
  const log: Entry[] = [...decision];
  const chat = (): Chat => fold(log) as Chat;
  for (const command of commands) {
    const decided = decide(chat(), command, circumstances);
    if (isRefusal(decided)) throw new Error(`${command.type}: ${decided.refused}`);
    log.push(...decided);
  }
  return { log, chat: chat(), decide: (command: Command) => decide(chat(), command, circumstances) };
}

const agent = (nickname: string): Command => ({ type: 'join', nickname, participantType: 'Agent' });
const monitor: Command = { type: 'join', nickname: 'Sue', participantType: 'Supervisor', silent: true };
const seen = (log: readonly Entry[]) => readTranscript(log, 1, { participantId: 1, now: 0 });
const lines = (entries: readonly TranscriptEntry[]) =>
  entries.map(({ type, from }) => `${from.nickname} ${type}`);

test('a transfer is one step: the second joins before the first leaves', () => {
  const { log, chat } = chatWith([agent('Ann'), { type: 'transfer', by: 2, to: { nickname: 'Bob' } }]);
  expect(lines(seen(log)).slice(2)).toEqual(['Bob ParticipantJoined', 'Ann ParticipantLeft']);
  expect(chat.participants.map(({ nickname, present }) => [nickname, present])).toEqual([
    ['Jo', true],
    ['Ann', false],
    ['Bob', true],
  ]);
});

test('a silent supervisor who speaks to all is seen to join first, and is visible from then on', () => {
  const { log, chat } = chatWith([
    agent('Ann'),
    monitor,
    { type: 'send', by: 3, text: 'psst, Ann' },
    { type: 'send', by: 3, text: 'Hello Jo', visibility: 'all' },
    { type: 'send', by: 3, text: 'And again' },
    { type: 'leave', by: 3 },
  ]);
  expect(lines(seen(log)).slice(2)).toEqual([
    'Sue ParticipantJoined',
    'Sue Message',
    'Sue Message',
    'Sue ParticipantLeft',
  ]);
  expect(chat.participants).toHaveLength(3);
  expect(chat.participants[2]).toMatchObject({ type: 'Supervisor', silent: false, present: false });
});

test('barging in makes visible, once', () => {
  const { log, decide: decided } = chatWith([monitor, { type: 'bargeIn', by: 2 }]);
  expect(lines(seen(log))).toEqual(['Jo ParticipantJoined', 'Sue ParticipantJoined']);
  expect(decided({ type: 'bargeIn', by: 2 })).toEqual([]);
});

test('who puts the customer out ends the chat with reason 4; a colleague’s reason stays in the log', () => {
  const { log, chat } = chatWith([
    agent('Ann'),
    agent('Bob'),
    { type: 'remove', by: 2, participantId: 3 },
    { type: 'remove', by: 2, participantId: 1 },
  ]);
  expect(
    seen(log)
      .slice(3)
      .map(({ from, reason, eventAttributes }) => [from.nickname, reason, eventAttributes]),
  ).toEqual([
    ['Bob', 4, undefined],
    ['Ann', undefined, undefined],
    ['Jo', 4, { GCTI_SYSTEM: { 'quit-reason-code': '4' } }],
  ]);
  expect(chat.ended?.by).toBe('agent');
});

test('who puts the customer out can say why: the customer is told that reason, where the API tells it', () => {
  for (const [reason, told] of [
    [7, '7'],
    [5, '5'],
    [8, '8'],
    [0, undefined],
    [3, undefined],
  ] as const) {
    const { log, chat } = chatWith([agent('Ann'), { type: 'remove', by: 2, participantId: 1, reason }]);
    const left = seen(log).at(-1);
    expect(left).toMatchObject({ type: 'ParticipantLeft', from: { nickname: 'Jo' }, reason });
    expect(left?.eventAttributes).toEqual(told && { GCTI_SYSTEM: { 'quit-reason-code': told } });
    expect(chat.ended?.by).toBe('agent');
  }
});

test('the customer’s leave says why in the log, and on the wire only what the API tells', () => {
  for (const [end, reason, told] of [
    [{ type: 'disconnect', by: 1 }, 0, false],
    [{ type: 'expire' }, 3, false],
    [{ type: 'end', by: 2 }, 4, true],
    [{ type: 'endByServer' }, 5, true],
    [{ type: 'closeIdle' }, 7, true],
  ] as ReadonlyArray<[Command, number, boolean]>) {
    const { log } = chatWith([agent('Ann'), end]);
    const left = seen(log).at(-1);
    expect(left, end.type).toMatchObject({ type: 'ParticipantLeft', from: { nickname: 'Jo' }, reason });
    const code = told ? { GCTI_SYSTEM: { 'quit-reason-code': String(reason) } } : undefined;
    expect(left?.eventAttributes, end.type).toEqual(code);
  }
});

test('only an asynchronous chat can be parked, and it goes on', () => {
  const park: Command = { type: 'park', by: 2 };
  expect(chatWith([agent('Ann')]).decide(park)).toEqual({ refused: 'notAsync' });
  const { chat, log } = chatWith([agent('Ann'), park, agent('Ann')], { GCTI_Chat_AsyncMode: 'true' });
  expect(chat.ended).toBeUndefined();
  expect(lines(seen(log)).slice(1)).toEqual([
    'Ann ParticipantJoined',
    'Ann ParticipantLeft',
    'Ann ParticipantJoined',
  ]);
});

test('a customer does nothing that only staff does, and nobody acts who is not in the chat', () => {
  const { decide: decided } = chatWith([agent('Ann')]);
  const commands: readonly Command[] = [
    { type: 'transfer', by: 1, to: { nickname: 'Eve' } },
    { type: 'remove', by: 1, participantId: 2 },
    { type: 'park', by: 1 },
    { type: 'bargeIn', by: 1 },
    { type: 'leave', by: 1 },
    { type: 'end', by: 1 },
  ];
  for (const command of commands) {
    expect(decided(command), command.type).toEqual({ refused: 'notAllowed' });
    expect(decided({ ...command, by: 7 } as Command), command.type).toEqual({ refused: 'notPresent' });
  }
  expect(decided({ type: 'remove', by: 2, participantId: 9 })).toEqual({ refused: 'notPresent' });
});

test('the system joins with the next id before it first speaks, once, and is not seen to go', () => {
  const { log, chat } = chatWith([
    { type: 'announce', text: 'Please wait' },
    agent('Ann'),
    { type: 'announce', text: 'Ann is here' },
    { type: 'endByServer' },
  ]);
  expect(lines(seen(log))).toEqual([
    'Jo ParticipantJoined',
    'system ParticipantJoined',
    'system Message',
    'Ann ParticipantJoined',
    'system Message',
    'Ann ParticipantLeft',
    'Jo ParticipantLeft',
  ]);
  expect(chat.participants[1]).toMatchObject({ type: 'External', participantId: 2 });
});
