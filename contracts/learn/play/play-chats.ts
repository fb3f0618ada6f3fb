import type { Conversation } from '../../../mock-gms/capture.ts';
import { type SettingsChange, startMockGms } from '../../../mock-gms/index.ts';
import { errorLine } from '../../shared/error-text.ts';
import type { Place } from '../joined-hars.ts';
import { Interrupted, Pace } from '../pace.ts';
import { playedDifferences } from './differences.ts';
import { playConversation } from './play-conversation.ts';
import type { PlayedChat } from './played-text.ts';

/** Chats of one capture that are played. */
export const MAX_CHATS = 20;

/**
 * Plays conversations against a mock in this process, each in a service of its own, and says how its answers differ.
 *
 * @param settings of these services, where the mock is to be other than it is by default
 * @param placeOf where an entry stands, in captures that were put together of several files
 * @param pace by which it says how far it is
 */
export async function playChats(
  conversations: readonly Conversation[],
  settings: SettingsChange = {},
  placeOf?: (entry: number) => Place,
  pace = new Pace(),
): Promise<readonly PlayedChat[]> {
  const gms = await startMockGms({ port: 0, defaults: settings });
  try {
    const chats: PlayedChat[] = [];
    const { look, step } = pace.phase('playing', Math.min(conversations.length, MAX_CHATS), 'chats');
    for (const [place, conversation] of conversations.slice(0, MAX_CHATS).entries()) {
      const number = place + 1;
      const { file } = placeOf?.(beginningOf(conversation)) ?? {};
      const about = { number, ...(file !== undefined && { file }) };
      try {
        const played = await playConversation(conversation, gms.service(`chat-${number}`), look);
        const differences = playedDifferences(conversation, played).map((each) => ({
          ...each,
          ...placeOf?.(each.entry),
        }));
        chats.push({ ...about, requests: played.acts.length, differences, leftOut: played.leftOut });
      } catch (error) {
        if (error instanceof Interrupted) throw error;
        chats.push({ ...about, requests: 0, differences: [], leftOut: [], failure: errorLine(error) });
      }
      await step();
    }
    return chats;
  } finally {
    await gms.close();
  }
}

function beginningOf({ acts, told }: Conversation): number {
  return Math.min(...[...acts, ...told].map(({ entry }) => entry));
}
