import { isRecord } from '../json.ts';
import * as refusals from '../refusals.ts';
import { Refusal } from '../rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import { restoreIfKept } from '../session/restore.ts';
import type { Configuration } from '../settings.ts';

/** Sets options; those not named stay as they are. A chat that is kept is taken up. */
export async function configure(chat: Conversation, options: Configuration): Promise<void> {
  if (!isRecord(options) || Object.keys(options).length === 0)
    throw new Refusal(refusals.invalidConfiguration);
  chat.surroundings.configure(options);
  restoreIfKept(chat);
}
