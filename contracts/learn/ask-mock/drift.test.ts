import { expect, test } from '@playwright/test';
import { isObject } from '../../shared/json.ts';
import { Drift, oursOf } from './drift.ts';
import type { WireAnswer } from './pair.ts';

const answer = (...indexes: readonly number[]): WireAnswer => ({
  ...{ status: 200, headers: {} },
  body: {
    ...{ statusCode: 0, nextPosition: (indexes.at(-1) ?? 0) + 1 },
    messages: indexes.map((index) => ({ index, type: 'Message', from: { type: 'Client' } })),
  },
});

/** Looks at answers with an event each, with their number and that of the mock. */
function drifted(...answers: readonly (readonly [operation: string, theirs?: number, ours?: number])[]) {
  const drift = new Drift();
  for (const [operation, ...indexes] of answers) {
    const [theirs, ours] = indexes.map((index) => answer(...(index === undefined ? [] : [index])));
    const [event, made] = indexes.map((index) => ({ index, type: 'Message' }));
    const aligned = isObject(event) && isObject(made) ? [[event, made] as const] : [];
    drift.look({ operation, theirs: theirs ?? answer(), ours: ours ?? answer() }, aligned);
  }
  return drift.steps;
}

test('typing that another server does not number moves what follows, and nothing before it', () => {
  const drift = drifted(['requestChat', 1, 1], ['startTyping'], ['send', 2, 3]);
  expect(oursOf({ ours: answer(1, 3), drift })?.body).toEqual(answer(1, 2).body);
});

test('numbers that are other for no such reason are not moved', () => {
  expect(drifted(['requestChat', 0, 1], ['send', 2, 4])).toEqual([]);
});

test('where gaps are filled as a customer saw them, nothing is ahead, whatever was before', () => {
  const typed = [['startTyping'], ['stopTyping']] as const;
  expect(drifted(['requestChat', 2, 1], ...typed, ['refresh', 3, 3])).toEqual([]);
  expect(drifted(['requestChat', 1, 1], ...typed, ['send', 2, 4], ['refresh', 6, 6])).toEqual([
    { from: 2, by: 2 },
    { from: 6, by: 0 },
  ]);
});
