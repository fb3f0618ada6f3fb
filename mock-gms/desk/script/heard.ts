import type { Entry, TranscriptEntry } from '../../chat/entry.ts';
import { isTranscriptEntry } from '../../chat/entry.ts';
import { CUSTOMER } from '../../chat/participant.ts';

/** What a script listens for, beside the customer's messages. Times are milliseconds of the service's clock. */
export interface ListenOptions {
  /** Whether the customer's typing is heard. Default false. */
  readonly typing?: boolean;
  /** Whether joins are heard that the customer can see. Then they do not take the chat over. Default false. */
  readonly joins?: boolean;
  /** Whether the customer's files are heard. Default false. */
  readonly files?: boolean;
  /** Whether the customer's custom notices and pushed URLs are heard. Default false. */
  readonly notices?: boolean;
  /** How long the customer must do nothing to be heard as idle. Default: never. */
  readonly idle?: number;
  /** How long to listen in all, whatever the customer does. Default: without end. */
  readonly after?: number;
}

/** What a script heard. */
export type Heard =
  | { readonly kind: 'message'; readonly text: string; readonly entry: TranscriptEntry }
  | { readonly kind: 'typing'; readonly preview: string }
  | { readonly kind: 'join'; readonly entry: TranscriptEntry }
  | { readonly kind: 'file' | 'notice'; readonly text: string; readonly entry: TranscriptEntry }
  | { readonly kind: 'idle' }
  | { readonly kind: 'after' };

/** What an entry says to a script that listens for such; undefined if it is not listened for. */
export function heardFrom(entry: Entry, options: ListenOptions): Heard | undefined {
  if (!isTranscriptEntry(entry) || entry.visibility !== 'all') return undefined;
  const { type, text = '' } = entry as TranscriptEntry & { type: string };
  const isCustomers = entry.from.participantId === CUSTOMER;
  if (type === 'ParticipantJoined') {
    return options.joins && !isCustomers ? { kind: 'join', entry } : undefined;
  }
  if (!isCustomers) return undefined;
  if (type === 'Message') return { kind: 'message', text, entry };
  if (type === 'TypingStarted') return options.typing ? { kind: 'typing', preview: text } : undefined;
  if (type === 'FileUploaded') {
    const name = entry.userData?.['file-name'];
    return options.files ? { kind: 'file', text: typeof name === 'string' ? name : '', entry } : undefined;
  }
  if (type === 'CustomNotice' || type === 'PushUrl') {
    return options.notices ? { kind: 'notice', text, entry } : undefined;
  }
  return undefined;
}

/** Whether an entry is something that the customer did. */
export function isCustomers(entry: Entry): boolean {
  return isTranscriptEntry(entry) && entry.from.participantId === CUSTOMER;
}
