import type { FailOn } from '../case/fail-on.ts';
import type { ChatLeftOpen } from '../probe/customer/end-chats.ts';
import { leftOpenOf } from '../probe/customer/left-open.ts';
import type { ExitCode } from '../shared/exit-code.ts';
import { VERSION } from '../shared/version.ts';
import { cases } from './cases/index.ts';
import type { KnownFailure, Report, ReportedCase } from './report/report.ts';
import { totalsOf } from './report/totals.ts';
import { verdictOf } from './report/verdict.ts';
import { isAbout } from './run/known-failures.ts';
import { type CaseRun, type Selection, shareOf } from './run/selection.ts';

/** What is known of a run when it is over. */
export interface Ended {
  /** When it began, in milliseconds since 1970. */
  readonly began: number;
  /** The command line, without secrets. */
  readonly command: string;
  readonly selection: Selection;
  readonly runs: readonly CaseRun[];
  readonly known: readonly KnownFailure[];
  readonly failOn: readonly FailOn[];
  readonly target: Report['target'];
  readonly results: readonly ReportedCase[];
  readonly leftOpen: readonly ChatLeftOpen[];
  readonly exitCode: ExitCode;
}

/** The report of a run that is over now. */
export function reportOf(ended: Ended): Report {
  const { began, command, selection, runs, known, failOn, target, results, leftOpen, exitCode } = ended;
  const totals = totalsOf(results);
  return {
    format: 'gms-contracts-report',
    formatVersion: 1,
    version: VERSION,
    startedAt: new Date(began).toISOString(),
    durationMs: Date.now() - began,
    target,
    leftOpen: leftOpenOf(leftOpen),
    command,
    exitCode,
    verdict: verdictOf({ exitCode, totals }),
    failOn,
    planned: runs.length,
    selection: shareOf(cases, selection),
    totals,
    cases: results,
    unusedKnownFailures: known.filter(
      (entry) => !runs.some(({ case: { id }, transport }) => isAbout(entry, { id, transport })),
    ),
  };
}
