import type { LeaveReason } from './entry.ts';

/**
 * Every {@link LeaveAction}.
 *
 * @see Genesys chat desktops: what a leave does with the chat
 */
export const LEAVE_ACTIONS = ['closeIfNoAgent', 'close', 'keepAlive'] as const;

/**
 * What happens to a chat when a member of the contact centre leaves. `closeIfNoAgent`: it ends if no agent is left.
 * `close`: it ends. `keepAlive`: it goes on.
 */
export type LeaveAction = (typeof LEAVE_ACTIONS)[number];

/** How a member of the contact centre leaves a chat. */
export interface LeaveOptions {
  /**
   * What happens to the chat. The default is `closeIfNoAgent` for visible agents and supervisors who are not bots, and
   * `keepAlive` for everybody else and in an asynchronous chat. Only agents and supervisors may choose `close`.
   */
  readonly then?: LeaveAction | undefined;
  /** Why they leave. It is logged, and not sent to the customer, who is told no reason but their own. By default none. */
  readonly reason?: LeaveReason | undefined;
}
