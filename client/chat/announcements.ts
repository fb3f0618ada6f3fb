import type { EventName, Publish } from './events.ts';
import type { Message, ParticipantKind } from './messages.ts';
import type { Participants } from './participants.ts';

/** Who raises an event by coming or going. */
const announced: ReadonlySet<ParticipantKind> = new Set(['Client', 'Agent', 'Supervisor', 'Bot']);

/** What an agent sends ends the typing that announced it. */
const endsTyping: ReadonlySet<Message['type']> = new Set(['Message', 'PushUrl', 'Notice']);

type ChangeEvent = Extract<EventName, `${string}Connected` | `${string}Disconnected`>;

/**
 * Publishes the events that a message raises before it is handed out; keeps the participants up to date.
 * @see Genesys Widgets 9.0, events of WebChatService
 */
export function announce(message: Message, participants: Participants, publish: Publish): void {
  const { type } = message;
  const kind = participants.kindOf(message);
  const servesCustomer = kind === 'Agent' || kind === 'Supervisor';
  const change = (who: ParticipantKind, what: 'Connected' | 'Disconnected') => {
    if (announced.has(who))
      publish(`${who.toLowerCase()}${what}` as ChangeEvent, participants.change(message));
  };

  participants.take(message);
  if (type === 'ParticipantJoined') change(kind, 'Connected');
  else if (type === 'ParticipantLeft') {
    change(kind, 'Disconnected');
    // A page that counts agents does not know of bots.
    if (kind === 'Bot') change('Agent', 'Disconnected');
    if (servesCustomer || kind === 'Bot') publish('agentTypingStopped');
  } else if (servesCustomer) {
    if (type === 'TypingStarted' || type === 'TypingStopped') publish(`agent${type}`, message);
    else if (endsTyping.has(type)) publish('agentTypingStopped');
  }
}
