import type { Raise } from '../session/order.ts';

/** What a command knows of its call besides the options. */
export interface Call {
  /** Whether the service itself has called. */
  readonly bySelf: boolean;
  /** Takes the events that follow once the call has settled. */
  readonly raise: Raise;
}
