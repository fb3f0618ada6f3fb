import { expect, test } from '@playwright/test';
import { comesAfter, type Fault, type FaultEffect } from './fault.ts';
import { FaultError } from './fault-error.ts';
import { FaultList } from './fault-list.ts';

const broken: FaultEffect = { kind: 'status', status: 500 };

function listOf(...faults: Fault[]): FaultList {
  const list = new FaultList();
  for (const fault of faults) list.add(fault);
  return list;
}

function kinds(
  list: FaultList,
  operation: string,
  count: number,
  transport?: 'polling' | 'cometd-websocket',
) {
  return Array.from({ length: count }, () => list.take(operation, transport)?.kind);
}

test('a fault spoils the next exchange of its operation, and no other', () => {
  const list = listOf({ operation: 'send', effect: broken });
  expect(kinds(list, 'refresh', 1)).toEqual([undefined]);
  expect(kinds(list, 'send', 2)).toEqual(['status', undefined]);
});

test('the third refresh fails, the fourth breaks off in mid-body, and then all is well: one rule', () => {
  const list = listOf({ operation: 'refresh', after: 2, sequence: [broken, { kind: 'resetMidBody' }] });
  expect(kinds(list, 'refresh', 6)).toEqual([
    undefined,
    undefined,
    'status',
    'resetMidBody',
    undefined,
    undefined,
  ]);
});

test('a sequence can let exchanges pass, and can be gone through again', () => {
  const list = listOf({ operation: 'send', times: 2, sequence: [{ kind: 'reset' }, 'pass', broken] });
  expect(kinds(list, 'send', 7)).toEqual([
    'reset',
    undefined,
    'status',
    'reset',
    undefined,
    'status',
    undefined,
  ]);
  expect(list.list()).toMatchObject([{ seen: 7, spoilt: 4 }]);
});

test('what one rule lets pass another may spoil', () => {
  const list = listOf(
    { operation: 'send', sequence: ['pass', broken] },
    { operation: '*', times: 0, effect: { kind: 'offline' } },
  );
  expect(kinds(list, 'send', 3)).toEqual(['offline', 'status', 'offline']);
});

test('a rule whose turn was taken by another keeps its turn', () => {
  const list = listOf(
    { operation: 'send', effect: broken },
    { operation: 'send', effect: { kind: 'reset' } },
  );
  expect(kinds(list, 'send', 3)).toEqual(['status', 'reset', undefined]);
  expect(list.list()).toMatchObject([
    { seen: 3, spoilt: 1 },
    { seen: 3, spoilt: 1 },
  ]);
});

test('a fault can be for one transport alone', () => {
  const list = listOf({ operation: 'send', transport: 'cometd-websocket', times: 0, effect: broken });
  expect(kinds(list, 'send', 1)).toEqual([undefined]);
  expect(kinds(list, 'send', 1, 'cometd-websocket')).toEqual(['status']);
  expect(list.list()).toMatchObject([{ seen: 1 }]);
});

test('an operation has one name, whatever carries it', () => {
  expect(kinds(listOf({ operation: 'send', effect: broken }), 'sendMessage', 1, 'cometd-websocket')).toEqual([
    'status',
  ]);
});

test('the chat server is offline for as many answers as were asked for', () => {
  expect(kinds(listOf({ operation: '*', offline: 2 }), 'refresh', 3)).toEqual([
    'offline',
    'offline',
    undefined,
  ]);
});

test('a rate uses the clock that it is given', () => {
  let now = 0;
  const list = new FaultList(() => now);
  list.add({ operation: '*', rate: { max: 2, per: 1 } });
  const statuses = (count: number) =>
    Array.from({ length: count }, () => Reflect.get(list.take('refresh') ?? {}, 'status'));
  expect(statuses(4)).toEqual([undefined, undefined, 429, 429]);
  now = 999;
  expect(statuses(1)).toEqual([429]);
  now = 1000;
  expect(statuses(3)).toEqual([undefined, undefined, 429]);
});

test('a rate can answer as GMS does', () => {
  const list = listOf({
    operation: '*',
    rate: { max: 0, per: 60 },
    effect: { kind: 'error', code: 240, statusCode: 1 },
  });
  expect(list.take('requestChat')).toEqual({ kind: 'error', code: 240, statusCode: 1 });
});

test('chance is the same for the same seed, another for another, and about as likely as was asked for', () => {
  const rolled = (seed: number) =>
    kinds(listOf({ operation: '*', times: 0, probability: 0.3, seed, effect: broken }), 'send', 1000);
  expect(rolled(1)).toEqual(rolled(1));
  expect(rolled(1)).not.toEqual(rolled(2));
  const spoilt = rolled(1).filter((kind) => kind !== undefined).length;
  expect(spoilt).toBeGreaterThan(230);
  expect(spoilt).toBeLessThan(370);
});

test('two rules without a seed roll differently, and a service set up again rolls as before', () => {
  const rule: Fault = { operation: '*', times: 0, probability: 0.5, effect: broken };
  const list = listOf(rule);
  const first = kinds(list, 'send', 100);
  list.clear();
  list.add(rule);
  expect(kinds(list, 'send', 100)).toEqual(first);
  list.clear();
  list.add({ operation: 'requestChat', effect: broken });
  list.add(rule);
  expect(kinds(list, 'send', 100)).not.toEqual(first);
});

