import { expect, test } from '@playwright/test';
import { differencesOf, type Outcome } from './compare.ts';
import type { Seen, Settled, Shape } from './notation.ts';

const outcome = (seen: readonly (Seen | string)[], settled?: Settled): Outcome => ({
  seen: seen.map((each) => (typeof each === 'string' ? { name: each } : each)),
  settled,
});
const differ = (seen: Outcome, ours: Outcome, { more = false, pushes = false } = {}) =>
  differencesOf({ ...seen, more }, ours, pushes);

test('the same events in the same order do not differ', () => {
  expect(differ(outcome(['ended', 'error']), outcome(['ended', 'error']))).toEqual([]);
});

test('another order differs', () => {
  expect(differ(outcome(['ended', 'error']), outcome(['error', 'ended']))).toEqual([
    '− ended',
    '+ ended absent after error',
  ]);
  expect(differ(outcome(['ended', 'error']), outcome(['error', 'ended']), { pushes: true })).toHaveLength(2);
});

test('an event that comes too often differs', () => {
  expect(differ(outcome(['ended']), outcome(['ended', 'ended', 'ended']))).toEqual([
    '+ ended absent after ended ×2',
  ]);
});

test('of an event that was not seen the line has the shape in full, and the place', () => {
  const own = { name: 'error', shape: { a: { b: { c: 'text' } } } };
  expect(differ(outcome([]), outcome([own]))).toEqual(['+ error {a: {b: {c: text}}} first']);
  expect(differ(outcome(['ended']), outcome(['ended', own]))).toEqual([
    '+ error {a: {b: {c: text}}} after ended',
  ]);
});

test('kinds of items in another order differ', () => {
  const listed = (...kinds: string[]) => outcome([{ name: 'error', shape: { a: kinds } }]);
  expect(differ(listed('text', 'number'), listed('number', 'text'))).toEqual([
    'error.a[]: the kinds come in another order',
  ]);
  expect(differ(listed('text', '…'), listed('number', 'text'))).toEqual([]);
});

test('the second event of a name is compared with the second', () => {
  const text = { name: 'error', shape: { data: 'text' } };
  const number = { name: 'error', shape: { data: 'number' } };
  expect(differ(outcome([text, number]), outcome([text, number]))).toEqual([]);
  expect(differ(outcome([text, number]), outcome([number, text]))).toEqual([
    'error.data: text → number',
    'error.data: number → text',
  ]);
});

test('a member that is missing differs, and so does one that was not seen', () => {
  const seen = outcome([{ name: 'error', shape: { a: 'text' } }]);
  expect(differ(seen, outcome([{ name: 'error', shape: { b: 'text' } }]))).toEqual([
    'error.a: text → absent',
    'error.b: absent → text',
  ]);
});

test('a list that has an item of a kind that was not seen differs, and so does one without a kind that was', () => {
  const seen = outcome([{ name: 'error', shape: { a: ['text'] } }]);
  const both = outcome([{ name: 'error', shape: { a: ['text', 'number'] } }]);
  expect(differ(seen, both)).toEqual(['error.a[]: absent → number']);
  expect(differ(both, seen)).toEqual(['error.a[]: number → absent']);
});

test('another moment of a callback differs', () => {
  const done: Settled = { outcome: 'resolves' };
  expect(differ(outcome(['<wake done>', 'waking'], done), outcome(['waking', '<wake done>'], done))).toEqual([
    '− <wake>',
    '+ <wake> after waking',
  ]);
});

test('over CometD a publication or an upload may settle before or after the pushes that follow it, and nothing else', () => {
  const done: Settled = { outcome: 'resolves' };
  const told = (...seen: string[]) => outcome(seen, done);
  const over = { pushes: true };
  const early = told('<sendMessage done>', 'messageReceived');
  const late = told('messageReceived', '<sendMessage done>');
  expect(differ(early, late, over)).toEqual([]);
  expect(differ(early, late)).toEqual(['− <sendMessage>', '+ <sendMessage> after messageReceived']);
  expect(
    differ(told('<sendFile done>', 'messageReceived'), told('messageReceived', '<sendFile done>'), over),
  ).toEqual([]);
  expect(
    differ(
      told('<getFileLimits done>', 'messageReceived'),
      told('messageReceived', '<getFileLimits done>'),
      over,
    ),
  ).not.toEqual([]);
  const typed = told('clientTypingStopped', '<sendMessage done>');
  expect(differ(typed, told('<sendMessage done>', 'clientTypingStopped'), over)).not.toEqual([]);
  expect(differ(told('<wake done>', 'ended'), told('ended', '<wake done>'), over)).not.toEqual([]);
});

test('what a command raises itself is no push', () => {
  const done: Settled = { outcome: 'resolves' };
  const after = (own: Seen) => outcome(['<updateUserData done>', own], done);
  const before = (own: Seen) => outcome([own, '<updateUserData done>'], done);
  const leave = (message: Shape) => ({ name: 'clientDisconnected', shape: { message } });
  const error = (member: string) => ({ name: 'error', shape: { [member]: 'number' } });
  for (const pushed of [leave({ index: 'number' }), error('statusCode')])
    expect(differ(after(pushed), before(pushed), { pushes: true })).toEqual([]);
  for (const own of [leave({}), error('status'), { name: 'ended' }])
    expect(differ(after(own), before(own), { pushes: true })).not.toEqual([]);
});

test('an end is pushed where it comes with another push', () => {
  const early = outcome(['<sendMessage done>', 'messageReceived', 'ended']);
  const late = outcome(['messageReceived', 'ended', '<sendMessage done>']);
  expect(differ(early, late, { pushes: true })).toEqual([]);
});

test('a command that never settled elsewhere has its moment in the line', () => {
  const never = outcome(['ended', '<endChat NEVER>'], { outcome: 'never settles' });
  expect(differ(never, outcome(['ended', '<endChat done>'], { outcome: 'resolves' }))).toEqual([
    'settles: never settles → resolves no after ended',
  ]);
});

test('a text that is wrapped differs from the bare text', () => {
  const rejects: Settled = { outcome: 'rejects', text: 'No' };
  expect(differ(outcome([], rejects), outcome([], { ...rejects, wrapped: true }))).toEqual([
    "settles: the text is wrapped in {type: 'error', text}",
  ]);
});

test('how a command settles is compared by its text, or by the shape of its value', () => {
  const seen = outcome([], { outcome: 'rejects', text: 'No' });
  expect(differ(seen, outcome([], { outcome: 'rejects', text: 'No.' }))).toEqual([
    'settles: rejects "No" → rejects "No."',
  ]);
  expect(differ(outcome([], { outcome: 'resolves' }), outcome([], { outcome: 'rejects' }))).toHaveLength(1);
  const value = outcome([], { outcome: 'resolves', shape: { a: 'text' } });
  expect(differ(value, outcome([], { outcome: 'resolves', shape: { a: 'null' } }))).toEqual([
    'settles.a: text → null',
  ]);
});

test('where more was seen than was written down, what was written down is compared', () => {
  expect(differ(outcome(['ended']), outcome(['ended', 'error']), { more: true })).toEqual([]);
  expect(differ(outcome(['ended']), outcome(['error', 'ended']), { more: true })).not.toEqual([]);
});

test('an event with members of its own differs', () => {
  const odd = { name: 'ready', about: 'data,event' };
  expect(differ(outcome(['ready']), outcome([odd]))).toEqual(['ready: the event has data,event']);
});
