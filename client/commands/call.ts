import * as refusals from '../base/refusals.ts';
import { Refusal } from '../base/rejection.ts';
import type { Raise } from '../session/order.ts';

/** What a command knows of its call besides the options. */
export interface Call {
  /** Whether the service itself has called. */
  readonly bySelf: boolean;
  /** Takes the events that follow once the call has settled. */
  readonly raise: Raise;
}

/** Refuses what is no signal, such as the controller of one, before anything is asked of the server. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal && typeof signal.addEventListener !== 'function') throw new Refusal(refusals.noSignal);
}
