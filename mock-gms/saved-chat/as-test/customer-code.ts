import { type Entry, isTranscriptEntry } from '../../chat/entry.ts';
import { dataLiteral, literal } from './code-text.ts';
import { type CodeNames, contentCode, fileIdCode } from './staff-code.ts';
import { asSent, dataFields, nameAsSent } from './wire-text.ts';

/** What the customer did as code, without its `await`; or why it is left out. */
export type CustomerCode = { readonly code: string } | { readonly leftOut: string } | undefined;

/** gms-webchat where it has a command for it; otherwise what crosses the wire. */
export function customerCode(entry: Entry, names: CodeNames): CustomerCode {
  if (!isTranscriptEntry(entry)) {
    switch (entry.type) {
      case 'UserDataUpdated':
        return dataFields('userData', entry.userData) === undefined
          ? { leftOut: 'a form does not carry this user data' }
          : { code: `client.updateUserData(${dataLiteral(entry.userData)})` };
      case 'TranscriptRead':
        return posted('readReceipt', [['transcriptPosition', String(entry.position)]]);
      case 'FileDownloaded':
        return { leftOut: 'downloads change nothing of the transcript' };
      default:
        return undefined;
    }
  }
  const {
    type,
    text = '',
    messageType,
    eventAttributes,
    userData,
    file,
    fileId = '',
    from,
    visibility,
  } = entry;
  const message = asSent(text);
  const attributes: Field[] =
    eventAttributes === undefined ? [] : [['eventAttributes', JSON.stringify(eventAttributes)]];
  if (NEVER_EMPTY.has(type) && message === '') return { leftOut: 'the Chat API takes no empty text' };
  switch (type) {
    case 'Message': {
      const kind: Field[] = messageType === undefined ? [] : [['messageType', asSent(messageType)]];
      if (message.trim() === '' || attributes.length > 0)
        return posted('send', [['message', message], ...kind, ...attributes]);
      const as = messageType && messageType !== 'text' ? `, type: ${literal(asSent(messageType))}` : '';
      return { code: `client.sendMessage({ message: ${literal(message)}${as} })` };
    }
    case 'CustomNotice': {
      if (visibility === 'agents') return { leftOut: 'no client can hide a notice from its customer' };
      const data = dataFields('userData', userData ?? {}) ?? [];
      return attributes.length + data.length > 0
        ? posted('customNotice', [['message', message], ...attributes, ...data])
        : { code: `client.sendCustomNotice({ message: ${literal(message)} })` };
    }
    case 'PushUrl':
      return posted('pushUrl', [['pushUrl', message]]);
    case 'NicknameUpdated':
      if (from.nickname === '') return { leftOut: 'the Chat API takes no empty nickname' };
      return posted('updateNickname', [['nickname', asSent(from.nickname)]]);
    case 'FileUploaded': {
      const content = contentCode(names.files.get(file?.id ?? ''));
      const described = `${literal(nameAsSent(file?.name ?? ''))}, { type: ${literal(file?.type ?? '')} }`;
      return { code: `client.sendFile({ files: new File([${content}], ${described}) })` };
    }
    case 'FileDeleted':
      return { code: `post(["file", ${fileIdCode(fileId, names)}, "delete"].join("/"), {})` };
    case 'ParticipantLeft':
      return { code: 'client.endChat()' };
    case 'TypingStarted':
    case 'TypingStopped':
      return { leftOut: 'the typing of the customer is seen by agents only' };
    default:
      return undefined;
  }
}

const NEVER_EMPTY: ReadonlySet<string> = new Set(['Message', 'PushUrl']);

type Field = readonly [string, string];

function posted(operation: string, form: readonly Field[]): CustomerCode {
  return { code: `post(${literal(operation)}, ${literal(Object.fromEntries(form))})` };
}
