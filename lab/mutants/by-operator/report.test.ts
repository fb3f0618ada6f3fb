import { expect, test } from '@playwright/test';
import type { Answer } from './ask-workers.ts';
import type { GeneratedMutant } from './generated-mutant.ts';
import { countsOf, type Judged, reportLines } from './report.ts';
import { withSample } from './samples.ts';
import { idleEntries, type SetAside, setAsideBy } from './set-aside.ts';

const mutant: GeneratedMutant = {
  id: '7',
  file: 'chat/chat.ts',
  line: 3,
  operator: 'EqualityOperator',
  text: 'return a < b;',
  before: 'a < b',
  after: 'a <= b',
};
const same: SetAside = {
  kind: 'equivalent',
  file: 'chat/chat.ts',
  text: 'return a < b;',
  after: 'a <= b',
  reason: 'a and b are never the same',
};
const judged = (outcome: Answer['outcome']): Judged => ({
  mutant,
  answer: { outcome, broken: [], runs: 12 },
  setAside: undefined,
});

test('the report shows each survivor with its place and the share that is found', () => {
  const unreached: Judged = {
    mutant: { ...mutant, file: 'rest/rest.ts' },
    answer: undefined,
    setAside: undefined,
  };
  const aside: Judged = { ...judged('survived'), setAside: same };
  const lines = reportLines([judged('found'), judged('timeout'), judged('survived'), unreached, aside]);
  expect(lines).toEqual([
    'chat/chat.ts:3 EqualityOperator: a < b → a <= b  (12 runs)',
    '    return a < b;',
    'rest/rest.ts:3 EqualityOperator: a < b → a <= b  (no case reaches it with a value that it changes)',
    '    return a < b;',
    '',
    '   1  chat/chat.ts',
    '   1  rest/rest.ts',
    '',
    '2 of 4 found (50.0 %): 1 by a case, 1 by a timeout, 0 do not start',
    '2 survive, no case reaches 1 of them with a value that they change',
    'set aside: 1 equivalent, 0 not visible to a client',
  ]);
});

test('the figures of a sample count what is found although it is set aside', () => {
  const found: Judged = { ...judged('found'), setAside: same };
  const aside: Judged = { ...judged('survived'), setAside: same };
  const figures = { drawn: 3, counted: 2, found: 1, equivalent: 1, notVisible: 0 };
  expect(countsOf([found, aside, judged('survived')])).toEqual(figures);
});

test('a sample is kept in the place of the one of the same seed, with what that found at first', () => {
  const figures = { of: 9, drawn: 3, counted: 2, found: 1, equivalent: 1, notVisible: 0 };
  const atFirst = { found: 1, counted: 2 };
  const older = { side: 'client', seed: 1, ...figures, atFirst } as const;
  const other = { side: 'client', seed: 2, ...figures } as const;
  const server = { side: 'server', ...figures } as const;
  const newer = { ...older, found: 2 };
  expect([other, server, newer].reduce(withSample, [older])).toEqual([
    { ...server, atFirst },
    { ...newer, atFirst },
    { ...other, atFirst },
  ]);
});

test('a mutant is set aside by its file and its text, wherever that stands now', () => {
  expect(setAsideBy({ ...mutant, line: 400 }, [same])).toBe(same);
  expect(setAsideBy({ ...mutant, after: 'a >= b' }, [same])).toBeUndefined();
  expect(setAsideBy({ ...mutant, text: 'return b < a;' }, [same])).toBeUndefined();
});

test('an entry that sets aside nothing any more is told', () => {
  expect(idleEntries([same], [mutant])).toEqual([]);
  expect(idleEntries([same], [{ ...mutant, file: 'chat/other.ts' }])).toEqual([same]);
});
