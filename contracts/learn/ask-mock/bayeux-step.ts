import type { BayeuxMessage } from '../../../mock-gms/capture.ts';
import type { JsonObject } from '../../shared/json.ts';

/** A Bayeux message of a client, and what it was told from then on. */
export interface BayeuxStep {
  readonly kind: 'bayeux';
  readonly entry: number;
  readonly at: number;
  readonly line: string;
  readonly message: BayeuxMessage;
  reply: JsonObject | undefined;
  /** Why there is no answer that could be compared. */
  readonly lack: string | undefined;
  /** Whether nothing that its socket sent from then on was answered: its answer may have come after the capture. */
  isLast: boolean;
  /** What was pushed to this client until its next message, or a request over HTTP. */
  readonly pushes: Push[];
}

/** What was pushed to a client after a request over HTTP. Nothing is sent: it is only fetched. */
export interface HeardStep {
  readonly kind: 'heard';
  /** Of the first push. */
  readonly entry: number;
  readonly at: number;
  readonly line: string;
  readonly pushes: readonly Push[];
}

/** Something that was pushed. */
export interface Push {
  readonly entry: number;
  readonly at: number;
  readonly body: JsonObject;
}

/** A Bayeux message that came over a line. */
export interface Received {
  readonly entry: number;
  readonly at: number;
  readonly line: string;
  readonly json: JsonObject;
}
