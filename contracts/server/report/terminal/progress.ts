import type { Io } from '../../../shared/io.ts';
import type { ReportedCase } from '../report.ts';
import { outcomeNames, titleOf } from '../title.ts';
import { harmless, styleFor } from './style.ts';

/** Tells how far a run has come: one line that changes where a person watches, plain lines elsewhere. */
export interface Progress {
  took(result: ReportedCase): void;
  /** Leaves no half line behind. */
  end(): void;
}

const QUARTERS = 4;

/** The progress of a run of so many cases. */
export function progressOf(total: number, io: Io): Progress {
  const style = styleFor(io.isTTY, io.env);
  let done = 0;
  let failed = 0;
  const wipe = () => io.isTTY && io.stdout('\r\x1b[2K');
  return {
    took(result) {
      done += 1;
      const isFinding = result.outcome === 'fail' || result.outcome === 'error';
      if (isFinding) {
        failed += 1;
        wipe();
        const colour = result.level === 'MUST' ? style.red : style.yellow;
        const mark = result.outcome === 'fail' ? '✗' : '!';
        io.stdout(
          `${colour(`${mark} ${result.level} ${titleOf(result)}`)} ${harmless(result.title)}${result.outcome === 'error' ? ` (${outcomeNames.error})` : ''}\n`,
        );
      }
      if (io.isTTY) {
        wipe();
        io.stdout(
          `${style.dim(`${done} of ${total}`)}${failed > 0 ? `, ${failed} failed` : ''}  ${style.dim(titleOf(result))}`,
        );
      } else if (Math.floor((done * QUARTERS) / total) > Math.floor(((done - 1) * QUARTERS) / total)) {
        io.stdout(`${done} of ${total}${failed > 0 ? `, ${failed} failed` : ''}\n`);
      }
    },
    end() {
      wipe();
    },
  };
}
