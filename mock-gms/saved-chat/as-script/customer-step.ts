import { type Entry, isTranscriptEntry } from '../../chat/entry.ts';
import { quoted } from '../text-safety.ts';
import type { Words } from './words.ts';

/** How a script takes something that the customer did: the step that waits for it, if one can, and what a comment says. */
export interface CustomerStep {
  readonly waits?: Words;
  readonly comment?: string;
}

/** @param numbers the numbers of the files of the chat, by their ids */
export function customerStep(entry: Entry, numbers: ReadonlyMap<string, number>): CustomerStep {
  if (!isTranscriptEntry(entry))
    return entry.type === 'UserDataUpdated'
      ? { comment: `the customer attaches ${quoted(JSON.stringify(entry.userData))}` }
      : {};
  const { type, text = '', file, fileId = '', from } = entry;
  switch (type) {
    case 'Message':
      return { waits: { hear: 'any' }, comment: `the customer: ${quoted(text)}` };
    case 'FileUploaded':
      return {
        waits: { hear: [{ file: 'any' }] },
        comment: `the customer sends the file ${quoted(file?.name ?? '')}`,
      };
    case 'CustomNotice':
    case 'PushUrl':
      return {
        waits: { hear: [{ notice: 'any' }] },
        comment: `the customer sends ${type === 'PushUrl' ? 'the URL' : 'the notice'} ${quoted(text)}`,
      };
    case 'NicknameUpdated':
      return { comment: `the customer is now called ${quoted(from.nickname)}` };
    case 'FileDeleted':
      return { comment: `the customer deletes file ${numbers.get(fileId) ?? 0}` };
    case 'ParticipantLeft':
      return { comment: 'the customer leaves' };
    default:
      return {};
  }
}
