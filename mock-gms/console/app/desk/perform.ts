import { request } from '../api/request.ts';
import { notice } from '../state/store.ts';
import type { DeskCall } from './act.ts';

/** Does something at the desk; resolves with who has joined by it. Says what was refused, and rejects. */
export async function perform(
  call: DeskCall,
  body: object | undefined = call.body,
): Promise<number | undefined> {
  try {
    const answer = await request<{ participantId?: number } | undefined>(call.method, call.path, body);
    notice.value = '';
    return typeof answer?.participantId === 'number' ? answer.participantId : undefined;
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
