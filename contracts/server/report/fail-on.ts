import { type Level, levels } from '../../case/case.ts';
import { exitCodes } from '../../shared/exit-code.ts';
import type { FailOn, ReportedCase } from './report.ts';

/** The levels whose failures change the exit code. */
export function decidingLevels(failOn: readonly FailOn[]): readonly Level[] {
  const lowest = Math.max(
    0,
    ...failOn.map((name) => levels.findIndex((level) => level.toLowerCase() === name)),
  );
  return levels.slice(0, lowest + 1);
}

/**
 * What a result does to the exit code: a failure, something that should have been judged and was not, or nothing.
 *
 * @example
 * effectOf({ level: 'MUST', outcome: 'skip' }, ['skipped']); // 4
 */
export function effectOf(
  { level, outcome }: Pick<ReportedCase, 'level' | 'outcome'>,
  failOn: readonly FailOn[],
): typeof exitCodes.departs | typeof exitCodes.suiteError | undefined {
  if (outcome === 'skip')
    return level === 'MUST' && failOn.includes('skipped') ? exitCodes.suiteError : undefined;
  if (!decidingLevels(failOn).includes(level)) return undefined;
  if (outcome === 'fail') return exitCodes.departs;
  return outcome === 'error' ? exitCodes.suiteError : undefined;
}
