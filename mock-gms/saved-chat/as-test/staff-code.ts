import { isMediaType } from '../../boundary/media-type.ts';
import type { Command } from '../../chat/command.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import { textOfBytes } from '../file-content.ts';
import { dataLiteral, fields, literal } from './code-text.ts';

/** What code about a chat needs to know. */
export interface CodeNames {
  /** The variables of those who have joined, by participantId. */
  readonly participants: ReadonlyMap<number, string>;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The numbers of the files of the chat, by their ids. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** A command as a call of the handle, without its `await`. */
export function staffCode(command: Command, names: CodeNames): string {
  const by = 'by' in command ? (names.participants.get(command.by) ?? '') : 'chat';
  switch (command.type) {
    case 'join': {
      const { nickname, participantType, bot, silent } = command;
      const type = participantType !== 'Agent' && literal(participantType);
      return `chat.join(${fields({ nickname: literal(nickname), type, bot: bot && 'true', silent: silent && 'true' })})`;
    }
    case 'transfer': {
      const { nickname, participantType = 'Agent', bot } = command.to;
      const type = participantType !== 'Agent' && literal(participantType);
      return `${by}.transfer(${fields({ nickname: literal(nickname), type, bot: bot && 'true' })})`;
    }
    case 'send': {
      const { text, messageType, eventAttributes, visibility } = command;
      return call(by, 'say', literal(text), { messageType, eventAttributes, visibility });
    }
    case 'startTyping':
      return call(by, 'startTyping', command.text ? literal(command.text) : '');
    case 'stopTyping':
      return call(by, 'stopTyping', '');
    case 'pushUrl':
      return call(by, 'pushUrl', literal(command.url));
    case 'customNotice': {
      const { text = '', eventAttributes, userData, visibility } = command;
      return call(by, 'customNotice', literal(text), { eventAttributes, userData, visibility });
    }
    case 'updateNickname':
      return call(by, 'rename', literal(command.nickname));
    case 'updateData':
      return call(by, 'setUserData', dataLiteral(command.userData));
    case 'uploadFile': {
      const { file, description } = command;
      const data = contentCode(names.files.get(file.id));
      return `${by}.sendFile(${fields({
        name: literal(file.name),
        type: isMediaType(file.type) && literal(file.type),
        data,
        description: description !== undefined && literal(description),
      })})`;
    }
    case 'deleteFile':
      return call(by, 'deleteFile', fileIdCode(command.fileId, names));
    case 'announce':
      return call('chat', 'announce', literal(command.text), { eventAttributes: command.eventAttributes });
    case 'leave': {
      const { reason, then } = command;
      const leaving = fields({
        reason: reason !== undefined && literal(reason),
        then: then && literal(then),
      });
      return call(by, 'leave', leaving === '{}' ? '' : leaving);
    }
    case 'remove': {
      const { participantId, reason } = command;
      const whom =
        participantId === CUSTOMER ? '1' : `${names.participants.get(participantId)}.participantId`;
      return call(by, 'remove', reason === undefined ? whom : `${whom}, ${literal(reason)}`);
    }
    case 'end':
      return call(by, 'endChat', '');
    case 'endByServer':
      return call('chat', 'end', '');
    case 'park':
    case 'bargeIn':
      return call(by, command.type, '');
    default:
      throw new Error(`staff do no ${command.type}`);
  }
}

/** The bytes of a file: a text, or base64. */
export function contentCode(bytes: Uint8Array | undefined): string {
  if (bytes === undefined) return '""';
  const text = textOfBytes(bytes);
  if (text !== undefined) return literal(text);
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
  return `Buffer.from(${literal(base64)}, "base64")`;
}

/** The id of a file, which is another one in every chat. */
export function fileIdCode(fileId: string, { numbers }: CodeNames): string {
  return `(await chat.files()).at(${(numbers.get(fileId) ?? 1) - 1})?.id ?? ""`;
}

function call(
  whose: string,
  method: string,
  argument: string,
  details: { readonly [name: string]: unknown } = {},
): string {
  const given = Object.entries(details).filter(([, value]) => value !== undefined);
  const code = given.map(([name, value]) => [
    name,
    name === 'userData' ? dataLiteral(value as object) : literal(value),
  ]);
  const options = code.length === 0 ? '' : `, ${fields(Object.fromEntries(code))}`;
  return `${whose}.${method}(${argument}${options})`;
}
