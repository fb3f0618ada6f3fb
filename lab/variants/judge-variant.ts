import { runCase } from '../../contracts/case/run-case.ts';
import type { AgentDriver } from '../../contracts/target/agent-driver.ts';
import { mockGmsDriver, mockGmsTarget } from '../../contracts/target/mock-gms-target.ts';
import type { Target } from '../../contracts/target/target.ts';
import { startMockGms } from '../../mock-gms/index.ts';
import type { JudgedRun } from '../mutants/judge-mutant.ts';
import { type Run, serverfuls } from '../mutants/runs.ts';
import { DifferingRelay } from './relay/differing-relay.ts';
import type { Variant } from './variant.ts';

/** Runs under way at once: most of the time of a run is spent waiting, and against a slow server nearly all. */
const AT_ONCE = { fast: 16, slow: 64 };
/** Milliseconds before an answer from which a server is slow. */
const SLOW_ANSWER_MS = 1_000;
/** As for the command. */
const TIMEOUT_MS = 30_000;
const SLOW_TIMEOUT_MS = 120_000;

/**
 * Runs cases against a variant, each in a service of its own.
 *
 * @param onRun is told after each run how many are done
 */
export async function judgeVariant(
  variant: Variant,
  runs: readonly Run[],
  onRun: (done: number) => void = () => {},
): Promise<readonly JudgedRun[]> {
  const judged: JudgedRun[] = [];
  let done = 0;
  const oneMore = () => {
    done += 1;
    onRun(done);
  };
  for (const part of serverfuls(runs)) judged.push(...(await judgePart(variant, part, oneMore)));
  return judged;
}

async function judgePart(
  variant: Variant,
  runs: readonly Run[],
  onRun: () => void,
): Promise<readonly JudgedRun[]> {
  const gms = await startMockGms({ port: 0 });
  const relay = await DifferingRelay.open(gms.port, variant.behaviour ?? {});
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
  const isSlowServer = (variant.behaviour?.answersAfter ?? 0) >= SLOW_ANSWER_MS;
  const lane = async () => {
    for (const [place, run] of left) {
      const isSlow = run.case.needs.includes('slow');
      const result = await runCase(run.case, await target(isSlow), {
        transport: run.transport,
        timeoutMs: isSlow ? SLOW_TIMEOUT_MS : TIMEOUT_MS,
      });
      judged[place] = { run, result };
      onRun();
    }
  };
  try {
    await Promise.all(Array.from({ length: isSlowServer ? AT_ONCE.slow : AT_ONCE.fast }, lane));
    return judged;
  } finally {
    await relay.close();
    await gms.close();
  }
}

/** What the suite said of a variant that it had no reason to say: one line each. */
export function accusations(variant: Variant, judged: readonly JudgedRun[]): readonly string[] {
  const departures = departuresOf(variant);
  return judged.flatMap(({ run, result }) => {
    const { name } = run;
    const { id, level } = run.case;
    const isFailure = result.outcome === 'fail';
    if (result.outcome !== 'error' && (!isFailure || level === 'MAY')) return [];
    if (isFailure && level !== 'MUST' && departures.some((each) => isNamed(id, each))) return [];
    return [`${level} ${name} ${result.outcome}: ${'reason' in result ? result.reason : ''}`];
  });
}

/** What a variant is said to depart in, and no case finds: one line each. */
export function unfounded(variant: Variant, judged: readonly JudgedRun[]): readonly string[] {
  const failed = judged.filter(({ result }) => result.outcome === 'fail').map(({ run }) => run.case.id);
  return (
    departuresOf(variant)
      // A random conversation need not meet it.
      .filter((each) => !each.startsWith('model-') && !failed.some((id) => isNamed(id, each)))
      .map((each) => `${each} is named as a departure, and does not fail`)
  );
}

function departuresOf({ departs = [] }: Variant): readonly string[] {
  return departs.flatMap(({ cases }) => cases.split(' '));
}

function isNamed(id: string, departure: string): boolean {
  return departure.endsWith('*') ? id.startsWith(departure.slice(0, -1)) : id === departure;
}
