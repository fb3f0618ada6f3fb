import type { TranscriptEntry } from '../api/types.ts';

const NAMES: { readonly [type: string]: string } = {
  ParticipantJoined: 'join',
  ParticipantLeft: 'leave',
  Message: 'say',
  PushUrl: 'push URL',
  NicknameUpdated: 'rename',
  FileUploaded: 'file',
  FileDeleted: 'delete file',
  CustomNotice: 'notice',
  Notice: 'notice',
  IdleAlert: 'idle alert',
  IdleClose: 'idle close',
};

/** What an entry is called beside its arrow. */
export function labelOf({ type }: TranscriptEntry): string {
  return NAMES[type] ?? type;
}
