import type { Transcript } from '../chat/transcript.ts';
import type { ChatResponse, PushListener } from '../transport/transport.ts';
import type { Session } from './session.ts';

/** What takes in what is pushed. */
interface Receiver {
  readonly transcript: Pick<Transcript, 'nextPosition'>;
  answered(session: Session, operation: 'push', answer: ChatResponse): void;
}

/** What a transport that is pushed to tells a conversation. */
export function listenerOf(chat: Receiver, session: Session): PushListener {
  return {
    received: (answer) => chat.answered(session, 'push', answer),
    connection: session.connection,
    ids: () => session.ids,
    position: () => chat.transcript.nextPosition,
  };
}
