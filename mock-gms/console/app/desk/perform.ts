import { request } from '../api/request.ts';
import { notice } from '../state/store.ts';
import type { DeskCall } from './act.ts';
import { noteMine } from './speaker.ts';

/** Does something at the desk; anyone who joins by it speaks from then on. Says what was refused, and rejects. */
export async function perform(
  call: DeskCall,
  chatId: string,
  body: object | undefined = call.body,
): Promise<void> {
  try {
    const answer = await request<{ participantId?: number } | undefined>(call.method, call.path, body);
    if (typeof answer?.participantId === 'number') noteMine(chatId, answer.participantId);
    notice.value = '';
  } catch (error) {
    notice.value = messageOf(error);
    throw error;
  }
}

/** Asks for something from a button: what goes wrong is said at the top of the page. */
export function attempt(action: () => Promise<unknown>): () => void {
  return () => {
    action().then(
      () => {
        notice.value = '';
      },
      (error: unknown) => {
        notice.value = messageOf(error);
      },
    );
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
