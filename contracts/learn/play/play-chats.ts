import type { Conversation } from '../../../mock-gms/capture.ts';
import { type SettingsChange, startMockGms } from '../../../mock-gms/index.ts';
import { playedDifferences } from './differences.ts';
import { playConversation } from './play-conversation.ts';
import type { PlayedChat } from './played-text.ts';

/** Chats of one capture that are played. */
const MAX_CHATS = 20;

/**
 * Plays conversations against a mock in this process, each in a service of its own, and says how its answers differ.
 *
 * @param settings of these services, where the mock is to be other than it is by default
 */
export async function playChats(
  conversations: readonly Conversation[],
  settings: SettingsChange = {},
): Promise<readonly PlayedChat[]> {
  const gms = await startMockGms({ port: 0, defaults: settings });
  try {
    const chats: PlayedChat[] = [];
    for (const [place, conversation] of conversations.slice(0, MAX_CHATS).entries()) {
      const played = await playConversation(conversation, gms.service(`chat-${place + 1}`));
      const { acts, leftOut } = played;
      const differences = playedDifferences(conversation, played);
      chats.push({ number: place + 1, requests: acts.length, differences, leftOut });
    }
    return chats;
  } finally {
    await gms.close();
  }
}
