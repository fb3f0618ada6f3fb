import type { ChatLeftOpen } from '../probe/customer/end-chats.ts';
import { Unreachable } from '../probe/detect/reach-target.ts';
import { type ExitCode, exitCodes } from '../shared/exit-code.ts';
import type { Io } from '../shared/io.ts';
import { listenForStrays, type Strays } from '../shared/strays.ts';
import { ensureWritable, writeReport } from '../shared/writable.ts';
import { cases } from './cases/index.ts';
import { type PreparedTarget, prepareTarget } from './prepare-target.ts';
import { htmlReport } from './report/html/html-report.ts';
import { junitReport } from './report/junit.ts';
import type { KnownFailure, Report, ReportedCase } from './report/report.ts';
import { progressOf } from './report/terminal/progress.ts';
import { styleFor } from './report/terminal/style.ts';
import { summary } from './report/terminal/summary.ts';
import { exitCodeOf } from './report/totals.ts';
import { reportOf } from './report-of.ts';
import { chosenRuns } from './run/chosen-runs.ts';
import { applyKnownFailures, readKnownFailures } from './run/known-failures.ts';
import { type Results, runCases } from './run/run-cases.ts';
import type { CaseRun } from './run/selection.ts';
import type { ReportKind, ServerOptions } from './server-options.ts';

const writers: Readonly<Record<ReportKind, (report: Report) => string>> = {
  html: htmlReport,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  junit: junitReport,
};

/** What a run needs besides its options. */
export interface Surroundings {
  readonly io: Io;
  /** Breaks the run off; what was judged until then is reported. */
  readonly signal?: AbortSignal | undefined;
  /** What runs a plan; a test has another one. @default runCases */
  readonly runner?: typeof runCases;
}

/**
 * Judges a server: finds out what it offers, runs the selected cases, and reports the results.
 *
 * @param command the command line for the reports, without secrets
 * @throws {UsageError} or {DriverError}
 */
export async function runCommand(
  options: ServerOptions,
  command: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { io, signal } = surroundings;
  const { selection } = options;
  const runs = chosenRuns(selection, io);
  if (typeof runs === 'number') return runs;
  const known = options.knownFailures
    ? readKnownFailures(options.knownFailures, new Set(cases.map(({ id }) => id)))
    : [];
  for (const { file } of options.reports) ensureWritable('--report', file);
  const strays = listenForStrays('case');
  try {
    const target = await prepared(options, surroundings);
    if (typeof target === 'number') return target;
    const began = Date.now();
    const { results, faults, furtherFields, leftOpen } = await judged(runs, target, options, known, {
      ...surroundings,
      strays,
    });
    const { failOn } = options;
    const report = reportOf({
      ...{ began, command, selection, runs, known, failOn, results },
      target: { ...target.shown, furtherFields },
      leftOpen: [...target.leftOpen, ...leftOpen],
      exitCode: signal?.aborted ? exitCodes.interrupted : exitCodeOf(results, faults, failOn),
    });
    tell(report, faults, options, io);
    return report.exitCode;
  } finally {
    strays.stop();
  }
}

/** The target, or the exit code where it cannot be judged. */
async function prepared(
  { target, selection }: ServerOptions,
  surroundings: Surroundings,
): Promise<PreparedTarget | ExitCode> {
  const { io, signal } = surroundings;
  try {
    return await prepareTarget(target, selection.readOnly === true, surroundings);
  } catch (error) {
    if (signal?.aborted) {
      io.stderr('gms-contracts: interrupted before anything was judged\n');
      return exitCodes.nothing;
    }
    if (!(error instanceof Unreachable)) throw error;
    io.stderr(`gms-contracts: ${error.message}\n`);
    return exitCodes.unreachable;
  }
}

/** Says and writes what the run came to. A report that fails takes neither the others nor the verdict along. */
function tell(report: Report, faults: readonly string[], { reports }: ServerOptions, io: Io): void {
  io.stdout(summary(report, styleFor(io.isTTY, io.env)));
  for (const fault of faults) io.stderr(`gms-contracts: the suite failed: ${fault}\n`);
  for (const { kind, file } of reports)
    writeReport(io, 'gms-contracts: --report', file, writers[kind](report));
}

/** Runs the cases once, or again and again until one fails; the last round is the result. */
async function judged(
  runs: readonly CaseRun[],
  { target }: PreparedTarget,
  { rounds, workers }: ServerOptions,
  known: readonly KnownFailure[],
  { io, signal, runner = runCases, strays }: Surroundings & { readonly strays: Strays },
): Promise<Results> {
  const today = new Date().toISOString().slice(0, 10);
  // Those of earlier rounds run on as well.
  const leftOpen: ChatLeftOpen[] = [];
  for (let round = 1; ; round += 1) {
    if (rounds !== undefined) io.stdout(`round ${round}\n`);
    const progress = progressOf(runs.length, io);
    const came = await runner(
      { target, runs, workers },
      {
        onResult: (result) => progress.took(applyKnownFailures(result, known, today)),
        signal,
      },
    );
    progress.end();
    leftOpen.push(...came.leftOpen);
    const faults = [...came.faults, ...strays.heard];
    const results = inOrder(runs, came.results).map((result) => applyKnownFailures(result, known, today));
    const failed =
      faults.length > 0 || results.some(({ outcome }) => outcome === 'fail' || outcome === 'error');
    if (failed || signal?.aborted || round >= (rounds ?? 1)) return { ...came, results, faults, leftOpen };
  }
}

/** Side by side they come as they end; reports have them in the order of the subjects. */
function inOrder(runs: readonly CaseRun[], results: readonly ReportedCase[]): ReportedCase[] {
  const place = new Map(runs.map((run, i) => [`${run.case.id} ${run.transport}`, i]));
  const at = ({ id, transport }: ReportedCase) => place.get(`${id} ${transport}`) ?? runs.length;
  return [...results].sort((a, b) => at(a) - at(b));
}
