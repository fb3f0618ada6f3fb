import { decidingLevels, type FailOn } from '../../case/fail-on.ts';
import { exitCodes } from '../../shared/exit-code.ts';
import type { ReportedCase } from './report.ts';

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
