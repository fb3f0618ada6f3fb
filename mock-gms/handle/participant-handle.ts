import { defined } from '../boundary/defined.ts';
import type { ChatFile } from '../chat/file.ts';
import type { Act, TransferOptions } from '../desk/desk.ts';
import type { DeskFile } from '../desk/desk-files.ts';
import { checkedBody } from '../openapi/checked-body.ts';
import { checkedDetails } from './checked-details.ts';
import type { ParticipantHandle } from './mock-gms.ts';

/** What an act has, and its details do not. */
const FIXED = ['type', 'text'] as const;

/** How a participant reaches the chat: directly, or over HTTP. */
export interface ParticipantPort {
  act(act: Act): Promise<unknown>;
  /** Resolves with the participantId of the one who joined. */
  transfer(to: TransferOptions): Promise<number>;
  sendFile(file: DeskFile): Promise<ChatFile>;
  deleteFile(fileId: string): Promise<void>;
  /** The handle of another participant of the same chat. */
  colleague(participantId: number): ParticipantHandle;
}

/** The handle of a participant, wherever the chat runs. */
export function participantHandle(participantId: number, port: ParticipantPort): ParticipantHandle {
  const act = async (command: Act) => {
    await port.act(checkedBody('act', command));
  };
  return {
    participantId,
    say: async (text, details = {}) => act({ ...checkedDetails(details, FIXED), type: 'send', text }),
    startTyping: (text = '') => act({ type: 'startTyping', text }),
    stopTyping: () => act({ type: 'stopTyping' }),
    pushUrl: (url) => act({ type: 'pushUrl', url }),
    customNotice: async (text, details = {}) =>
      act({ ...checkedDetails(details, FIXED), type: 'customNotice', text }),
    rename: (nickname) => act({ type: 'updateNickname', nickname }),
    sendFile: async (file) => port.sendFile(file),
    deleteFile: (fileId) => port.deleteFile(fileId),
    setUserData: (userData) => act({ type: 'updateData', userData }),
    async transfer(to = {}) {
      const asked = checkedBody('joinChat', to);
      if ('silent' in asked) throw new RangeError('silent: nobody takes a chat over silently');
      return port.colleague(await port.transfer(asked));
    },
    bargeIn: () => act({ type: 'bargeIn' }),
    park: () => act({ type: 'park' }),
    remove: (other, reason) => act({ type: 'remove', participantId: other, ...defined({ reason }) }),
    leave: async (leaving = {}) => act({ ...checkedDetails(leaving, FIXED), type: 'leave' }),
    endChat: () => act({ type: 'end' }),
  };
}
