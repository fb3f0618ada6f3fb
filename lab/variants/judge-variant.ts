import { type CaseResult, runCase } from '../../contracts/case/run-case.ts';
import type { AgentDriver } from '../../contracts/target/agent-driver.ts';
import { mockGmsDriver, mockGmsTarget } from '../../contracts/target/mock-gms-target.ts';
import type { Target } from '../../contracts/target/target.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import type { Run } from '../mutants/runs.ts';
import { Relay } from './relay/relay.ts';
import type { Variant } from './variant.ts';

/** The outcome of a run against a variant. */
export interface JudgedRun {
  readonly run: Run;
  readonly result: CaseResult;
}

/** Runs under way at once: most of the time of a run against a slow server is spent waiting. */
const AT_ONCE = Number(process.env.AT_ONCE ?? 16);
/** As for the command. */
const TIMEOUT_MS = 30_000;
const SLOW_TIMEOUT_MS = 120_000;

/** Runs cases against a variant, each in a service of its own. */
export async function judgeVariant(variant: Variant, runs: readonly Run[]): Promise<readonly JudgedRun[]> {
  const gms = await startMockGms({ port: 0 });
  const relay = await Relay.open(gms.port, variant.behaviour ?? {});
  const target = async (isSlow: boolean): Promise<Target> => {
    const own = mockGmsTarget(gms);
    const service = gms.service(own.service);
    if (variant.settings !== undefined) await service.configure(variant.settings);
    await variant.prepare?.(service);
    const { request = (text: string) => text } = variant.behaviour ?? {};
    const agents: AgentDriver = {
      waitForChat: (chatId) => mockGmsDriver(service).waitForChat(request(chatId)),
    };
    const offers = [...(own.offers ?? []), ...(isSlow ? (['slow'] as const) : [])];
    return { ...own, agents, chatApiURL: own.chatApiURL.replace(`:${gms.port}`, `:${relay.port}`), offers };
  };
  const judged: JudgedRun[] = [];
  const left = runs.entries();
  const lane = async () => {
    for (const [place, run] of left) {
      const isSlow = run.case.needs.includes('slow');
      const result = await runCase(run.case, await target(isSlow), {
        transport: run.transport,
        timeoutMs: isSlow ? SLOW_TIMEOUT_MS : TIMEOUT_MS,
      });
      judged[place] = { run, result };
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return judged;
  } finally {
    await relay.close();
    await gms.close();
  }
}

/** What the suite said of a variant that it had no reason to say: one line each. */
export function accusations({ departs = [] }: Variant, judged: readonly JudgedRun[]): readonly string[] {
  const expected = new Set(departs.flatMap(({ cases }) => cases.split(' ')));
  return judged.flatMap(({ run, result }) => {
    const {
      name,
      case: { id, level },
    } = run;
    const isExpected = level !== 'MUST' && (expected.has(name) || expected.has(id));
    const isAccused = result.outcome === 'error' || (result.outcome === 'fail' && level !== 'MAY');
    if (!isAccused || (isExpected && result.outcome === 'fail')) return [];
    return [`${level} ${name} ${result.outcome}: ${'reason' in result ? result.reason : ''}`];
  });
}
