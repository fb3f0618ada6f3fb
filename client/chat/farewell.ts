import type { ChatEvent, OperationAnswer } from '../transport/transport.ts';
import { toMessage } from './messages.ts';
import { eventsOf, type Readers } from './news.ts';
import type { ParticipantChange } from './participants.ts';

const what = 'ParticipantLeft';

type Kind = 'Client' | 'Agent' | 'Supervisor';

/**
 * Who has left when the customer has hung up, by kind. The message is the answer's, where it tells of somebody's leave;
 * else it is made in the shape of one, of whom the transcript knows last.
 * @see WebChat Service 8.5, events clientDisconnected, agentDisconnected, supervisorDisconnected
 */
export function farewell(
  { transcript, participants, surroundings }: Readers,
  answer: OperationAnswer | undefined,
): (kind: Kind) => ParticipantChange {
  return (type) => {
    const told = eventsOf(answer ?? {}).find((event) => event?.type === what && event.from?.type === type);
    const { messages, originalMessages } = transcript.all();
    const last = originalMessages[messages.map(({ from }) => from.type).lastIndexOf(type)];
    const { from } = last ?? { from: { nickname: '', participantId: 0, type } };
    const utcTime = surroundings.clock.now();
    return participants.change(toMessage(told ?? ({ type: what, from, utcTime } as ChatEvent)));
  };
}
