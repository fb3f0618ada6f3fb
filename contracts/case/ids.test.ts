import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { cases } from '../server/cases/index.ts';
import { idProblems, readIds } from './ids.ts';

const listed = readIds('# list\nsend-01\nsend-02 retired\n');

test('every case has a unique, well-formed id that stands in the permanent list', async () => {
  const text = await readFile(new URL('./ids.txt', import.meta.url), 'utf8');
  expect(idProblems(cases, readIds(text))).toEqual([]);
});

test('a list with the line ends of Windows is the same list', () => {
  expect(readIds('# list\r\nsend-01\r\nsend-02 retired\r\n')).toEqual(listed);
});

test('a list that agrees with the cases has no problems', () => {
  expect(idProblems([{ id: 'send-01' }], listed)).toEqual([]);
});

test('a new id, a duplicate, a malformed id, a retired id and a missing case are each reported', () => {
  expect(idProblems([{ id: 'send-01' }, { id: 'send-03' }], listed)).toEqual([
    'send-03 is new: add it to ids.txt',
  ]);
  expect(idProblems([{ id: 'send-01' }, { id: 'send-01' }], listed)).toEqual([
    'send-01 is used by two cases',
  ]);
  expect(idProblems([{ id: 'Send 1' }], readIds('Send 1'))).toContain('Send 1 is not <subject>-<two digits>');
  expect(idProblems([{ id: 'send-01' }, { id: 'send-02' }], listed)).toEqual([
    'send-02 is retired: give the case a new id',
  ]);
  expect(idProblems([], listed)).toEqual(['send-01 has no case: mark it retired, never remove it']);
});
