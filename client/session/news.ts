import { announcementsOf } from '../announcements.ts';
import type { Edition } from '../edition.ts';
import type { MessagesReceived, Publish } from '../events.ts';
import type { Message } from '../messages.ts';
import type { Participants } from '../participants.ts';
import { copyOf, type Entry, type Transcript } from '../transcript.ts';
import type { ChatEvent, ChatResponse, SessionIds } from '../transport/transport.ts';
import { sessionData } from './session.ts';

/** Where news go. */
interface Readers {
  readonly transcript: Transcript;
  readonly participants: Participants;
  readonly publish: Publish;
  read(event: ChatEvent): Message;
  readonly edition: Edition;
  /** Whether the messages are those that a restore brings back. */
  readonly restoring?: boolean;
}

/**
 * Takes an answer's events into the transcript and publishes what is new: first who came, went or typed,
 * then all of it as one messageReceived.
 * @see Genesys Widgets 9.0, event WebChatService.messageReceived
 */
export function publishNews(answer: ChatResponse, ids: SessionIds, readers: Readers): void {
  const { transcript, participants, publish, read, edition, restoring = false } = readers;
  const marks: Partial<Message> = restoring ? { restoring } : {};
  const entries = transcript.add(eventsOf(answer), marks, (event) => {
    const announcements = announcementsOf({ ...read(event), ...marks }, participants);
    // Each announcement pairs an event with its own data, which a loop over them cannot tell the compiler.
    for (const { event: name, data } of announcements) publish(name, data as never);
  });
  publishEntries(entries, answer, ids, { publish, edition, restoring });
}

/**
 * Takes older events into the transcript and publishes them, newest first. Nobody comes or goes by them.
 * @see WebChatService 9.0, fetchHistory
 */
export function publishHistory(
  answer: ChatResponse,
  before: number,
  ids: SessionIds,
  { transcript, publish, edition }: Pick<Readers, 'transcript' | 'publish' | 'edition'>,
): void {
  const older = eventsOf(answer).filter((event) => (event?.index ?? before) < before);
  publishEntries(transcript.add(older).reverse(), answer, ids, { publish, edition, oldMessages: true });
}

/** The events in an answer, whatever a server has put in their place. */
export function eventsOf({ messages }: Partial<ChatResponse>): ChatEvent[] {
  return Array.isArray(messages) ? messages : [];
}

/** What edition 8.5 does not have yet. */
type LaterMembers = Omit<MessagesReceived, 'messages' | 'originalMessages' | 'restoring'>;

function publishEntries(
  entries: readonly Entry[],
  { idleTimerExpire }: ChatResponse,
  ids: SessionIds,
  {
    publish,
    edition,
    restoring = false,
    oldMessages = false,
  }: Pick<Readers, 'publish' | 'edition' | 'restoring'> & { oldMessages?: boolean },
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
