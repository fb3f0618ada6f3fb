import { type CaseResult, runCase } from '../../../contracts/case/run-case.ts';
import { mockGmsTarget } from '../../../contracts/target/mock-gms-target.ts';
import type { MockGms } from '../../../mock-gms/index.ts';
import type { Run } from '../runs.ts';
import { findingsOfAgents } from './findings-of-agents.ts';

/** How a run is bounded, in milliseconds. */
export interface Bounds {
  /** How long it waits for what must come. */
  readonly patienceMs: number;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Random conversations are the same each time, or what was passed once would tell nothing of the next time. */
const RANDOM = { seed: 20_261_127, runs: 5 } as const;

/** Runs a case in a service of its own, with everything that a case may need. */
export function runAgainst(
  gms: MockGms,
  { case: contractCase, transport }: Run,
  { patienceMs, timeoutMs, signal }: Bounds,
): Promise<CaseResult> {
  const target = mockGmsTarget(gms);
  return runCase(
    contractCase,
    {
      ...target,
      ...(target.agents && { agents: findingsOfAgents(target.agents) }),
      patienceMs,
      random: RANDOM,
      offers: [...(target.offers ?? []), 'slow'],
    },
    { transport, timeoutMs, signal },
  );
}
