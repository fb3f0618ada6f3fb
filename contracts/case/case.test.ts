import { expect, test } from '@playwright/test';
import { cases } from '../server/cases/index.ts';
import { type Case, levelsFor } from './case.ts';

const described = {
  id: 'example-01',
  title: 'An example',
  source: 'nowhere',
  needs: [],
  transports: ['polling'],
  run: async () => {},
} as const;

test('the types refuse a level that is higher than the provenance of a case allows', () => {
  const allowed: readonly Case[] = [
    { ...described, provenance: 'documented', level: 'MUST' },
    { ...described, provenance: 'observed', level: 'SHOULD' },
    { ...described, provenance: 'inferred', level: 'MAY' },
    { ...described, provenance: 'decided', level: 'MAY' },
  ];
  // @ts-expect-error what is observed is at most SHOULD
  const observed: Case = { ...described, provenance: 'observed', level: 'MUST' };
  // @ts-expect-error what we decided is at most MAY
  const decided: Case = { ...described, provenance: 'decided', level: 'SHOULD' };
  const levels: readonly string[][] = [...allowed, observed, decided].map((each) => [
    each.provenance,
    each.level,
  ]);
  const within = levels.map(([provenance, level]) =>
    Object.entries(levelsFor).some(
      ([name, ceiling]) => name === provenance && ceiling.some((l) => l === level),
    ),
  );
  expect(within).toEqual([true, true, true, true, false, false]);
});

test('every case says what it is about, where that comes from, and over which transport', () => {
  const lacking = cases.filter(
    ({ title, source, transports }) =>
      !/^\S.{15,}[^.]$/.test(title) || source === '' || transports.length === 0,
  );
  expect(lacking.map(({ id, title }) => `${id} ${title}`)).toEqual([]);
  expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
});
