import { expect, test } from '@playwright/test';
import { type Chat, fold } from './chat.ts';
import type { Command } from './command.ts';
import { absenceDeadline, nextDeadline } from './deadline.ts';
import { decide, decideRequest, isRefusal } from './decide.ts';
import { type Entry, isTranscriptEntry } from './entry.ts';
import { LEAVE_ACTIONS, type LeaveAction } from './leave-options.ts';
import { type ChatLimits, DEFAULT_LIMITS } from './limits.ts';

interface Given {
  readonly isAsync?: boolean;
  readonly stopAbandonedInteraction?: ChatLimits['stopAbandonedInteraction'];
}

/** How a chat ended in which all this happened: who left, in order, and who ended it. */
function chatAfter(commands: readonly Command[], { isAsync = false, ...change }: Given = {}) {
  const circumstances = { now: 0, limits: { ...DEFAULT_LIMITS, ...change } };
  const userData: Record<string, string> = isAsync ? { GCTI_Chat_AsyncMode: 'true' } : {};
  const keys = { secureKey: 'k', userId: 'u', alias: '117' };
  const request = { type: 'requestChat', chatId: 'c', service: 's', keys, nickname: 'Jo' } as const;
  const requested = decideRequest({ ...request, request: {}, userData }, circumstances);
  if (isRefusal(requested)) throw new Error(requested.refused);
  const log: Entry[] = [...requested];
  const chat = (): Chat => fold(log) as Chat;
  for (const command of commands) {
    const decided = decide(chat(), command, circumstances);
    if (isRefusal(decided)) throw new Error(`${command.type}: ${decided.refused}`);
    log.push(...decided);
  }
  const leaves = log.filter(isTranscriptEntry).filter(({ type }) => type === 'ParticipantLeft');
  return {
    chat: chat(),
    leaves: leaves.map(({ from, reason }) => [from.nickname, reason]),
    told: leaves.find(({ from }) => from.participantId === 1)?.eventAttributes,
    by: chat().ended?.by,
    decide: (command: Command) => decide(chat(), command, circumstances),
  };
}

const agent = (nickname: string): Command => ({ type: 'join', nickname, participantType: 'Agent' });
const bot: Command = { ...(agent('Robo') as Extract<Command, { type: 'join' }>), bot: true };
const monitor: Command = { type: 'join', nickname: 'Sue', participantType: 'Supervisor', silent: true };
const workflow: Command = { type: 'join', nickname: 'Flow', participantType: 'External' };
const leave = (by: number, action?: LeaveAction): Command => ({
  type: 'leave',
  by,
  ...(action !== undefined && { then: action }),
});

test('a chat ends when its last agent leaves, and the customer is told reason 4', () => {
  const first = chatAfter([agent('Ann'), agent('Bob'), leave(2)]);
  expect(first.by).toBeUndefined();
  const last = chatAfter([agent('Ann'), agent('Bob'), leave(2), leave(3)]);
  expect(last.by).toBe('agent');
  expect(last.leaves.slice(1)).toEqual([
    ['Bob', undefined],
    ['Jo', 4],
  ]);
  expect(last.told).toEqual({ GCTI_SYSTEM: { 'quit-reason-code': '4' } });
});

test('a leave can say whether the chat goes on, no matter who stays', () => {
  const others: readonly [string, readonly Command[]][] = [
    ['nobody', []],
    ['an agent', [agent('Bob')]],
    ['a bot', [bot]],
    ['a silent supervisor', [monitor]],
    ['a workflow', [workflow]],
  ];
  const ended = (action: LeaveAction) =>
    others.flatMap(([who, joins]) =>
      chatAfter([agent('Ann'), ...joins, leave(2, action)]).by === 'agent' ? [who] : [],
    );
  expect(Object.fromEntries(LEAVE_ACTIONS.map((action) => [action, ended(action)]))).toEqual({
    closeIfNoAgent: ['nobody', 'a silent supervisor', 'a workflow'],
    close: others.map(([who]) => who),
    keepAlive: [],
  });
});

test('by default a chat goes on that a bot, a silent supervisor or a workflow leaves, and an asynchronous one', () => {
  for (const join of [bot, monitor, workflow]) expect(chatAfter([join, leave(2)]).by).toBeUndefined();
  expect(chatAfter([agent('Ann'), leave(2)], { isAsync: true }).by).toBeUndefined();
  expect(chatAfter([agent('Ann'), leave(2, 'closeIfNoAgent')], { isAsync: true }).by).toBe('agent');
});

test('only staff can end a chat by leaving it', () => {
  const { decide: decided } = chatAfter([workflow, agent('Ann')]);
  expect(decided(leave(2, 'close'))).toEqual({ refused: 'notAllowed' });
});

