import type { Case, Level } from '../../contracts/case/case.ts';
import { runTitle } from '../../contracts/case/run-case.ts';
import { cases } from '../../contracts/server/cases/index.ts';
import type { Transport } from '../../contracts/target/transport.ts';

/** A case over one of its transports. */
export interface Run {
  /** The id of the case, and the transport where it has several: `send-01`, `push-03 [cometd-websocket]`. */
  readonly name: string;
  readonly case: Case;
  readonly transport: Transport;
}

/** Every run of every case, in the order of the cases. */
const all: readonly Run[] = cases.flatMap((each) =>
  each.transports.map((transport) => ({ name: runTitle(each, transport), case: each, transport })),
);

/** Whether a run waits in real time. */
export function isSlow(run: Run): boolean {
  return run.case.needs.includes('slow');
}

/** The runs that every mutant is judged by: all but those that wait in real time. */
export const runs: readonly Run[] = all.filter((run) => !isSlow(run));

/** The runs that wait in real time: a mutant meets those that it names as its killers. */
export const slowRuns: readonly Run[] = all.filter(isSlow);

const byName = new Map(all.map((run) => [run.name, run]));

/** The run of this name; undefined if there is none. */
export function runNamed(name: string): Run | undefined {
  return byName.get(name);
}

/** The level of a run's case; undefined if there is no run of this name. */
export function levelOf(name: string): Level | undefined {
  return byName.get(name)?.case.level;
}

/** Fewer than the services that a server holds. */
const MOST_SERVICES = 500;

/** The runs in parts, each for a server of its own: every run takes a service, and a server holds a thousand of them. */
export function serverfuls(all: readonly Run[]): readonly (readonly Run[])[] {
  const count = Math.ceil(all.length / MOST_SERVICES);
  return Array.from({ length: count }, (_, i) => all.slice(i * MOST_SERVICES, (i + 1) * MOST_SERVICES));
}
