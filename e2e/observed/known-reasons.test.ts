import { expect, test } from '@playwright/test';
import { reasonsFor } from './known-reasons.ts';

const listed = { reason: 'text', title: 'a', step: 'end', line: 'settles: rejects "No" → rejects "No."' };

const reasonOf = (title: string, step: string, line: string) =>
  reasonsFor(title, [{ step, line }], [listed]).map(({ reason }) => reason);

test('a difference that is listed keeps its reason, and gets it in other steps as well', () => {
  expect(reasonOf('a', 'end', listed.line)).toEqual(['text']);
  expect(reasonOf('b', 'start', listed.line)).toEqual(['text']);
});

test('a difference that looks like another one of its step gets the reason of that', () => {
  expect(reasonOf('a', 'end', 'settles: rejects "No" → rejects "Never"')).toEqual(['text']);
});

test('any other difference waits for a person who knows the reason', () => {
  expect(reasonOf('a', 'start', 'settles: rejects "No" → rejects "Never"')).toEqual(['?']);
  expect(reasonOf('a', 'end', '+ error')).toEqual(['?']);
});
