import { type CaseResult, runCase } from '../../contracts/case/run-case.ts';
import { mockGmsTarget } from '../../contracts/target/mock-gms-target.ts';
import type { Target } from '../../contracts/target/target.ts';
import type { MockGms } from '../../mock-gms/index.ts';
import { loadMockGms } from './load-mock-gms.ts';
import type { Mutant } from './mutant.ts';
import { type Run, serverfuls } from './runs.ts';

/** The outcome of a run: of one against a mutant `fail` is a kill. */
export interface JudgedRun {
  readonly run: Run;
  readonly result: CaseResult;
}

/** Runs under way at once: most of the time of a run against a wrong server is spent waiting. */
const AT_ONCE = 16;

/** How long a run waits for what may never come: long for a server in the same process, and short for a table. */
const PATIENCE_MS = 1_500;

/**
 * Runs cases against a mutant, each in a service of its own; without a mutant against mock-gms as it is.
 *
 * @throws {MutantError} for a mutant whose text does not stand exactly once in its file
 * @example
 * const judged = await judgeMutant(mutants[0], runs);
 * judged.filter(({ result }) => result.outcome === 'fail').map(({ run }) => run.name); // who kills it
 */
export async function judgeMutant(
  mutant: Mutant | undefined,
  runs: readonly Run[],
): Promise<readonly JudgedRun[]> {
  const { startMockGms } = loadMockGms(mutant);
  const judged: JudgedRun[] = [];
  for (const part of serverfuls(runs)) {
    const gms = await startMockGms({ port: 0 });
    try {
      judged.push(...(await judge(gms, part)));
    } finally {
      await gms.close();
    }
  }
  return judged;
}

/**
 * The same, with a second look at every run that does not pass: only what fails twice counts, so that a machine which
 * was busy for a moment is not taken for a wrong server.
 */
export async function judgeMutantTwice(
  mutant: Mutant | undefined,
  runs: readonly Run[],
): Promise<readonly JudgedRun[]> {
  const first = await judgeMutant(mutant, runs);
  const doubtful = first.filter(({ result }) => result.outcome === 'fail' || result.outcome === 'error');
  const second = await judgeMutant(
    mutant,
    doubtful.map(({ run }) => run),
  );
  const again = new Map(second.map((judged) => [judged.run, judged]));
  return first.map((judged) => again.get(judged.run) ?? judged);
}

function slowTarget(gms: MockGms): Target {
  const target = mockGmsTarget(gms);
  return { ...target, patienceMs: PATIENCE_MS, offers: [...(target.offers ?? []), 'slow'] };
}

async function judge(gms: MockGms, runs: readonly Run[]): Promise<readonly JudgedRun[]> {
  const judged: JudgedRun[] = [];
  const left = runs.entries();
  const work = async () => {
    for (const [place, run] of left) {
      const target = slowTarget(gms);
      judged[place] = { run, result: await runCase(run.case, target, { transport: run.transport }) };
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return judged;
}
