import { announcementsOf } from '../announcements.ts';
import type { Publish } from '../events.ts';
import type { Participants } from '../participants.ts';
import type { Transcript } from '../transcript.ts';
import type { ChatResponse, SessionIds } from '../transport/transport.ts';
import { sessionData } from './session.ts';

/**
 * Takes an answer's events into the transcript and publishes what is new: first who came, went or typed,
 * then all of it as one messageReceived.
 * @see Genesys Widgets 9.0, event WebChatService.messageReceived
 */
export function publishNews(
  { messages: events = [], idleTimerExpire }: ChatResponse,
  ids: SessionIds,
  transcript: Transcript,
  participants: Participants,
  publish: Publish,
): void {
  const { messages, originalMessages } = transcript.add(events);
  for (const message of messages) {
    // Each announcement pairs an event with its own data, which a loop over them cannot tell the compiler.
    for (const { event, data } of announcementsOf(message, participants)) publish(event, data as never);
  }
  if (messages.length === 0) return;
  publish('messageReceived', {
    messages,
    originalMessages,
    restoring: false,
    oldMessages: false,
    sessionData: sessionData(ids),
    ...(idleTimerExpire === undefined ? {} : { idleTimeCountDown: idleTimerExpire }),
  });
}
