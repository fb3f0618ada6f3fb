import type { Clock } from '../base/clock.ts';
import type { Edition } from '../base/edition.ts';
import type { ChatEvent, ChatResponse, SessionIds } from '../transport/transport.ts';
import { announce } from './announcements.ts';
import type { MessagesReceived, Publish } from './events.ts';
import { type Message, toMessage } from './messages.ts';
import type { Participants } from './participants.ts';
import { sessionData } from './session-ids.ts';
import { copyOf, type Entry, type Transcript } from './transcript.ts';

/** Where news go. */
export interface Readers {
  readonly transcript: Transcript;
  readonly participants: Participants;
  readonly surroundings: { readonly publish: Publish; readonly edition: Edition; readonly clock: Clock };
}

/**
 * Takes an answer's events into the transcript and publishes what is new: first who came, went or typed,
 * then all of it as one messageReceived.
 * @param restoring Whether the messages are those that a restore brings back.
 * @see Genesys Widgets 9.0, event WebChatService.messageReceived
 */
export function publishNews(
  { transcript, participants, surroundings }: Readers,
  answer: ChatResponse,
  ids: SessionIds,
  restoring: boolean,
): void {
  const { publish, edition } = surroundings;
  const marks: Partial<Message> = restoring ? { restoring } : {};
  const entries = transcript.add(eventsOf(answer), marks, (event) => {
    announce({ ...toMessage(event, edition), ...marks }, participants, publish);
  });
  publishEntries(surroundings, entries, answer, ids, restoring);
}

/**
 * Takes older events into the transcript and publishes them, newest first. Nobody comes or goes by them.
 * @see WebChatService 9.0, fetchHistory
 */
export function publishHistory(
  { transcript, surroundings }: Readers,
  answer: ChatResponse,
  ids: SessionIds,
  before: number,
): void {
  const older = eventsOf(answer).filter((event) => (event?.index ?? before) < before);
  publishEntries(surroundings, transcript.add(older).reverse(), answer, ids, false, true);
}

/** The events in an answer, whatever a server has put in their place. */
export function eventsOf({ messages }: Partial<ChatResponse>): ChatEvent[] {
  return Array.isArray(messages) ? messages : [];
}

/** What edition 8.5 does not have yet. */
type LaterMembers = Omit<MessagesReceived, 'messages' | 'originalMessages' | 'restoring'>;

function publishEntries(
  { publish, edition }: Readers['surroundings'],
  entries: readonly Entry[],
  { idleTimerExpire }: ChatResponse,
  ids: SessionIds,
  restoring: boolean,
  oldMessages = false,
): void {
  if (entries.length === 0) return;
  publish('messageReceived', {
    ...copyOf(entries),
    restoring,
    ...((edition === '8.5'
      ? oldMessages && { oldMessages }
      : {
          oldMessages,
          sessionData: sessionData(ids),
          idleTimeCountDown: idleTimerExpire,
        }) as LaterMembers),
  });
}
