import type { Conversation } from './conversation.ts';

/**
 * An agent that plays by itself: called once for each chat, and over when it returns.
 *
 * @see Conversation for what it can do
 */
export interface Script {
  /** What the setting `script` calls it. */
  readonly name: string;
  /** The text that it was read from, where it was one. */
  readonly yaml?: string;
  /** Plays the script in one chat. What it throws ends it, and is reported. */
  run(conversation: Conversation): Promise<void>;
}
