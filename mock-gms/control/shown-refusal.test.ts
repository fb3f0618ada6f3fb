import { expect, test } from '@playwright/test';
import { shownRefusal } from './shown-refusal.ts';

for (const [given, shown] of [
  [
    ['fault', 'effect.status: must be a whole number', 'effect.status'],
    'fault, effect.status: must be a whole number',
  ],
  [
    ['fault', "operation: must be one of send, refresh, not 'my secret'", 'operation'],
    'fault, operation: must be one of send, refresh',
  ],
  [['fault', 'my secret: is not a part of a fault; there are …', 'my secret'], 'fault'],
  [
    ['setting', 'setting "apikey" takes a text, not {"a":"secret"}', 'apikey'],
    'setting "apikey" takes a text',
  ],
  [['setting', 'there is no script "my secret"; there are none', 'script'], 'setting'],
  [['setting', 'setting "x" takes "a', 'x'], 'setting'],
  [['range', 'a clock moves forward only: got -1 ms'], 'range, a clock moves forward only'],
  [['script', 'vip.yaml:3: {{my secret}} cannot be inserted', 'vip.yaml:3'], 'script, vip.yaml:3'],
  [['noSuchChat', 'there is no chat secret'], 'noSuchChat'],
  [['range', 'one\ntwo'], 'range, one'],
] as const) {
  test(`a refusal is told without what was sent: ${given.join(', ')}`, () => {
    expect(shownRefusal(given[0], given[1], given[2])).toBe(shown);
  });
}

test('what is told is bounded', () => {
  expect(shownRefusal('body', 'x'.repeat(1000))).toHaveLength(200);
});

test('of a body, what it should not have is named only if its name is plain', () => {
  expect(shownRefusal('body', 'tpye: is not known (did you mean type?)')).toBe('body, tpye: is not known');
  expect(shownRefusal('body', 'my address is 1 Main St: is not known; known are text')).toBe('body');
  expect(shownRefusal('body', 'the body: must be a map of values by key')).toBe(
    'body, the body: must be a map of values by key',
  );
});
