import { Chance } from '../chance.ts';
import { Figures } from '../figures.ts';
import { writeFind } from '../finds.ts';
import { describe, faultsOf, holdConversation, type RunReport } from './conversation.ts';
import {
  DISTURBANCES,
  type DisturbanceName,
  fits,
  type Plan,
  TRANSPORTS,
  type Transport,
} from './disturbance.ts';

export interface FaultsOptions {
  readonly seed: number;
  readonly runs: number;
  readonly concurrency: number;
  readonly log: (line: string) => void;
  /** Is told how far it is. */
  readonly far?: (text: string) => void;
}

/** A run and what was wrong with it. */
export interface FaultyRun {
  readonly report: RunReport;
  readonly faults: readonly string[];
}

export interface FaultsReport {
  readonly held: boolean;
  readonly figures: Figures;
  readonly faulty: readonly FaultyRun[];
}

/** Disturbs conversations at every point there is, each over each transport, and counts messages. */
export async function faults({ seed, runs, concurrency, log, far }: FaultsOptions): Promise<FaultsReport> {
  quietLibrary();
  const figures = new Figures();
  const faulty: FaultyRun[] = [];
  const note = (report: RunReport) => {
    figures.add('runs');
    if (report.happened) figures.add('runs that were disturbed');
    figures.add('messages', report.messages);
    figures.add('lost', report.lost.length);
    figures.add('doubled', report.doubled.length);
    figures.add('doubled by the network itself', report.doubledByNetwork.length);
    figures.add('lost by the network itself', report.lostByNetwork.length);
    figures.most('most requests in a quiet minute', report.quietRequests);
    const wrong = faultsOf(report);
    if (wrong.length === 0) return;
    faulty.push({ report, faults: wrong });
    log(`${describe(report)}: ${wrong.join('; ')}`);
  };
  const plans: Plan[] = [];
  for (const transport of TRANSPORTS) {
    // How many requests there are to disturb is what an undisturbed conversation needs.
    const calm = await holdConversation(transport, undefined);
    note(calm);
    plans.push(...plansFor(transport, Math.min(calm.requests, MOST_POINTS)));
  }
  const chosen = choose(plans, runs, new Chance(seed));
  let next = 0;
  const lane = async () => {
    for (let plan = chosen[next++]; plan !== undefined; plan = chosen[next++]) {
      note(await holdConversation(plan.transport, plan));
      far?.(`${figures.get('runs')} of ${chosen.length + TRANSPORTS.length} runs`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  // Shown also where there are none.
  figures.set('lost', figures.get('lost')).set('doubled', figures.get('doubled'));
  if (faulty.length > 0) log(`written to ${writeFind(`faults-${seed}`, { seed, faulty })}`);
  return { held: faulty.length === 0, figures, faulty };
}

/** Requests of a conversation that are disturbed; those that follow are polls like the ones before. */
const MOST_POINTS = 24;

function plansFor(transport: Transport, requests: number): Plan[] {
  const names = Object.keys(DISTURBANCES) as DisturbanceName[];
  return Array.from({ length: requests }, (_, index) => index + 1)
    .flatMap((request) => names.map((disturbance) => ({ transport, disturbance, request })))
    .filter(fits);
}

/** So many of them, in an order by the seed; all of them before any comes twice. */
function choose(plans: readonly Plan[], count: number, chance: Chance): Plan[] {
  const chosen: Plan[] = [];
  while (chosen.length < count) {
    const left = [...plans];
    while (left.length > 0 && chosen.length < count)
      chosen.push(...left.splice(chance.below(left.length), 1));
  }
  return chosen;
}

/** The CometD library tells of every failure on the console; here failing is the point. */
function quietLibrary(): void {
  console.warn = () => {};
  console.info = () => {};
  console.debug = () => {};
}
