import { expect, test } from '@playwright/test';
import { checkFault } from '../../../faults/check-fault.ts';
import type { CountedFault, Fault } from '../../../faults/fault.ts';
import { faultOperations } from '../../../faults/fault-target.ts';
import { effectsOf, OPERATION_GROUPS, transportsOf } from './fault-choices.ts';
import { countText, faultText, isSpent } from './fault-text.ts';
import { changed, faultOf, NEW_FAULT, newStep } from './fault-values.ts';

const counted = (fault: Fault, spoilt = 0): CountedFault => ({ ...fault, id: 1, seen: 0, spoilt });

test('every operation is offered once', () => {
  const offered = OPERATION_GROUPS.flatMap(([, names]) => names);
  expect([...offered].sort()).toEqual([...faultOperations()].sort());
});

test('whatever the form offers, the server takes', () => {
  for (const operation of faultOperations())
    for (const transport of transportsOf(operation))
      for (const kind of effectsOf(operation, transport)) {
        const values = { ...NEW_FAULT, operation, transport, steps: [newStep(kind)] };
        expect(() => checkFault(faultOf(values) as Fault), `${operation} ${transport} ${kind}`).not.toThrow();
      }
});

test('combinations that make no sense are not offered', () => {
  expect(effectsOf('push', '*')).toEqual(['delay', 'drop', 'duplicate', 'reorder']);
  expect(effectsOf('send', 'polling')).not.toContain('unknownClient');
  expect(effectsOf('send', '*')).not.toContain('drop');
  expect(effectsOf('send', 'cometd-websocket')).not.toContain('status');
  expect(effectsOf('/meta/connect', '*')).not.toContain('error');
  expect(transportsOf('push')).not.toContain('polling');
  expect(transportsOf('fileUpload')).toEqual(['polling']);
});

test('a change of the operation takes along what does not fit it any more, and the fields of that', () => {
  const push = changed(changed(NEW_FAULT, { transport: 'polling' }), { operation: 'push' });
  expect(faultOf(push)).toEqual({ operation: 'push', times: 1, effect: { kind: 'delay', ms: 5000 } });
});

test('every part of a fault can be given', () => {
  const values = {
    ...NEW_FAULT,
    steps: [
      { ...newStep('status'), fields: { status: '404', body: '{"a":1}', when: 'after' } },
      newStep('pass'),
      {
        ...newStep('error'),
        fields: { code: '240', advice: 'Full', statusCode: '1', chatEnded: 'yes', when: 'before' },
      },
    ],
    times: '',
    after: '2',
    chance: '30',
    seed: '7',
    max: '5',
    per: '10',
  };
  expect(faultOf(values)).toEqual({
    operation: 'send',
    after: 2,
    times: 0,
    sequence: [
      { kind: 'status', status: 404, body: '{"a":1}', when: 'after' },
      'pass',
      { kind: 'error', code: 240, advice: 'Full', statusCode: 1, chatEnded: true },
    ],
    rate: { max: 5, per: 10 },
    probability: 0.3,
    seed: 7,
  });
  expect(() => checkFault(faultOf(values) as Fault)).not.toThrow();
});

test('the strip says what a fault does, to what, and how often', () => {
  const text = (fault: Fault) => faultText(counted(fault));
  expect(text({ operation: 'send', effect: { kind: 'error', code: 240 } })).toBe('send → GMS error 240');
  expect(text({ operation: '*', offline: 3 })).toBe('every operation → Chat Server offline');
  expect(text({ operation: 'refresh', rate: { max: 5, per: 10 } })).toBe(
    'refresh → HTTP 429 (beyond 5 in 10 s)',
  );
  expect(
    text({
      operation: 'send',
      transport: 'polling',
      after: 2,
      probability: 0.3,
      sequence: [{ kind: 'status', status: 500 }, 'pass', { kind: 'reset' }, { kind: 'reset' }],
    }),
  ).toBe(
    'send → HTTP 500, then let through, then connection broken … (4 steps) (polling (REST); after the first 2; chance 30 %)',
  );
});

test('the strip counts what a fault is to do, and says when there is no limit', () => {
  const reset = { operation: 'send', effect: { kind: 'reset' } } as const;
  expect(countText(counted(reset))).toBe('0 of 1');
  expect(countText(counted({ ...reset, times: 0 }))).toBe('0 times so far, no limit');
  expect(countText(counted({ ...reset, times: 0 }, 1))).toBe('once so far, no limit');
  expect(countText(counted({ operation: 'send', offline: 3 }, 1))).toBe('1 of 3');
  const twice = { operation: 'send', times: 2, sequence: [{ kind: 'reset' }, 'pass'] } as const;
  expect(countText(counted(twice, 1))).toBe('1 of 2');
  expect(isSpent(counted(twice, 2))).toBe(true);
  expect(isSpent(counted({ ...reset, times: 0 }, 9))).toBe(false);
});
