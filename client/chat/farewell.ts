import type { ChatEvent, OperationAnswer } from '../transport/transport.ts';
import { eventsOf } from './messages.ts';
import type { Messages } from './transcript.ts';

/** Who may leave when the customer hangs up. */
export type Leaver = 'Client' | 'Agent' | 'Supervisor';

const left = 'ParticipantLeft';

/**
 * The event with which somebody of a kind leaves when the customer hangs up: that of the answer, if it has one;
 * otherwise one in the same shape, from the last participant of that kind in the transcript.
 * @see WebChat Service 8.5, events clientDisconnected, agentDisconnected, supervisorDisconnected
 */
export function leaveOf(
  kind: Leaver,
  answer: OperationAnswer | undefined,
  { messages, originalMessages }: Messages,
  utcTime: number,
): ChatEvent {
  const told = eventsOf(answer ?? {}).find(({ type, from }) => type === left && from.type === kind);
  if (told) return told;
  const last = originalMessages[messages.map(({ from }) => from.type).lastIndexOf(kind)];
  const from = last?.from ?? { nickname: '', participantId: 0, type: kind };
  return { type: left, from, utcTime } as ChatEvent;
}
