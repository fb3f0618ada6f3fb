/**
 * Why a conversation is over for a script: the chat ended, the customer's client was given up, somebody took the chat
 * over, somebody put the script's agent out, the script was stopped, or the chat is no longer there.
 */
export type OverReason = 'ended' | 'absent' | 'takenOver' | 'removed' | 'stopped' | 'gone';

/** Ends a script wherever it stands: there is nothing left to play. Not a failure; scripts need not catch it. */
export class ConversationOver extends Error {
  override readonly name = 'ConversationOver';
  /** Why nothing more can be done in the chat. */
  readonly reason: OverReason;

  constructor(reason: OverReason) {
    super(`the conversation is over: ${reason}`);
    this.reason = reason;
  }
}
