import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { differences } from './differences.ts';
import { expected, listedFor, written } from './judge.ts';
import { scenarios, stepIds, titleOf } from './notation.ts';
import { nothing } from './plays/play.ts';
import { playOf } from './plays.ts';
import { type Because, reasons } from './reasons.ts';

const page = readFileSync(new URL('../../docs/differences-from-widgets.md', import.meta.url), 'utf8');

test('as many events are awaited as were seen, apart from those that are listed', () => {
  const step = { seen: [{ name: 'ended' }, { name: 'error' }, { name: '<endChat NEVER>' }] };
  expect(expected(step, [])).toBe(2);
  expect(
    expected(step, ['settles: never settles → resolves no', '− error', '+ ended {} after error ×3']),
  ).toBe(5);
  expect(expected(step, ['error.status: number → text'])).toBe(2);
});

test('a listed difference that is not found makes the lists unequal', () => {
  const listed = listedFor('a', [{ lines: ['− error'], steps: { a: ['end'], b: ['start'] } }]);
  expect(listed).toEqual([{ step: 'end', line: '− error' }]);
  expect(written([])).not.toEqual(written(listed));
});

test('each reason has differences, and each difference a step that was observed', () => {
  expect([...differences.keys()].sort()).toEqual(Object.keys(reasons).sort());
  const known = new Set(
    scenarios.flatMap((each) => stepIds(each.steps).map((step) => `${titleOf(each)} | ${step}`)),
  );
  const named = [...differences.values()]
    .flat()
    .flatMap(({ steps }) =>
      Object.entries(steps).flatMap(([title, names]) => names.map((name) => `${title} | ${name}`)),
    );
  expect(named.filter((each) => !known.has(each))).toEqual([]);
});

test('each kind of difference of the client is on the page of differences', () => {
  const rows = Object.values<Because>(reasons).flatMap(({ page: row }) => row ?? []);
  expect(rows.filter((row) => !page.includes(`\n${row}`))).toEqual([]);
});

test('all 30 scenarios are played, with every step in which something was seen', () => {
  expect(scenarios).toHaveLength(30);
  const steps = scenarios.flatMap(({ name, steps }) => steps.map((step) => ({ scenario: name, step })));
  const unplayed = steps.filter(({ scenario, step }) => {
    if (step.name === 'page opened') return false;
    const play = playOf(scenario, step.name);
    return play === undefined || (play === nothing && step.seen.length > 0);
  });
  expect(unplayed).toEqual([]);
});
