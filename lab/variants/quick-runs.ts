import { type Run, runs } from '../mutants/runs.ts';
import { variants } from './table.ts';
import type { Variant } from './variant.ts';

/** Each variant meets one run in so many, and another one than the variant before it. */
const ONE_IN = { MUST: 4, SHOULD: 80 } as const;

/** The runs that a variant meets in `npm test`: its share of the MUSTs and of the SHOULDs. */
export function quickRuns(variant: Variant): readonly Run[] {
  const place = variants.indexOf(variant);
  return (['MUST', 'SHOULD'] as const).flatMap((level) => {
    const own = runs.filter((run) => run.case.level === level);
    return own.filter((_run, i) => i % ONE_IN[level] === place % ONE_IN[level]);
  });
}
