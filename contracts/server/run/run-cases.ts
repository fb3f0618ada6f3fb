import { startMockGms } from '../../../mock-gms/index.ts';
import { runCase, runTitle } from '../../case/run-case.ts';
import { FurtherFields } from '../../probe/answer/further-fields.ts';
import type { ChatLeftOpen } from '../../probe/customer/end-chats.ts';
import { errorText } from '../../shared/error-text.ts';
import { inOwnService } from '../../target/own-service.ts';
import type { Target } from '../../target/target.ts';
import type { ReportedCase } from '../report/report.ts';
import { reportCase } from '../report/report-case.ts';
import type { CaseRun } from './selection.ts';

const TIMEOUT_MS = 30_000;
/** Bayeux's own waits are up to 30 s, and there may be two of them in a case. */
const SLOW_TIMEOUT_MS = 120_000;

export type { CaseRun } from './selection.ts';

/** What is run, and how. */
export interface Plan {
  /** The server; undefined: a mock GMS that is started for this, in which each case has a service of its own. */
  readonly target: Target | undefined;
  readonly runs: readonly CaseRun[];
  /** How many cases are under way at once. */
  readonly workers: number;
  /** How long a case may take, in milliseconds; a pace adds to it. @default 30 s, and 2 min for a slow case */
  readonly timeoutMs?: number;
}

/** What a run of a plan came to. */
export interface Results {
  /** In the order in which the cases ended. */
  readonly results: readonly ReportedCase[];
  /** What went wrong with the suite itself, outside of any result. */
  readonly faults: readonly string[];
  /** The fields of answers that are not known, which no case is about. */
  readonly furtherFields: readonly string[];
  /** The chats that cases started and that could not be ended. */
  readonly leftOpen: readonly ChatLeftOpen[];
}

/**
 * Runs cases in this process, in so many lanes: each takes the next case when its last one has ended. A case that hangs
 * is stopped and its lane goes on; only one that blocks the event loop holds up everything, for as long as it does.
 *
 * @param onResult is called with each result as it comes
 * @param signal breaks off what is under way, which ends its chats; what was judged until then is the result
 * @example
 * const { results } = await runCases({ target, runs, workers: 2 }, { onResult: console.log });
 */
export async function runCases(
  { target, runs, workers, timeoutMs }: Plan,
  { onResult, signal }: { onResult: (result: ReportedCase) => void; signal?: AbortSignal | undefined },
): Promise<Results> {
  const results: ReportedCase[] = [];
  const faults: string[] = [];
  const leftOpen: ChatLeftOpen[] = [];
  const further = new FurtherFields();
  const server = target === undefined ? await mockServer() : serverOf(target);
  const left = runs.values();
  const lane = async () => {
    for (const { case: contractCase, transport } of left) {
      if (signal?.aborted) return;
      try {
        await server.lend(async (lent) => {
          const reached = withSlow(lent);
          const result = await runCase(contractCase, reached, {
            transport,
            timeoutMs: timeoutMs ?? (contractCase.needs.includes('slow') ? SLOW_TIMEOUT_MS : TIMEOUT_MS),
            signal,
          });
          leftOpen.push(...(result.leftOpen ?? []));
          // What an interrupt cut short says nothing about the server.
          if (signal?.aborted && result.outcome === 'error') return;
          further.take(result.wire);
          const reported = reportCase(contractCase, result, reached);
          results.push(reported);
          onResult(reported);
        });
      } catch (error) {
        faults.push(`${runTitle(contractCase, transport)}: ${errorText(error)}`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(workers, runs.length) }, lane));
    return { results, faults, furtherFields: further.names, leftOpen };
  } finally {
    await server.close();
  }
}

/** Where runs find their targets. */
interface Server {
  readonly lend: (run: (target: Target) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

async function mockServer(): Promise<Server> {
  const gms = await startMockGms({ port: 0 });
  return { lend: (run) => inOwnService(gms, run), close: () => gms.close() };
}

function serverOf(target: Target): Server {
  return { lend: (run) => run(target), close: async () => {} };
}

/** A plan holds slow cases only where they were asked for. */
function withSlow(target: Target): Target {
  return { ...target, offers: [...(target.offers ?? []), 'slow'] };
}
