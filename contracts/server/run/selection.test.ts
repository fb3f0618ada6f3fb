import { expect, test } from '@playwright/test';
import { cases } from '../cases/index.ts';
import { emptied, select, selectRuns, shareOf, unknownIds } from './selection.ts';

test('without filters every case is selected, over each of its transports, except those that wait in real time', () => {
  const runs = select(cases, {});
  const quick = cases.filter(({ needs }) => !needs.includes('slow'));
  expect(runs).toHaveLength(quick.reduce((sum, { transports }) => sum + transports.length, 0));
  expect(select(cases, { slow: true }).length).toBeGreaterThanOrEqual(runs.length);
});

test('filters combine with AND', () => {
  const runs = select(cases, { only: ['send-01', 'cors-03'], transports: ['polling'], levels: ['SHOULD'] });
  expect(runs).toEqual([
    { id: 'send-01', transport: 'polling' },
    { id: 'cors-03', transport: 'polling' },
  ]);
  expect(select(cases, { only: ['send-01'], levels: ['MUST'] })).toEqual([]);
});

test('when filters leave nothing, the first one that left nothing is named', () => {
  expect(emptied(cases, {})).toBeUndefined();
  expect(emptied(cases, { grep: 'carrier pigeon' })).toMatch(
    /^--grep 'carrier pigeon' leaves none of the \d{3,} runs$/,
  );
  expect(emptied(cases, { only: ['send-01'], levels: ['MUST'], readOnly: true })).toBe(
    '--level MUST leaves none of the 3 runs',
  );
  const slow = cases.filter(({ needs }) => needs.includes('slow'));
  expect(emptied(slow, {})).toMatch(
    /^leaving out slow cases, which --slow adds, leaves none of the \d+ runs$/,
  );
});

test('a text is searched in id, title and source, ignoring case', () => {
  const ids = new Set(select(cases, { grep: 'PREFLIGHT' }).map(({ id }) => id));
  expect(ids).toContain('cors-03');
  expect(ids).not.toContain('send-01');
});

test('ids that no case has are reported', () => {
  expect(unknownIds(cases, { only: ['send-01', 'send-77'] })).toEqual(['send-77']);
});

test('a quick selection has every MUST, no MAY, and SHOULDs over every transport', () => {
  const runs = selectRuns(cases, { quick: true });
  const musts = selectRuns(cases, { levels: ['MUST'] });
  const quickMusts = runs.filter((run) => run.case.level === 'MUST');
  expect(quickMusts).toEqual(musts);
  const shoulds = runs.filter((run) => run.case.level === 'SHOULD');
  expect(runs.length).toBe(musts.length + shoulds.length);
  expect(new Set(shoulds.map(({ transport }) => transport)).size).toBe(3);
  expect(runs.length).toBeLessThan(200);
});

test('what was left out is told by the filters that did it', () => {
  const all = selectRuns(cases, { slow: true }).length;
  expect(shareOf(cases, { slow: true })).toEqual({ of: all, by: [] });
  expect(shareOf(cases, { quick: true, levels: ['MUST'] }).by).toEqual([
    '--level MUST',
    'leaving out slow cases, which --slow adds',
    '--quick',
  ]);
  expect(shareOf(cases, { only: ['send-01'] })).toEqual({ of: all, by: ['--only send-01'] });
});
