import type { Chat } from './chat.ts';
import type { Draft } from './draft.ts';
import { ABSENCE, type EndedBy, type Entry, type LeaveReason } from './entry.ts';
import { CUSTOMER, isSystem } from './participant.ts';

/** How the customer's side left, by who ended the chat. */
const REASONS: Record<EndedBy, LeaveReason> = {
  client: 0,
  absence: ABSENCE,
  agent: 4,
  server: 5,
  inactivity: 7,
};

/** Reasons that the chat API tells the customer whose session it is; the others only custom-http push does. */
const TOLD: ReadonlySet<LeaveReason> = new Set([4, 5, 7, 8]);

/**
 * Everyone of the contact centre leaves, then the customer, who alone is told why. A customer who
 * ends the chat does not see the others leave; one who is gone does not leave again.
 *
 * @param reason what the customer's leave says; default as `endedBy` implies
 * @see GMS Chat API V2, reason codes
 */
export function end(
  chat: Chat,
  log: Draft,
  endedBy: EndedBy,
  reason: LeaveReason = REASONS[endedBy],
): readonly Entry[] {
  if (endedBy !== 'client') {
    for (const participant of chat.participants) {
      if (participant.participantId === CUSTOMER || !participant.present || isSystem(participant)) continue;
      log.add('ParticipantLeft', participant, { visibility: participant.silent ? 'agents' : 'all' });
    }
  }
  const customer = chat.participants[CUSTOMER - 1];
  if (customer?.present) {
    const eventAttributes = TOLD.has(reason) && { GCTI_SYSTEM: { 'quit-reason-code': String(reason) } };
    log.add('ParticipantLeft', customer, { reason, ...(eventAttributes && { eventAttributes }) });
  }
  log.note({ type: 'ChatEnded', by: endedBy });
  return log.entries;
}
