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
  /** What was pushed to this client until its next message. */
  readonly pushes: { readonly entry: number; readonly at: number; readonly body: JsonObject }[];
}

/** A Bayeux message that came over a line. */
export interface Received {
  readonly entry: number;
  readonly at: number;
  readonly line: string;
  readonly json: JsonObject;
}
