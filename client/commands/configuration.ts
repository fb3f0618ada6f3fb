import type { Configuration } from '../base/configuration.ts';
import { isRecord } from '../base/json.ts';
import * as refusals from '../base/refusals.ts';
import { Refusal } from '../base/rejection.ts';
import type { Conversation } from '../session/conversation.ts';
import { restoreIfKept } from '../session/restore.ts';

export async function configure(chat: Conversation, options: Configuration): Promise<void> {
  if (!isRecord(options) || Object.keys(options).length === 0)
    throw new Refusal(refusals.invalidConfiguration);
  chat.configure(options);
  restoreIfKept(chat);
}
