import type { Message } from '../chat/messages.ts';
import type { Agents } from '../chat/participants.ts';
import type { Messages } from '../chat/transcript.ts';
import type { Conversation } from '../session/conversation.ts';

/** The chat in figures; times in milliseconds since 1970, zero while there is nothing to count. */
export interface ChatStats {
  /** Everybody of the contact centre who is or was in the chat, by participant id. */
  agents: Agents;
  /** When the chat began, in milliseconds since 1970; 0 before there is one. */
  startTime: number;
  /** When the last message came, in milliseconds since 1970; 0 before there is one. */
  endTime: number;
  /** Milliseconds between the first message and the last. */
  duration: number;
}

export async function getTranscript(chat: Conversation): Promise<Messages | Message[]> {
  const transcript = chat.record.messages();
  return chat.edition === '8.5' ? transcript.messages : transcript;
}

export async function getAgents(chat: Conversation): Promise<{ agents: Agents }> {
  return { agents: chat.record.agents() };
}

export async function getStats(chat: Conversation): Promise<ChatStats> {
  const span = chat.record.span();
  return { agents: chat.record.agents(), ...span, duration: span.endTime - span.startTime };
}
