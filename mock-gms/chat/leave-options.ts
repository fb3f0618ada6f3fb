import type { LeaveReason } from './entry.ts';

/**
 * What happens to a chat when somebody of the contact centre leaves: it ends if no agent is left, it ends in any case,
 * or it goes on.
 *
 * @see Genesys chat desktops: what a leave does with the chat
 */
export const LEAVE_ACTIONS = ['closeIfNoAgent', 'close', 'keepAlive'] as const;

export type LeaveAction = (typeof LEAVE_ACTIONS)[number];

/** How somebody leaves. */
export interface LeaveOptions {
  readonly then?: LeaveAction | undefined;
  /** Stays in the log: customers are told no reason but their own. */
  readonly reason?: LeaveReason | undefined;
}
