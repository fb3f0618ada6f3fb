import { buffer } from 'node:stream/consumers';
import type { Entry } from '../chat/entry.ts';
import { CUSTOMER, customerIn } from '../chat/participant.ts';
import { pushRegistrationOf } from '../chat/push-registration.ts';
import { readTranscript } from '../chat/transcript.ts';
import { messageText } from '../chat-api/message.ts';
import type { Desk } from '../desk/desk.ts';
import { deleteFile, filesOf, openFile, sendFile } from '../desk/desk-files.ts';
import { chatScript, pauseScript, restartChatScript, resumeScript } from '../desk/script/chat-script.ts';
import { waitForEntry } from '../desk/wait-for-entry.ts';
import { checkedBody } from '../openapi/checked-body.ts';
import { runningDeadlines } from '../services/deadlines.ts';
import { shownEntry } from '../services/service-events.ts';
import { checkedDetails } from './checked-details.ts';
import { closestEntries } from './closest-entries.ts';
import { beforeDeadline, checkedTimeout } from './deadline-signal.ts';
import { describe, matcher } from './entry-match.ts';
import { explainedWait } from './explained-wait.ts';
import type { ChatEvent, ChatHandle, ParticipantHandle } from './mock-gms.ts';
import { ENDS_BY_ITSELF, noMore } from './no-more.ts';
import { participantHandle } from './participant-handle.ts';
import { savedChat } from './saved-chat.ts';

/** The handle of a chat that runs in this process. */
export function localChat(desk: Desk, id: string): ChatHandle {
  const chat: Omit<ChatHandle, 'toScript' | 'toTest'> = {
    id,
    join: async (options = {}) =>
      localParticipant(desk, id, await desk.join(id, checkedBody('joinChat', options))),
    async waitFor(match, options = {}) {
      const matches = matcher(match);
      const awaited = `an entry of chat ${id} that matches ${describe(match)}`;
      checkedTimeout(options);
      const { chats, ended } = desk.service;
      const running = await desk.find(id);
      const isMeant = (entry: Entry) => matches(shownEntry(entry));
      const wait = beforeDeadline(
        options,
        awaited,
        (signal) => waitForEntry(chats, running, isMeant, signal),
        ended,
      );
      return shownEntry(
        await explainedWait(wait, async () => closestEntries(running.log.map(shownEntry), match)),
      );
    },
    async transcript() {
      const { log } = await desk.find(id);
      const reader = { participantId: CUSTOMER, now: desk.service.clock.now() };
      return readTranscript(log, 1, reader).map((entry) => JSON.parse(messageText(entry)) as ChatEvent);
    },
    log: async () => (await desk.find(id)).log.map(shownEntry),
    async state() {
      const running = await desk.find(id);
      await desk.service.chats.refreshPresence(running);
      const { chat, presence } = running;
      const { keys, participants, userData, ended, readPosition } = chat;
      const pushRegistration = pushRegistrationOf(chat, desk.service.settings);
      const customer = customerIn(participants);
      return {
        id,
        keys,
        participants,
        customer,
        userData,
        pushRegistration,
        ended,
        readPosition,
        ...presence,
        deadlines: runningDeadlines(running, desk.service),
      };
    },
    files: () => filesOf(desk, id),
    file: async (fileId) => buffer((await openFile(desk, id, fileId)).stream),
    async announce(text, details = {}) {
      const { eventAttributes } = checkedBody('announce', { ...checkedDetails(details, ['text']), text });
      await desk.announce(id, text, eventAttributes);
    },
    async end(...more: unknown[]) {
      noMore(more, ENDS_BY_ITSELF);
      await desk.end(id);
    },
    script: {
      state: async () => chatScript(desk.service, await desk.find(id)),
      pause: async () => void (await pauseScript(desk.service, await desk.find(id))),
      resume: async () => void (await resumeScript(desk.service, await desk.find(id))),
      async restart(script) {
        const asked = checkedBody('setChatScript', { action: 'restart', script });
        await restartChatScript(desk.service, await desk.find(id), asked.script);
      },
    },
  };
  return { ...chat, ...savedChat({ ...chat, settings: async () => desk.service.settings }) };
}

function localParticipant(desk: Desk, chatId: string, participantId: number): ParticipantHandle {
  return participantHandle(participantId, {
    act: (act) => desk.act(chatId, participantId, act),
    sendFile: (file) => sendFile(desk, chatId, participantId, file),
    deleteFile: (fileId) => deleteFile(desk, chatId, participantId, fileId),
    transfer: (to) => desk.transfer(chatId, participantId, to),
    colleague: (other) => localParticipant(desk, chatId, other),
  });
}
