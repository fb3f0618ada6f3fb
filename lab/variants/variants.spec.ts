import { expect, test } from '@playwright/test';
import { cases } from '../../contracts/server/cases/index.ts';
import { OUT_OF_TURN } from '../../e2e/browsers/in-turn.ts';
import { accusations, judgeVariant } from './judge-variant.ts';
import { quickRuns } from './quick-runs.ts';
import { variants } from './table.ts';

for (const [place, variant] of variants.entries()) {
  // A server that takes 1.5 s for each answer takes a minute for its selection.
  const tag = place % 3 === 0 && variant.id !== 'answers-1500' ? [] : OUT_OF_TURN;
  test(`${variant.id}: a server that ${variant.title} is accused of nothing that it may do`, {
    tag,
  }, async () => {
    // A slow server takes its time.
    test.setTimeout(120_000);
    expect(accusations(variant, await judgeVariant(variant, quickRuns(variant)))).toEqual([]);
  });
}

test('every variant has a unique id, and the cases that it names exist and are no MUST', () => {
  expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
  const named = variants.flatMap(({ departs = [] }) => departs.flatMap((each) => each.cases.split(' ')));
  const weaker = cases.filter(({ level }) => level !== 'MUST').map(({ id }) => id);
  const isKnown = (name: string) =>
    name.endsWith('*') ? weaker.some((id) => id.startsWith(name.slice(0, -1))) : weaker.includes(name);
  expect(named.filter((name) => !isKnown(name))).toEqual([]);
});
