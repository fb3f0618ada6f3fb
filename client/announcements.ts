import type { EventName, ParticipantChange } from './events.ts';
import type { Message, ParticipantKind } from './messages.ts';
import type { Participants } from './participants.ts';

/** Who raises an event by coming or going. */
const announced: ReadonlySet<ParticipantKind> = new Set(['Client', 'Agent', 'Supervisor', 'Bot']);

/** What an agent sends ends the typing that announced it. */
const endsTyping: ReadonlySet<Message['type']> = new Set(['Message', 'PushUrl', 'Notice']);

type ChangeEvent = Extract<EventName, `${string}Connected` | `${string}Disconnected`>;

const typedNoMore = { event: 'agentTypingStopped', data: undefined } as const;

/** An event to publish for a message. */
export type Announcement =
  | { event: ChangeEvent; data: ParticipantChange }
  | { event: 'agentTypingStarted'; data: Message }
  | { event: 'agentTypingStopped'; data: Message | undefined };

/**
 * The events that a message raises before it is handed out, in order; keeps the participants up to date.
 * @see Genesys Widgets 9.0, events of WebChatService
 */
export function announcementsOf(message: Message, participants: Participants): Announcement[] {
  const kind = participants.kindOf(message);
  const servesCustomer = kind === 'Agent' || kind === 'Supervisor';

  if (message.type === 'ParticipantJoined') {
    participants.joined(message);
    return change(kind, 'Connected', message, participants);
  }
  if (message.type === 'ParticipantLeft') {
    participants.left(message);
    const announcements = change(kind, 'Disconnected', message, participants);
    // A page that counts agents does not know of bots.
    if (kind === 'Bot') announcements.push(...change('Agent', 'Disconnected', message, participants));
    return servesCustomer || kind === 'Bot' ? [...announcements, typedNoMore] : announcements;
  }
  if (!servesCustomer) return [];
  if (message.type === 'TypingStarted') return [{ event: 'agentTypingStarted', data: message }];
  if (message.type === 'TypingStopped') return [{ event: 'agentTypingStopped', data: message }];
  return endsTyping.has(message.type) ? [typedNoMore] : [];
}

function change(
  kind: ParticipantKind,
  what: 'Connected' | 'Disconnected',
  message: Message,
  participants: Participants,
): Announcement[] {
  if (!announced.has(kind)) return [];
  const data = {
    message,
    agents: participants.agents(),
    numAgentsConnected: participants.connectedAgents(),
  };
  return [{ event: `${kind.toLowerCase()}${what}` as ChangeEvent, data }];
}
