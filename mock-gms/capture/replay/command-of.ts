import type { Command } from '../../chat/command.ts';
import type { Entry, TranscriptEntry } from '../../chat/entry.ts';
import { CUSTOMER, isSystem } from '../../chat/participant.ts';

/** The command that leads to an entry; `by` is who gives it here, which may be another number than in the entry. */
export function commandOf(entry: Entry, by: number): Command | undefined {
  switch (entry.type) {
    case 'UserDataUpdated':
      return { type: 'updateData', by, userData: entry.userData };
    case 'TranscriptRead':
      return { type: 'readReceipt', by, position: entry.position };
    case 'FileDownloaded':
      return { type: 'downloadFile', by, fileId: entry.fileId };
    case 'ChatRequested':
    case 'ChatEnded':
      return undefined;
    default:
      return isSystem(entry.from) ? systemsCommand(entry) : participantsCommand(entry, by);
  }
}

/** The system joins as it speaks. */
function systemsCommand({ type, text = '', eventAttributes }: TranscriptEntry): Command | undefined {
  if (type === 'Message') return { type: 'announce', text, ...(eventAttributes && { eventAttributes }) };
  if (type === 'IdleAlert') return { type: 'alertIdle' };
  return type === 'IdleClose' ? { type: 'closeIdle' } : undefined;
}

function participantsCommand(entry: TranscriptEntry, by: number): Command | undefined {
  const { type, from, text = '', messageType, eventAttributes, userData, file, fileId = '' } = entry;
  const attributes = eventAttributes && { eventAttributes };
  switch (type) {
    case 'Message':
      return { type: 'send', by, text, ...(messageType !== undefined && { messageType }), ...attributes };
    case 'TypingStarted':
    case 'TypingStopped':
      return { type: type === 'TypingStarted' ? 'startTyping' : 'stopTyping', by, text };
    case 'PushUrl':
      return { type: 'pushUrl', by, url: text };
    case 'NicknameUpdated':
      return { type: 'updateNickname', by, nickname: from.nickname };
    case 'CustomNotice':
      return { type: 'customNotice', by, text, ...attributes, ...(userData && { userData }) };
    case 'FileUploaded': {
      const description = userData?.['file-description'];
      const described = typeof description === 'string' && { description };
      return file && { type: 'uploadFile', by, file, ...described };
    }
    case 'FileDeleted':
      return { type: 'deleteFile', by, fileId };
    case 'IdleAlert':
      return { type: 'alertIdle' };
    case 'IdleClose':
      return { type: 'closeIdle' };
    case 'ParticipantLeft':
      return by === CUSTOMER ? undefined : { type: 'leave', by, then: 'keepAlive' };
    // A join is looked after by its participant, and a receipt brings its Notice along.
    case 'ParticipantJoined':
    case 'Notice':
      return undefined;
  }
}
