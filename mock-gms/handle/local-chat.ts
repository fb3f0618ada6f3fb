import type { Entry } from '../chat/entry.ts';
import { CUSTOMER } from '../chat/participant.ts';
import { readTranscript } from '../chat/transcript.ts';
import { messageText } from '../chat-api/message.ts';
import type { Act, Desk } from '../desk/desk.ts';
import { waitForEntry } from '../desk/wait-for-entry.ts';
import { deadlineSignal } from './deadline-signal.ts';
import type { ChatEvent, ChatHandle, EntryMatch, ParticipantHandle } from './mock-gms.ts';

/** The handle of a chat that runs in this process. */
export function localChat(desk: Desk, id: string): ChatHandle {
  return {
    id,
    join: async (options) => localParticipant(desk, id, await desk.join(id, options)),
    async waitFor(match, options = {}) {
      const signal = deadlineSignal(options, `an entry of chat ${id} that matches ${describe(match)}`);
      return waitForEntry(desk.service.chats, await desk.find(id), matcher(match), signal);
    },
    async transcript() {
      const { log } = await desk.find(id);
      const reader = { participantId: CUSTOMER, now: desk.service.clock.now() };
      return readTranscript(log, 1, reader).map((entry) => JSON.parse(messageText(entry)) as ChatEvent);
    },
    log: async () => [...(await desk.find(id)).log],
    async state() {
      const { chat, presence } = await desk.find(id);
      const { keys, participants, userData, ended, readPosition } = chat;
      return { id, keys, participants, userData, ended, readPosition, ...presence };
    },
    async end() {
      await desk.end(id);
    },
  };
}

function localParticipant(desk: Desk, chatId: string, participantId: number): ParticipantHandle {
  const act = async (command: Act) => {
    await desk.act(chatId, participantId, command);
  };
  return {
    participantId,
    say: (text, details) => act({ type: 'send', text, ...details }),
    startTyping: (text = '') => act({ type: 'startTyping', text }),
    stopTyping: () => act({ type: 'stopTyping' }),
    pushUrl: (url) => act({ type: 'pushUrl', url }),
    customNotice: (text, details) => act({ type: 'customNotice', text, ...details }),
    rename: (nickname) => act({ type: 'updateNickname', nickname }),
    leave: (reason) => act({ type: 'leave', ...(reason !== undefined && { reason }) }),
    endChat: () => act({ type: 'end' }),
  };
}

function matcher(match: EntryMatch): (entry: Entry) => boolean {
  if (typeof match === 'function') return match;
  const wanted = Object.entries(match);
  return (entry) => wanted.every(([name, value]) => Reflect.get(entry, name) === value);
}

function describe(match: EntryMatch): string {
  return typeof match === 'function' ? 'the condition' : JSON.stringify(match);
}
