import { type Level, levels } from '../../case/case.ts';
import type { FailOn } from '../../case/fail-on.ts';
import { type ExitCode, exitCodes } from '../../shared/exit-code.ts';
import { type Capability, capabilities } from '../../target/target.ts';
import { effectOf } from './effect-of.ts';
import { outcomes, type ReportedCase, type Totals } from './report.ts';

/** How many results of each level had each outcome. */
export function totalsOf(cases: readonly Pick<ReportedCase, 'level' | 'outcome'>[]): Record<Level, Totals> {
  const count = (level: Level) =>
    Object.fromEntries(
      outcomes.map((outcome) => [
        outcome,
        cases.filter((each) => each.level === level && each.outcome === outcome).length,
      ]),
    ) as unknown as Totals;
  return Object.fromEntries(levels.map((level) => [level, count(level)])) as Record<Level, Totals>;
}

/**
 * The exit code of a run: only what a MUST came to changes it, unless more was asked for, the suite itself went wrong or nothing was
 * judged.
 *
 * @param faults what went wrong with the suite outside of any case
 * @param failOn what changes it besides a MUST
 * @example
 * exitCodeOf([{ level: 'MAY', outcome: 'fail' }], []); // 0
 */
export function exitCodeOf(
  cases: readonly Pick<ReportedCase, 'level' | 'outcome'>[],
  faults: readonly string[],
  failOn: readonly FailOn[] = [],
): ExitCode {
  const effects = new Set(cases.map((each) => effectOf(each, failOn)));
  if (effects.has(exitCodes.departs)) return exitCodes.departs;
  if (faults.length > 0) return exitCodes.suiteError;
  if (cases.every(({ outcome }) => outcome === 'skip')) return exitCodes.nothing;
  if (effects.has(exitCodes.suiteError)) return exitCodes.suiteError;
  return exitCodes.conforming;
}

/** What skipped results lacked, in words, and how many lacked it, the most first; one may have lacked several things. */
export function lackedBy(
  cases: readonly Pick<ReportedCase, 'outcome' | 'lacking'>[],
): readonly { readonly words: string; readonly count: number }[] {
  const counts = new Map<Capability, number>();
  for (const { lacking = [] } of cases) {
    for (const capability of lacking) counts.set(capability, (counts.get(capability) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([capability, count]) => ({ words: capabilities[capability], count }));
}
