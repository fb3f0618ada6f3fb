import { Rejection } from '../rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import type { ChatResponse } from '../transport/transport.ts';

/** What the customer has typed so far. */
export interface SendTypingOptions {
  /** Shown to the agent as a preview. */
  message?: string;
}

/** Tells the agent that the customer types. While that is known, a call only prolongs it and resolves with nothing. */
export async function sendTyping(
  chat: Conversation,
  options: SendTypingOptions,
): Promise<ChatResponse | undefined> {
  const { message = '' } = options;
  chat.requireChat();
  const known = chat.typing.active;
  chat.typing.touch(String(message));
  if (known) return undefined;

  chat.surroundings.publish('clientTypingStarted');
  const position = chat.transcript.nextPosition;
  const answer = await chat.perform('startTyping', {
    transcriptPosition: position,
    message: String(message),
  });
  if (answer.statusCode !== 0) throw new Rejection(answer);
  return answer;
}
