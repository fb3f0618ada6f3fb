import type { MockGmsModule } from '../load-mock-gms.ts';
import { type Run, serverfuls } from '../runs.ts';
import { runAgainst } from './run-against.ts';
import { theSwitch } from './switch.ts';

/** What the runs pass while no mutant is switched on. */
export interface Coverage {
  /** Mutants that are passed while modules are loaded and the server starts. */
  readonly atStart: readonly string[];
  /** The runs, the quickest first. */
  readonly runs: readonly PassedBy[];
}

interface PassedBy {
  readonly name: string;
  readonly durationMs: number;
  readonly mutants: readonly string[];
}

const BOUNDS = { patienceMs: 10_000, timeoutMs: 180_000 };

/**
 * Runs every run once, one after the other, and notes the mutants that each passes.
 *
 * @throws for a run that does not pass: it would find every mutant
 */
export async function measureCoverage(
  load: () => MockGmsModule,
  runs: readonly Run[],
  onRun: (done: number) => void = () => {},
): Promise<Coverage> {
  const state = theSwitch();
  state.activeMutant = undefined;
  state.currentTestId = undefined;
  state.mutantCoverage = { static: {}, perTest: {} };
  // The instrumented code keeps the object that it saw first, so that this one is emptied and never replaced.
  const coverage = state.mutantCoverage;
  const durations = new Map<string, number>();
  const { startMockGms } = load();
  let atStart: readonly string[] | undefined;
  for (const part of serverfuls(runs)) {
    const gms = await startMockGms({ port: 0 });
    atStart ??= Object.keys(coverage.static);
    try {
      for (const run of part) {
        state.currentTestId = run.name;
        const result = await runAgainst(gms, run, BOUNDS);
        if (result.outcome !== 'pass') {
          const reason = 'reason' in result ? result.reason : '';
          throw new Error(`mock-gms as it is does not pass ${run.name}: ${reason}`);
        }
        durations.set(run.name, result.durationMs);
        onRun(durations.size);
      }
    } finally {
      state.currentTestId = undefined;
      await gms.close();
    }
  }
  const measured = runs.map(({ name }) => ({
    name,
    durationMs: durations.get(name) ?? 0,
    mutants: Object.keys(coverage.perTest[name] ?? {}),
  }));
  return { atStart: atStart ?? [], runs: measured.sort((one, other) => one.durationMs - other.durationMs) };
}

/** The names of the runs that can notice a mutant, the quickest first: all, where it is passed while the server starts. */
export function runsThatPass(mutants: readonly string[], { atStart, runs }: Coverage): Map<string, string[]> {
  const all = runs.map(({ name }) => name);
  const early = new Set(atStart);
  const names = new Map<string, string[]>(mutants.map((id) => [id, early.has(id) ? all : []]));
  for (const run of runs) {
    for (const id of run.mutants) if (!early.has(id)) names.get(id)?.push(run.name);
  }
  return names;
}