test('pushes are spoilt by faults for pushes, and exchanges by the others', () => {
  const list = listOf(
    { operation: '*', times: 0, effect: broken },
    { operation: 'push', sequence: [{ kind: 'drop' }, { kind: 'duplicate' }, { kind: 'delay', ms: 5 }] },
  );
  expect(kinds(list, 'refresh', 1)).toEqual(['status']);
  const pushes = Array.from({ length: 4 }, () => list.takePush('cometd-long-polling')?.kind);
  expect(pushes).toEqual(['drop', 'duplicate', 'delay', undefined]);
});

test('what only CometD has never meets a polling client', () => {
  const list = listOf({ operation: '*', times: 0, effect: { kind: 'unknownClient' } });
  expect(kinds(list, 'refresh', 1)).toEqual([undefined]);
  expect(list.list()).toMatchObject([{ seen: 0 }]);
  expect(kinds(list, '/meta/connect', 1, 'cometd-websocket')).toEqual(['unknownClient']);
});

test('a fault that was listed can be added again, and begins with its counts at 0', () => {
  const list = listOf({ operation: '/meta/connect', effect: broken }, { operation: 'send', effect: broken });
  list.take('send');
  const [first, second] = list.list();
  list.clear();
  const other = new FaultList();
  for (const fault of [first, second]) if (fault !== undefined) other.add(fault);
  expect(other.list()).toEqual([
    { ...first, id: 1 },
    { operation: 'send', effect: broken, id: 2, seen: 0, spoilt: 0 },
  ]);
  expect(other.state.rules.map(({ fault }) => Object.keys(fault))).toEqual([
    ['operation', 'effect'],
    ['operation', 'effect'],
  ]);
});

test('faults that never spoilt anything can be listed', () => {
  const never: Fault = { operation: 'disconnect', effect: broken };
  const list = listOf({ operation: 'send', effect: broken }, never);
  list.take('send');
  expect(list.unexercised()).toEqual([{ ...never, id: 2, seen: 0, spoilt: 0 }]);
});

test('a fault stays what it was when it was added', () => {
  const sequence: FaultEffect[] = [broken];
  const list = listOf({ operation: 'send', sequence });
  sequence.pop();
  expect(kinds(list, 'send', 1)).toEqual(['status']);
});

test('what needs an answer to spoil comes after the operation, and the rest before unless told otherwise', () => {
  expect(comesAfter({ kind: 'reset' })).toBe(false);
  expect(comesAfter({ kind: 'reset', when: 'after' })).toBe(true);
  expect(comesAfter({ kind: 'resetMidBody' })).toBe(true);
});

for (const [fault, message] of [
  [{ operation: 'sing', effect: broken }, 'operation: must be one of requestChat'],
  [{ operation: 'send' }, 'effect: is required'],
  [{ operation: 'send', effect: broken, offline: 1 }, 'effect: only one of'],
  [{ operation: 'send', sequence: [] }, 'sequence: must be a list of 1 to 1000'],
  [{ operation: 'send', sequence: ['pass'] }, 'sequence: spoils nothing'],
  [{ operation: 'send', sequence: [broken, { kind: 'melt' }] }, 'sequence.1.kind: must be one of status'],
  [{ operation: 'send', sequence: [null] }, 'sequence.0.kind: must be one of status'],
  [
    { operation: 'send', effect: { kind: 'status', status: 99 } },
    'effect.status: must be a number from 200 to 599',
  ],
  [{ operation: 'send', effect: { kind: 'delay', ms: -1 } }, 'effect.ms: must be a number'],
  [{ operation: 'send', effect: { kind: 'delay' } }, 'effect.ms: must be a number'],
  [{ operation: 'send', effect: { kind: 'reset', when: 'later' } }, 'effect.when: must be before or after'],
  [
    { operation: 'send', effect: { kind: 'contentType', type: 'a\r\nb' } },
    'effect.type: must be a content type',
  ],
  [{ operation: 'send', effect: { kind: 'drop' } }, 'effect: drop is an effect on pushes only'],
  [{ operation: 'push', effect: broken }, 'effect: status is not an effect on pushes'],
  [{ operation: 'push', transport: 'polling', effect: { kind: 'drop' } }, 'transport: polling has no pushes'],
  [{ operation: '*', transport: 'polling', effect: { kind: 'loseCookie' } }, 'is an effect over CometD only'],
  [{ operation: '*', transport: 'pigeon', effect: broken }, 'transport: must be one of polling'],
  [{ operation: '*', after: 0.5, effect: broken }, 'after: must be a whole number'],
  [{ operation: '*', times: -1, effect: broken }, 'times: must be a number from 0'],
  [{ operation: '*', probability: 2, effect: broken }, 'probability: must be a number from 0 to 1'],
  [{ operation: '*', rate: { max: 1 } }, 'rate.per: must be a number'],
  [{ operation: '*', rate: { max: 1, per: 0 } }, 'rate.per: must be a number'],
  [{ operation: '*', effect: { kind: 'status', status: 500, body: () => 1 } }, 'fault: must be plain data'],
] as const) {
  test(`a fault that could never do what it says is refused: ${JSON.stringify(fault)}: ${message}`, () => {
    const add = () => new FaultList().add(fault as unknown as Fault);
    expect(add).toThrow(FaultError);
    expect(add).toThrow(message);
  });
}

test('the number of faults of a service is limited', () => {
  const list = listOf(...Array.from({ length: 1000 }, (): Fault => ({ operation: '*', effect: broken })));
  expect(() => list.add({ operation: '*', effect: broken })).toThrow('there are 1000 already');
});
