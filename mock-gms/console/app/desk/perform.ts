import { request } from '../api/request.ts';
import { notice } from '../state/store.ts';
import type { DeskCall } from './act.ts';

/** Does something at the desk; resolves with who has joined by it. Rejects with what was refused: it is said where it was asked. */
export async function perform(
  call: DeskCall,
  body: object | undefined = call.body,
): Promise<number | undefined> {
  const answer = await request<{ participantId?: number } | undefined>(call.method, call.path, body);
  notice.value = '';
  return typeof answer?.participantId === 'number' ? answer.participantId : undefined;
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

/** Why something failed, in words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
