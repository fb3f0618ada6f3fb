import type { CapturedExchange } from '../../../mock-gms/capture.ts';
import type { BayeuxStep, HeardStep } from './bayeux-step.ts';
import type { WireAnswer } from './pair.ts';

/** A request over HTTP that is asked again as it stands. */
export interface HttpStep {
  readonly kind: 'http';
  readonly entry: number;
  readonly at: number;
  readonly exchange: CapturedExchange;
  readonly theirs: WireAnswer | undefined;
  /** Why there is no answer that could be compared. */
  readonly lack: string | undefined;
}

/** What a client asked: a request over HTTP, or a Bayeux message; or what it heard without asking. */
export type Step = HttpStep | BayeuxStep | HeardStep;

/** What the names of lines over a WebSocket begin with; over long-polling a line has the name of its client. */
const SOCKET = 'connection ';

/** The line of a WebSocket, by the number of its connection. */
export function socketLine(connection: number): string {
  return `${SOCKET}${connection}`;
}

/** Whether a line is a WebSocket. */
export function isSocket(line: string): boolean {
  return line.startsWith(SOCKET);
}

/** When a step had been carried out. */
export function doneAt(step: Step): number {
  return step.kind === 'http' ? (step.exchange.end ?? step.at) : step.at;
}
