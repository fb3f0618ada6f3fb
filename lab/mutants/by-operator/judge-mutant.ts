import { within } from '../../../contracts/shared/within.ts';
import type { RunningMockGms } from '../../../mock-gms/index.ts';
import type { MockGmsModule } from '../load-mock-gms.ts';
import { type Run, serverfuls } from '../runs.ts';
import { firstLine } from './first-line.ts';
import { type Bounds, runAgainst } from './run-against.ts';
import { theSwitch } from './switch.ts';

/** What the runs say of one mutant. */
export interface Judgement {
  /** `start`: the server does not start; `timeout`: a run, or the server, hangs. */
  readonly outcome: 'found' | 'start' | 'timeout' | 'survived';
  /** The run that found it, and what it said. */
  readonly by?: string;
  readonly reason?: string;
  /** Runs that broke off for another reason than a finding: they count for nothing. */
  readonly broken: readonly string[];
  readonly runs: number;
}

/** Runs under way at once: most of the time of a run against a wrong server is spent waiting. */
const AT_ONCE = 8;
const FIRST_LOOK: Bounds = { patienceMs: 1_500, timeoutMs: 10_000 };
/** Only what fails twice counts, so that a machine which was busy for a moment is not taken for a wrong server. */
const SECOND_LOOK: Bounds = { patienceMs: 3_000, timeoutMs: 20_000 };
/** Cases that wait in real time. */
const SLOW: Bounds = { patienceMs: 10_000, timeoutMs: 120_000 };
const START_MS = 20_000;
const CLOSE_MS = 5_000;
/** The suite says so of a server that hangs, in its own words. */
const LATE = /^(the case did not end|no answer) within/;

const late = () => new Error('did not end in time');

/** Switches a mutant on, starts a fresh server, and runs one case after another until one finds it. */
export async function judgeMutant(
  id: string,
  load: () => MockGmsModule,
  runs: readonly Run[],
): Promise<Judgement> {
  theSwitch().activeMutant = id;
  try {
    let judged: Judgement = { outcome: 'survived', broken: [], runs: 0 };
    for (const part of serverfuls(runs)) {
      const next = await judgeOnOne(load, part);
      judged = { ...next, broken: [...judged.broken, ...next.broken], runs: judged.runs + next.runs };
      if (next.outcome !== 'survived') break;
    }
    return judged;
  } finally {
    theSwitch().activeMutant = undefined;
  }
}

async function judgeOnOne(load: () => MockGmsModule, runs: readonly Run[]): Promise<Judgement> {
  let gms: RunningMockGms;
  try {
    gms = await within(START_MS, load().startMockGms({ port: 0 }), late);
  } catch (error) {
    return { outcome: 'start', reason: firstLine(error), broken: [], runs: 0 };
  }
  try {
    return await firstFinding(gms, runs);
  } finally {
    await within(CLOSE_MS, gms.close(), late).catch(() => {});
  }
}

async function firstFinding(gms: RunningMockGms, runs: readonly Run[]): Promise<Judgement> {
  const broken: string[] = [];
  const over = new AbortController();
  let found: Omit<Judgement, 'broken' | 'runs'> = { outcome: 'survived' };
  let count = 0;
  const left = runs.values();
  const lane = async () => {
    for (const run of left) {
      if (over.signal.aborted) return;
      count += 1;
      const finding = await lookTwice(gms, run, over.signal, broken);
      if (finding === undefined || over.signal.aborted) continue;
      found = finding;
      over.abort();
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, runs.length) }, lane));
  return { ...found, broken: [...new Set(broken)], runs: count };
}

async function lookTwice(gms: RunningMockGms, run: Run, signal: AbortSignal, broken: string[]) {
  const isSlow = run.case.needs.includes('slow');
  for (const bounds of isSlow ? [SLOW] : [FIRST_LOOK, SECOND_LOOK]) {
    const result = await runAgainst(gms, run, { ...bounds, signal });
    if (signal.aborted || result.outcome === 'pass' || result.outcome === 'skip') return undefined;
    const isLate = result.outcome === 'error' && LATE.test(result.reason);
    const reason = firstLine(result.reason);
    if (result.outcome === 'error' && !isLate) {
      broken.push(`${run.name}: ${reason}`);
      return undefined;
    }
    if (bounds !== FIRST_LOOK) {
      return { outcome: isLate ? ('timeout' as const) : ('found' as const), by: run.name, reason };
    }
  }
  return undefined;
}
