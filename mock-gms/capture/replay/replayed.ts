import { type ScriptOptions, writeScript } from '../../saved-chat/as-script/write-script.ts';
import { type TestOptions, writeTest } from '../../saved-chat/as-test/write-test.ts';
import type { SavedChat } from '../../saved-chat/saved-chat.ts';
import type { ShownEntry } from '../../services/service-events.ts';
import { DEFAULT_SETTINGS } from '../../services/settings.ts';
import type { Unread } from '../captured.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { replayedLog } from './replayed-log.ts';

/** A conversation that was saved as a script or a test. */
export interface ReplayedChat extends SavedChat {
  /** What the mock cannot do as that server did. */
  readonly unread: readonly Unread[];
}

/**
 * A conversation as a script that plays the part of its agents, at the pace that it had. Bytes of files are not in it: blanks
 * stand in for them.
 *
 * @throws {NoEventsError} where the conversation shows no events
 * @example
 * const gms = await startMockGms({ port: 0 });
 * const relay = await Relay.open({ upstream: gms.url });
 * await fetch(`${relay.url}/genesys/2/chat/support`, { method: 'POST', body: new URLSearchParams({ nickname: 'Ada' }) });
 * const [conversation] = conversationsOf(relay.capture()).conversations;
 * const { fileName } = await replayedScript(conversation, { name: 'refund' });
 * fileName; // 'refund.yaml'
 * await relay.close();
 * await gms.close();
 * @see docs/decisions/0023: replay plays the agents of a conversation
 */
export async function replayedScript(
  conversation: Conversation,
  options: ScriptOptions = {},
): Promise<ReplayedChat> {
  const { log, unread } = shownLog(conversation);
  return { ...(await writeScript(log, noBytes, options)), unread };
}

/**
 * A conversation as a test that plays both parts and compares what the customer gets.
 *
 * @throws {NoEventsError} where the conversation shows no events
 * @example
 * const gms = await startMockGms({ port: 0 });
 * const relay = await Relay.open({ upstream: gms.url });
 * await fetch(`${relay.url}/genesys/2/chat/support`, { method: 'POST', body: new URLSearchParams({ nickname: 'Ada' }) });
 * const [conversation] = conversationsOf(relay.capture()).conversations;
 * const { fileName } = await replayedTest(conversation, { runner: 'node', name: 'refund' });
 * fileName; // 'refund.test.mjs'
 * await relay.close();
 * await gms.close();
 * @see docs/decisions/0023: replay plays the agents of a conversation
 */
export async function replayedTest(conversation: Conversation, options: TestOptions): Promise<ReplayedChat> {
  const { log, unread } = shownLog(conversation);
  return { ...(await writeTest(log, noBytes, DEFAULT_SETTINGS, options)), unread };
}

/**
 * Thrown for a conversation without events: its requests alone say nothing that an agent could do.
 *
 * @example
 * const silent = { chatId: '', service: 'support', began: 0, acts: [], told: [], events: [], unread: [] };
 * const error = await replayedScript(silent).catch((thrown) => thrown);
 * error instanceof NoEventsError; // true
 * @see docs/decisions/0023: replay plays the agents of a conversation
 */
export class NoEventsError extends Error {
  override readonly name = 'NoEventsError';
}

function shownLog(conversation: Conversation): { log: readonly ShownEntry[]; unread: readonly Unread[] } {
  if (conversation.events.length === 0) throw new NoEventsError('the capture shows no event of this chat');
  const { log, unread } = replayedLog(conversation);
  const shown = log.map((entry): ShownEntry => {
    if (entry.type !== 'ChatRequested') return entry;
    const { keys: _, ...rest } = entry;
    return rest;
  });
  return { log: shown, unread };
}

async function noBytes(): Promise<undefined> {
  return undefined;
}