test('a transfer ends nothing, and a removal what the leave of the one removed would', () => {
  const handed: Command = { type: 'transfer', by: 2, to: { nickname: 'Flow', participantType: 'External' } };
  expect(chatAfter([agent('Ann'), handed]).by).toBeUndefined();
  const removed = (by: number, participantId: number): Command => ({ type: 'remove', by, participantId });
  expect(chatAfter([agent('Ann'), agent('Bob'), removed(2, 3)]).by).toBeUndefined();
  expect(chatAfter([agent('Ann'), monitor, removed(3, 2)]).by).toBe('agent');
});

test('a customer who is absent is removed, untold, while agents are there; they end the chat with the last leave', () => {
  const gone = chatAfter([agent('Ann'), bot, { type: 'expire' }]);
  expect(gone).toMatchObject({ by: undefined, told: undefined, leaves: [['Jo', 3]] });
  expect(gone.chat).toMatchObject({ abandoned: true, ended: undefined });
  expect(gone.chat.participants.map(({ present }) => present)).toEqual([false, true, true]);
  for (const action of [undefined, 'closeIfNoAgent', 'keepAlive'] as const) {
    const over = chatAfter([agent('Ann'), bot, { type: 'expire' }, leave(2, action), leave(3, action)]);
    expect(over.leaves, action).toEqual([
      ['Jo', 3],
      ['Ann', undefined],
      ['Robo', undefined],
    ]);
    expect(over.by, action).toBe('absence');
  }
});

test('agents go on in a chat whose customer is gone: they speak, hand over and end it, and the customer does nothing', () => {
  const gone = [agent('Ann'), { type: 'expire' }] as const satisfies readonly Command[];
  const going = chatAfter([
    ...gone,
    { type: 'send', by: 2, text: 'Still there?' },
    { type: 'transfer', by: 2, to: { nickname: 'Bob' } },
  ]);
  expect(going.by).toBeUndefined();
  expect(going.decide({ type: 'send', by: 1, text: 'I am back' })).toEqual({ refused: 'notPresent' });
  expect(going.decide({ type: 'remove', by: 3, participantId: 1 })).toEqual({ refused: 'notPresent' });
  for (const [end, by] of [
    [{ type: 'end', by: 2 }, 'agent'],
    [leave(2, 'close'), 'agent'],
    [{ type: 'endByServer' }, 'server'],
    [{ type: 'closeIdle' }, 'inactivity'],
    [{ type: 'transfer', by: 2, to: { nickname: 'Flow', participantType: 'External' } }, 'absence'],
  ] as ReadonlyArray<[Command, string]>) {
    const ended = chatAfter([...gone, end]);
    expect(ended.by, end.type).toBe(by);
    expect(
      ended.leaves.filter(([who]) => who === 'Jo'),
      end.type,
    ).toEqual([['Jo', 3]]);
    expect(ended.chat.abandoned, end.type).toBe(true);
  }
});

test('a chat whose customer is gone ends at once where no agent is, or where it is set to', () => {
  for (const joins of [[], [monitor], [workflow]]) {
    const { by, leaves } = chatAfter([...joins, { type: 'expire' }]);
    expect([by, leaves.at(-1)]).toEqual(['absence', ['Jo', 3]]);
  }
  for (const [stopAbandonedInteraction, by] of [
    ['never', undefined],
    ['noagents', undefined],
    ['always', 'absence'],
  ] as const)
    expect(chatAfter([agent('Ann'), { type: 'expire' }], { stopAbandonedInteraction }).by).toBe(by);
});

test('a chat whose customer is gone idles out as any other, and nobody is given up twice', () => {
  const { chat, decide: decided } = chatAfter([agent('Ann'), { type: 'expire' }]);
  expect(nextDeadline(chat, DEFAULT_LIMITS)?.command).toEqual({ type: 'alertIdle' });
  expect(absenceDeadline(chat, 0, DEFAULT_LIMITS)).toBeUndefined();
  expect(decided({ type: 'expire' })).toEqual([]);
});

test('participants whom a script played leave when its process has ended: the chat goes on unless its customer is gone too', () => {
  const scripted = (nickname: string): Command => ({
    type: 'join',
    participantType: 'Agent',
    nickname,
    script: 'greeter',
  });
  const leavesOf = (commands: readonly Command[]) => {
    const { by, leaves } = chatAfter([...commands, { type: 'endScripts' }]);
    return [by, leaves.map(([who]) => who)];
  };
  expect(leavesOf([scripted('Ada'), agent('Ann'), scripted('Ben')])).toEqual([undefined, ['Ada', 'Ben']]);
  expect(leavesOf([agent('Ann')])).toEqual([undefined, []]);
  expect(leavesOf([scripted('Ada'), scripted('Ben'), { type: 'expire' }])).toEqual([
    'absence',
    ['Jo', 'Ada', 'Ben'],
  ]);
});
