import type { Chat } from './chat.ts';
import type { Draft } from './draft.ts';
import type { Visibility } from './entry.ts';
import { isSystem, type Participant, SYSTEM_NICKNAME } from './participant.ts';

/**
 * The system as it speaks. Before its first word it joins, with the next free participantId; where the customer is not to
 * see that word, they do not see the join either.
 *
 * @see Genesys eServices Web API, Basic Chat: the first answer has the system's ParticipantJoined, then its messages
 */
export function systemFor(chat: Chat, log: Draft, visibility: Visibility): Speaker {
  const known = chat.participants.find(isSystem);
  const system: Speaker = known ?? {
    participantId: chat.participants.length + 1,
    nickname: SYSTEM_NICKNAME,
    type: 'External',
  };
  const isUnseen = known === undefined || !known.present || (known.silent && visibility === 'all');
  if (isUnseen)
    log.add('ParticipantJoined', system, {
      joins: { bot: false, silent: visibility === 'agents' },
      visibility,
    });
  return system;
}

type Speaker = Pick<Participant, 'participantId' | 'nickname' | 'type'>;
