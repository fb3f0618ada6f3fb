import { levels } from '../../case/case.ts';
import { exitCodes } from '../../shared/exit-code.ts';
import type { Report, Totals } from './report.ts';

/** What a run came to. `kind` is how it is shown: good news, bad news, or neither. */
export interface VerdictWords {
  readonly kind: 'good' | 'bad' | 'neither';
  readonly words: string;
}

/**
 * The verdict of a run in words. A run without a MUST, such as one with `--read-only`, has none. It is good news only where every MUST
 * was judged and most SHOULDs passed: on a server on which nobody can chat, most MUSTs can often not be judged.
 *
 * @example
 * verdictOf({ exitCode: 1, totals }).words; // '✗ departs from the Chat API'
 */
export function verdictOf({ exitCode, totals }: Pick<Report, 'exitCode' | 'totals'>): VerdictWords {
  const { MUST, SHOULD, MAY } = totals;
  switch (exitCode) {
    case exitCodes.conforming:
      return conforming(totals);
    case exitCodes.departs:
      if (MUST.fail > 0) return { kind: 'bad', words: '✗ departs from the Chat API' };
      // Asked for by --fail-on: nothing that Genesys documents is broken.
      return { kind: 'bad', words: `✗ ${failedOf(SHOULD.fail > 0 ? { SHOULD } : { MAY })}` };
    case exitCodes.suiteError:
      return {
        kind: 'neither',
        words: `! not ${MUST.error + MUST.skip > 0 ? 'every MUST' : 'everything'} could be judged`,
      };
    case exitCodes.nothing:
      return { kind: 'neither', words: '! nothing was judged' };
    default:
      return { kind: 'neither', words: '' };
  }
}

function conforming({ MUST, SHOULD }: Report['totals']): VerdictWords {
  const judged = judgedOf(MUST);
  if (judged === 0) return { kind: 'neither', words: '– no MUST was judged' };
  const lacking = [
    ...(MUST.skip > 0 ? [`MUST ${judged} of ${judged + MUST.skip} judged`] : []),
    ...(2 * SHOULD.fail > judgedOf(SHOULD) ? [failedOf({ SHOULD })] : []),
  ];
  if (lacking.length === 0) return { kind: 'good', words: '✓ every MUST passed' };
  return { kind: 'neither', words: `! no MUST failed, but: ${lacking.join('; ')}` };
}

/** `SHOULD 175 of 196 failed`. */
function failedOf(of: Partial<Report['totals']>): string {
  return Object.entries(of)
    .map(([level, totals]) => `${level} ${totals.fail} of ${judgedOf(totals)} failed`)
    .join('; ');
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
