import { cases } from '../cases/index.ts';
import type { Io } from '../command-line/io.ts';
import { UsageError } from '../command-line/usage-error.ts';
import { ensureWritable } from '../command-line/writable.ts';
import { type ExitCode, exitCodes } from '../report/exit-code.ts';
import type { KnownFailure, Report, ReportedCase } from '../report/report.ts';
import { progressOf } from '../report/terminal/progress.ts';
import { styleFor } from '../report/terminal/style.ts';
import { summary } from '../report/terminal/summary.ts';
import { exitCodeOf, totalsOf } from '../report/verdict.ts';
import { applyKnownFailures, isAbout, readKnownFailures } from '../run/known-failures.ts';
import { type RunnerResult, runPlan } from '../run/run-plan.ts';
import { type PlannedRun, select, unknownIds } from '../run/selection.ts';
import { VERSION } from '../version.ts';
import { type PreparedTarget, prepareTarget, Unreachable } from './prepare-target.ts';
import type { RunOptions } from './run-options.ts';
import { writeReports } from './write-reports.ts';

const CASE_TIMEOUT_MS = 30_000;
/** Bayeux's own waits are up to 30 s, and there may be two of them in a case. */
const SLOW_CASE_TIMEOUT_MS = 120_000;

/** What a run needs besides its options. */
export interface Surroundings {
  readonly io: Io;
  /** Breaks the run off; what was judged until then is reported. */
  readonly signal?: AbortSignal;
  /** What runs a plan. @default Playwright Test */
  readonly runner?: typeof runPlan;
}

/**
 * Judges a server: finds out what it offers, runs the selected cases, tells what came of it.
 *
 * @param command the command line for the reports, without secrets
 * @throws {UsageError}
 */
export async function runCommand(
  options: RunOptions,
  command: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io, signal } = surroundings;
  const { selection } = options;
  const unknown = unknownIds(cases, selection);
  if (unknown.length > 0)
    throw new UsageError(`no case is called ${unknown.join(', ')}; --list shows them all`);
  const known = options.knownFailures
    ? readKnownFailures(options.knownFailures, new Set(cases.map(({ id }) => id)))
    : [];
  const runs = select(cases, selection);
  if (runs.length === 0) {
    io.stderr('gms-contracts: the selection holds no case; --list shows what there is\n');
    return exitCodes.nothing;
  }
  for (const { file } of options.reports) ensureWritable('--report', file);
  let target: PreparedTarget;
  try {
    target = await prepareTarget(options.target, selection.readOnly === true, surroundings);
  } catch (error) {
    if (signal?.aborted) {
      io.stderr('gms-contracts: broken off before anything was judged\n');
      return exitCodes.nothing;
    }
    if (!(error instanceof Unreachable)) throw error;
    io.stderr(`gms-contracts: ${error.message}\n`);
    return exitCodes.unreachable;
  }
  const began = Date.now();
  const { results, faults } = await judged(runs, target, options, known, surroundings);
  const report: Report = {
    format: 'gms-contracts-report',
    formatVersion: 1,
    version: VERSION,
    startedAt: new Date(began).toISOString(),
    durationMs: Date.now() - began,
    target: target.shown,
    command,
    exitCode: exitCodeOf(results, signal?.aborted ? [...faults, 'broken off'] : faults),
    planned: runs.length,
    totals: totalsOf(results),
    cases: results,
    unusedKnownFailures: known.filter((entry) => !runs.some((run) => isAbout(entry, run))),
  };
  const style = styleFor(io.isTTY, io.env);
  io.stdout(`${summary(report, style)}`);
  for (const fault of faults) io.stderr(`gms-contracts: the suite went wrong: ${fault}\n`);
  for (const { file, failure } of writeReports(report, options.reports)) {
    if (failure === undefined) io.stdout(`${style.dim(`report  ${file}`)}\n`);
    else io.stderr(`gms-contracts: --report: ${failure}\n`);
  }
  return report.exitCode;
}

/** Runs the cases once, or again and again until one fails; the last round is the result. */
async function judged(
  runs: readonly PlannedRun[],
  target: PreparedTarget,
  { rounds, workers, selection }: RunOptions,
  known: readonly KnownFailure[],
  { io, signal, runner = runPlan }: Surroundings,
): Promise<RunnerResult> {
  const today = new Date().toISOString().slice(0, 10);
  const caseTimeoutMs = selection.slow || selection.only ? SLOW_CASE_TIMEOUT_MS : CASE_TIMEOUT_MS;
  for (let round = 1; ; round += 1) {
    if (rounds !== undefined) io.stdout(`round ${round}\n`);
    const progress = progressOf(runs.length, io);
    const came = await runner(
      { target: target.options, runs, caseTimeoutMs, workers },
      {
        onResult: (result) => progress.took(applyKnownFailures(result, known, today)),
        ...(signal && { signal }),
      },
    );
    progress.end();
    const results = inOrder(runs, came.results).map((result) => applyKnownFailures(result, known, today));
    const failed =
      came.faults.length > 0 || results.some(({ outcome }) => outcome === 'fail' || outcome === 'error');
    if (failed || signal?.aborted || round >= (rounds ?? 1)) return { results, faults: came.faults };
  }
}

/** Side by side they come as they end; reports have them in the order of the subjects. */
function inOrder(runs: readonly PlannedRun[], results: readonly ReportedCase[]): ReportedCase[] {
  const place = new Map(runs.map(({ id, transport }, i) => [`${id} ${transport}`, i]));
  const at = ({ id, transport }: PlannedRun) => place.get(`${id} ${transport}`) ?? runs.length;
  return [...results].sort((a, b) => at(a) - at(b));
}
