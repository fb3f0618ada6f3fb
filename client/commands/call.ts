import type { Raise } from '../session/order.ts';

/** What a command knows of its call besides the options. */
export interface Call {
  /** Whether the service itself has called. */
  readonly bySelf: boolean;
  /** Takes the steps that are to follow once the call has been settled. */
  readonly raise: Raise;
}
