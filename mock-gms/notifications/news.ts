import type { Chat } from '../chat/chat.ts';
import type { TranscriptEntry } from '../chat/entry.ts';
import type { ChatLimits } from '../chat/limits.ts';
import { CUSTOMER } from '../chat/participant.ts';
import { CUSTOM_HTTP, type PushRegistration, pushRegistrationOf } from '../chat/push-registration.ts';
import { toMessage } from '../chat-api/message.ts';

/** What somebody else does that a customer who is away is told of. */
const NEWS: ReadonlySet<string> = new Set(['Message', 'PushUrl', 'FileUploaded', 'IdleAlert', 'IdleClose']);

/** The registration of a chat, if its pushes go to a URL. */
export function customHttpOf(chat: Chat, limits: ChatLimits): PushRegistration | undefined {
  const registration = pushRegistrationOf(chat, limits);
  return registration?.type === CUSTOM_HTTP ? registration : undefined;
}

/**
 * Whether an entry is worth a push: what others say and send, and the end of the session. `own`: the customer's side
 * did it, and asked to be told of it.
 *
 * @see GMS Chat API V2, push registration: of own activity only the end is relayed; reasons 0 and 3 are sent by push alone
 */
export function newsOf(entry: TranscriptEntry, registration: PushRegistration): 'theirs' | 'own' | undefined {
  if (entry.visibility !== 'all') return undefined;
  if (entry.from.participantId !== CUSTOMER) return NEWS.has(entry.type) ? 'theirs' : undefined;
  if (entry.type !== 'ParticipantLeft') return undefined;
  if (entry.reason !== 0 && entry.reason !== 3) return 'theirs';
  return registration.notifyRequestor ? 'own' : undefined;
}

/**
 * What is posted: the device and the message, as documented. That a payload is the same as over CometD is documented too;
 * its name is our choice.
 */
export interface PushBody {
  readonly deviceId: string;
  readonly message: string;
  /** What the news is; on demand only. No key is in it. */
  readonly payload?: {
    readonly chatId: string;
    readonly userId: string;
    readonly messages: ReadonlyArray<ReturnType<typeof toMessage>>;
  };
}

/** Makes the body of a push. */
export function pushBody(
  { id, keys }: Chat,
  entry: TranscriptEntry,
  registration: PushRegistration,
  message: string,
): PushBody {
  const { deviceId, includePayload } = registration;
  const payload = { chatId: id, userId: keys.userId, messages: [withReason(entry)] };
  return { deviceId, message, ...(includePayload && { payload }) };
}

function withReason(entry: TranscriptEntry): ReturnType<typeof toMessage> {
  const { reason } = entry;
  if (reason === undefined) return toMessage(entry);
  return toMessage({
    ...entry,
    eventAttributes: { ...entry.eventAttributes, GCTI_SYSTEM: { 'quit-reason-code': String(reason) } },
  });
}
