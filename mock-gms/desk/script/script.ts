import type { Conversation } from './conversation.ts';

/** An agent that plays by itself: called once for each chat, and over when it returns. */
export interface Script {
  readonly name: string;
  run(conversation: Conversation): Promise<void>;
}
