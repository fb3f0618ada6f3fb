import { CUSTOMER, type ParticipantType } from '../../chat/participant.ts';
import type { WireAuthor } from '../traffic/answer.ts';
import type { Conversation, SeenEvent } from './conversation.ts';

const TYPES: readonly ParticipantType[] = ['Client', 'Agent', 'Supervisor', 'External'];

/** A conversation whose participants are numbered as here: the customer is the first, whatever number a server gives them. */
export function withOwnNumbers(conversation: Conversation): Conversation {
  const authors = conversation.events.flatMap(({ event: { from } }) => (from === undefined ? [] : [from]));
  const customer = authors.find((from) => typeOf(from) === 'Client')?.participantId ?? CUSTOMER;
  const isOwn = customer === CUSTOMER && authors.every((from) => typeOf(from) === from.type);
  if (isOwn) return conversation;
  // Another one may have the number of the customer.
  const numbers = new Map([
    [customer, CUSTOMER],
    [CUSTOMER, customer],
  ]);
  const numbered = ({ event, ...seen }: SeenEvent): SeenEvent => {
    const { from } = event;
    if (from === undefined) return { ...seen, event };
    const type = typeOf(from);
    const participantId = from.participantId && (numbers.get(from.participantId) ?? from.participantId);
    const own = {
      ...from,
      ...(type !== undefined && { type }),
      ...(participantId !== undefined && { participantId }),
    };
    return { ...seen, event: { ...event, from: own } };
  };
  return { ...conversation, events: conversation.events.map(numbered) };
}

/** A type of participants, in whatever letters it is written. */
function typeOf({ type }: WireAuthor): string | undefined {
  return TYPES.find((each) => each.toLowerCase() === type?.toLowerCase()) ?? type;
}
