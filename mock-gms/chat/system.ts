import type { Chat } from './chat.ts';
import type { Participant } from './participant.ts';

const SYSTEM_NICKNAME = 'system';

/** Whether a participant is the system itself, or a workflow that speaks for it. */
export function isSystem(participant: Participant): boolean {
  return participant.type === 'External' && participant.nickname === SYSTEM_NICKNAME;
}

/** The system takes the next free participantId with its first word; nobody sees it join. */
export function systemOf(chat: Chat): Pick<Participant, 'participantId' | 'nickname' | 'type'> {
  return (
    chat.participants.find(isSystem) ?? {
      participantId: chat.participants.length + 1,
      nickname: SYSTEM_NICKNAME,
      type: 'External',
    }
  );
}
