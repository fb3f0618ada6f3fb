import { type Run, runs } from '../mutants/runs.ts';
import { variants } from './table.ts';
import type { Variant } from './variant.ts';

/** Of the runs that are about no MUST, each variant meets one in so many; another one than the variant before it. */
const ONE_IN = 40;

/** The runs that a variant meets in `npm test`: every MUST, and its share of the SHOULDs. */
export function quickRuns(variant: Variant): readonly Run[] {
  const musts = runs.filter(({ case: { level } }) => level === 'MUST');
  const shoulds = runs.filter(({ case: { level } }) => level === 'SHOULD');
  const place = variants.indexOf(variant);
  return [...musts, ...shoulds.filter((_run, i) => i % ONE_IN === place % ONE_IN)];
}
