import { isMediaType } from '../../boundary/media-type.ts';
import type { Command } from '../../chat/command.ts';
import type { UserData, UserDataValue } from '../../chat/entry.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import { literally } from '../../desk/script/yaml/template.ts';
import { type FileContents, textOfBytes } from '../file-content.ts';
import type { MemberNames } from './members.ts';

/** A step of a script: the step's name first, and what stands beside it. */
export type Words = { readonly [word: string]: unknown };

/** What the words of a step need to know beside the command. */
export interface Vocabulary {
  readonly members: MemberNames;
  readonly files: FileContents['bytes'];
  /** The numbers of the files of the chat, by their ids. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** A command as a step of a script. `joined` is the participantId of the member that it brings. */
export function wordsOf(command: Command, joined: number | undefined, vocabulary: Vocabulary): Words {
  const by = command.type === 'join' ? joined : 'by' in command ? command.by : undefined;
  const as = by === undefined ? undefined : vocabulary.members.get(by);
  return { ...stepOf(command, vocabulary), ...(as && { as }) };
}

function stepOf(command: Command, { members, files, numbers }: Vocabulary): Words {
  switch (command.type) {
    case 'join': {
      const { nickname, participantType, bot, silent } = command;
      return { join: partyOf(nickname, participantType, bot, silent) };
    }
    case 'transfer': {
      const { nickname, participantType, bot } = command.to;
      return { transfer: partyOf(nickname, participantType, bot) };
    }
    case 'send': {
      const { type: _, by: __, text, ...details } = command;
      return { say: literally(text), ...details };
    }
    case 'startTyping':
    case 'stopTyping':
      return { [command.type]: true, ...(command.text && { preview: literally(command.text) }) };
    case 'pushUrl':
      return { pushUrl: literally(command.url) };
    case 'customNotice': {
      const { type: _, by: __, text = '', userData, ...details } = command;
      return { customNotice: literally(text), ...details, ...(userData && { userData: dataOf(userData) }) };
    }
    case 'updateNickname':
      return { rename: literally(command.nickname) };
    case 'updateData':
      return { userData: dataOf(command.userData) };
    case 'uploadFile': {
      const { file, description } = command;
      return {
        sendFile: literally(file.name),
        ...(file.type !== 'text/plain' && isMediaType(file.type) && { type: file.type }),
        ...(description !== undefined && { description }),
        ...contentOf(files.get(file.id)),
      };
    }
    case 'deleteFile':
      return { deleteFile: numbers.get(command.fileId) ?? 0 };
    case 'announce': {
      const { type: _, text, ...details } = command;
      return { announce: literally(text), ...details };
    }
    case 'leave':
      return { leave: command.reason ?? true, ...(command.then && { then: command.then }) };
    case 'remove': {
      const { participantId, reason } = command;
      const whom = participantId === CUSTOMER ? 'customer' : members.get(participantId);
      return { remove: whom, ...(reason !== undefined && { reason }) };
    }
    case 'park':
    case 'bargeIn':
    case 'end':
      return { [command.type]: true };
    case 'endByServer':
      return { end: 'server' };
    default:
      throw new Error(`staff do no ${command.type}`);
  }
}

function partyOf(nickname: string, type = 'Agent', bot = false, silent = false): string | Words {
  const name = literally(nickname);
  if (type === 'Agent' && !bot && !silent) return name;
  return {
    nickname: name,
    ...(type !== 'Agent' && { type }),
    ...(bot && { bot }),
    ...(silent && { silent }),
  };
}

function contentOf(bytes: Uint8Array | undefined): Words {
  if (bytes === undefined || bytes.length === 0) return {};
  const text = textOfBytes(bytes);
  return text === undefined
    ? { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64') }
    : { text: literally(text) };
}

function dataOf(userData: UserData): UserData {
  return Object.fromEntries(Object.entries(userData).map(([key, value]) => [key, dataValueOf(value)]));
}

function dataValueOf(value: UserDataValue): UserDataValue {
  if (typeof value !== 'object' || value === null) return literally(String(value));
  return Array.isArray(value) ? value.map(dataValueOf) : dataOf(value as UserData);
}
