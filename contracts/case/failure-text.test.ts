import assert from 'node:assert/strict';
import { expect, test } from '@playwright/test';
import { failureText } from './failure-text.ts';

function told(check: () => void): string[] {
  try {
    check();
  } catch (error) {
    return failureText(error).split('\n');
  }
  throw new Error('the assertion passed');
}

const event = (nickname: string) => ({
  index: 2,
  type: 'ParticipantJoined',
  utcTime: 1_432_845_541_000,
  from: { nickname, participantId: 2, type: 'Agent', further: 'x'.repeat(80) },
});

for (const [what, check, lines] of [
  ['numbers', () => assert.equal(3, 4), ['expected: 4', 'was: 3']],
  ['texts', () => assert.equal('x', 'First Last'), ["expected: 'First Last'", "was: 'x'"]],
  ['nothing', () => assert.equal(undefined, 'x'), ["expected: 'x'", 'was: undefined']],
  ['a number and a text', () => assert.equal('3', 3), ['expected: 3', "was: '3'"]],
  [
    'its own message first',
    () => assert.equal(922, 0, 'a success has statusCode 0'),
    ['a success has statusCode 0', 'expected: 0', 'was: 922'],
  ],
  [
    'short lists',
    () => assert.deepEqual(['alias'], [], 'fields that are missing'),
    ['fields that are missing', 'expected: []', "was: [ 'alias' ]"],
  ],
  [
    'long lists, of which only what differs is shown',
    () => assert.deepEqual([...'abcdefghijklmnopqrstuvwxyz'], [...'abcdefghijklm!opqrstuvwxyz']),
    [
      "expected: [ … 13 items the same, '!', … 12 items the same ]",
      "was: [ … 13 items the same, 'n', … 12 items the same ]",
    ],
  ],
  [
    'a long list that ends early',
    () => assert.deepEqual([...'abcdefghijklmnopqrstuvwx'], [...'abcdefghijklmnopqrstuvwxyz']),
    ["expected: [ … 24 items the same, 'y', 'z' ]", 'was: [ … 24 items the same ]'],
  ],
  [
    'a list that is empty, and a long one',
    () => assert.deepEqual(Array(30).fill('abcd'), []),
    ['expected: []'],
  ],
  [
    'objects, of which only what differs is shown',
    () => assert.deepEqual([event('x')], [event('First Last')]),
    [
      "expected: [ { from: { nickname: 'First Last', … }, … } ]",
      "was: [ { from: { nickname: 'x', … }, … } ]",
    ],
  ],
  [
    'a member that is not there',
    () =>
      assert.deepEqual(
        { ...event('x'), from: undefined },
        { ...event('x'), from: undefined, monitored: false },
      ),
    [
      "expected: { index: 2, type: 'ParticipantJoined', utcTime: 1432845541000, from: undefined, monitored: false }",
    ],
  ],
  [
    'texts of several lines',
    () => assert.equal(`${'first\n'.repeat(20)}here\nlast`, `${'first\n'.repeat(20)}there\nlast`),
    [
      "expected: … 20 lines the same 'there' … 1 line the same",
      "was: … 20 lines the same 'here' … 1 line the same",
    ],
  ],
  [
    'long texts on one line',
    () => assert.equal(`${'x'.repeat(120)}a`, `${'x'.repeat(120)}b`),
    [
      `expected: '${'x'.repeat(120)}b'`,
      `was: '${'x'.repeat(120)}a'`,
      'the first 120 characters are the same',
    ],
  ],
  [
    'a pattern',
    () => assert.match('HTTP 500', /^HTTP 2/, 'the first line'),
    ['the first line', 'expected: something like /^HTTP 2/', "was: 'HTTP 500'"],
  ],
  [
    'a value that must not be',
    () => assert.notEqual(5, 5, 'another position'),
    ['another position', 'expected: anything but 5', 'was: 5'],
  ],
  ['a condition', () => assert.ok(false, 'the key is not empty'), ['the key is not empty']],
  ['a failure', () => assert.fail('no answer'), ['no answer']],
] as const satisfies readonly (readonly [string, () => void, readonly string[]])[]) {
  test(`a failed assertion about ${what} says in one form what was expected and what was`, () => {
    expect(told(check).slice(0, lines.length)).toEqual(lines);
  });
}

test('what is no assertion is told as it is', () => {
  expect(failureText(new Error('socket hang up'))).toBe('socket hang up');
});
