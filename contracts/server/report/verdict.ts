import { levels } from '../../case/case.ts';
import { exitCodes } from '../../shared/exit-code.ts';
import type { Report, Totals } from './report.ts';

/** What a run came to. `kind` is how it is shown: good news, bad news, or neither. */
export interface VerdictWords {
  readonly kind: 'good' | 'bad' | 'neither';
  readonly words: string;
}

const VERDICTS: Readonly<Record<number, VerdictWords>> = {
  [exitCodes.conforming]: { kind: 'good', words: '✓ every MUST that was judged passed' },
  [exitCodes.departs]: { kind: 'bad', words: '✗ departs from the Chat API' },
  [exitCodes.suiteError]: { kind: 'neither', words: '! not every MUST could be judged' },
  [exitCodes.nothing]: { kind: 'neither', words: '! nothing was judged' },
};

/**
 * The verdict of a run in words. A run without a MUST, such as one with `--read-only`, has none.
 *
 * @example
 * verdictOf({ exitCode: 1, totals }).words; // '✗ departs from the Chat API'
 */
export function verdictOf({ exitCode, totals }: Pick<Report, 'exitCode' | 'totals'>): VerdictWords {
  if (exitCode === exitCodes.conforming && judgedOf(totals.MUST) === 0)
    return { kind: 'neither', words: '– no MUST was judged' };
  return VERDICTS[exitCode] ?? { kind: 'neither', words: '' };
}

/** How many results say something about the server. */
export function judgedOf({ pass, fail, error, known }: Totals): number {
  return pass + fail + error + known;
}

/**
 * The results of every level in words.
 *
 * @example
 * sharesOf(report)[0]; // 'MUST 5 of 10 passed (13 skipped)'
 */
export function sharesOf({ totals }: Pick<Report, 'totals'>): readonly string[] {
  return levels.map((level) => {
    const of = totals[level];
    const judged = judgedOf(of);
    const passed = judged === 0 ? 'none judged' : `${of.pass} of ${judged} passed`;
    return `${level} ${passed}${of.skip > 0 ? ` (${of.skip} skipped)` : ''}`;
  });
}
