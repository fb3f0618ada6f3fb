import type { ReportedCase } from '../report/report.ts';
import type { PlannedRun } from './selection.ts';

/** The name of the attachment that carries a case's report out of a worker. */
export const RESULT_ATTACHMENT = 'gms-contracts-result';

/** What the reporter in the runner's process tells the command that started it. */
export type RunnerMessage =
  | { readonly kind: 'case'; readonly result: ReportedCase }
  /** A test that ended without a report: the suite went wrong. */
  | { readonly kind: 'lost'; readonly title: string; readonly reason: string }
  /** Something went wrong outside of any test. */
  | { readonly kind: 'error'; readonly reason: string };

export type { PlannedRun };
