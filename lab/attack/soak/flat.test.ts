import { expect, test } from '@playwright/test';
import { growth } from './flat.ts';

test('what fills up at the beginning and then stays is flat', () => {
  expect(growth([1, 5, 9, 10, 10, 10, 11, 10, 10, 9, 10, 10])).toBe(1);
});

test('what keeps growing is not', () => {
  expect(growth([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])).toBeGreaterThan(1.5);
});

test('what was hardly measured, or never there, has not grown', () => {
  expect([growth([]), growth([5]), growth([0, 0, 0, 9])]).toEqual([1, 1, 1]);
});
