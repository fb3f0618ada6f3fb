import type { LeaveReason } from '../../../chat/entry.ts';
import type { ShownEntry } from '../api/types.ts';
import { isTranscript } from '../state/fold-entry.ts';

const ENDED: { readonly [by: string]: string } = {
  client: 'The customer ended the chat',
  agent: 'An agent ended the chat',
  server: 'The server ended the chat',
  inactivity: 'The chat was closed because nobody said anything',
  absence: 'The chat ended because the customer’s client stopped asking',
};

/** What the reasons of a leave mean. */
const LEFT = {
  0: 'of one’s own accord',
  3: 'the client sent nothing for too long',
  4: 'ended or removed by an agent',
  5: 'ended by the server',
  6: 'the client gave a wrong key',
  7: 'nobody said anything for too long',
  8: 'ended by the contact centre',
} as const satisfies Record<LeaveReason, string>;

/** What an entry that nobody said tells, in one sentence; undefined for one that is not shown. */
export function sentenceOf(entry: ShownEntry): string | undefined {
  if (!isTranscript(entry)) {
    switch (entry.type) {
      case 'ChatRequested':
        return undefined;
      case 'UserDataUpdated':
        return `Attached data: ${Object.keys(entry.userData).join(', ')}`;
      case 'ChatEnded':
        return ENDED[entry.by] ?? `The chat ended: ${entry.by}`;
      case 'FileDownloaded':
        return 'A file was downloaded';
      default:
        return undefined;
    }
  }
  switch (entry.type) {
    case 'ParticipantJoined':
      return entry.joins?.silent ? 'monitors silently' : entry.joins?.bot ? 'joined as a bot' : 'joined';
    case 'ParticipantLeft':
      return entry.reason === undefined ? 'left' : `left, reason ${entry.reason}: ${LEFT[entry.reason]}`;
    case 'NicknameUpdated':
      return 'has a new name';
    case 'FileDeleted':
      return 'deleted a file';
    default:
      return undefined;
  }
}

/** Whether an entry has a row in the conversation: typing is shown while it lasts, receipts not at all. */
export function isShown(entry: ShownEntry): boolean {
  if (isTranscript(entry)) return entry.type !== 'TypingStarted' && entry.type !== 'TypingStopped';
  return sentenceOf(entry) !== undefined;
}

/** What a list shows of a chat: the last thing that was said. */
export function snippetOf(log: readonly ShownEntry[]): string {
  for (let place = log.length - 1; place >= 0 && place > log.length - 50; place -= 1) {
    const entry = log[place];
    if (entry === undefined || !isTranscript(entry)) continue;
    const { type, text = '' } = entry;
    if ((type === 'Message' || type === 'PushUrl' || type === 'CustomNotice') && text !== '') return text;
    if (type === 'FileUploaded') return 'sent a file';
  }
  return '';
}
