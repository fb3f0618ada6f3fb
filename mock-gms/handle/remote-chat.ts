import type { ChatKeys, Entry } from '../chat/entry.ts';
import type { ChatFile } from '../chat/file.ts';
import { CUSTOMER, customerIn, type Participant } from '../chat/participant.ts';
import { readTranscript } from '../chat/transcript.ts';
import { messageText } from '../chat-api/message.ts';
import { transferTo } from '../desk/desk.ts';
import type { ChatScript } from '../desk/script/chat-script.ts';
import { checkedBody } from '../openapi/checked-body.ts';
import type { ShownEntry } from '../services/service-events.ts';
import type { ServiceSettings } from '../services/settings.ts';
import { checkedDetails } from './checked-details.ts';
import { closestEntries } from './closest-entries.ts';
import { deadlineSignal } from './deadline-signal.ts';
import { describe, matcher } from './entry-match.ts';
import { explainedWait } from './explained-wait.ts';
import { fileForm } from './file-form.ts';
import type { ChatEvent, ChatHandle, ChatState, ParticipantHandle } from './mock-gms.ts';
import { participantHandle } from './participant-handle.ts';
import { pathSegment } from './path-segment.ts';
import type { RemoteCalls } from './remote-call.ts';
import type { RemoteEvents } from './remote-events.ts';
import { until } from './remote-until.ts';
import { savedChat } from './saved-chat.ts';

/** A chat as the control API shows it. */
export interface RemoteChat extends Omit<ChatState, 'keys' | 'customer' | 'ended'> {
  readonly participants: readonly Participant[];
  readonly ending?: ChatState['ended'];
  readonly script?: ChatScript;
  readonly log: readonly ShownEntry[];
}

/** What is answered when somebody has joined. */
export interface Joined {
  readonly participantId: number;
}

/** The handle of a chat that runs elsewhere. */
export function remoteChat(
  calls: RemoteCalls,
  events: RemoteEvents,
  service: string,
  id: string,
): ChatHandle {
  const servicePath = `/services/${pathSegment(service)}`;
  const path = `${servicePath}/chats/${pathSegment(id)}`;
  const read = () => calls.call<RemoteChat>('GET', path);
  const setScript = async (command: object) => void (await calls.call('POST', `${path}/script`, command));
  const settings = async () => (await calls.call<{ settings: ServiceSettings }>('GET', servicePath)).settings;
  const chat: Omit<ChatHandle, 'toScript' | 'toTest'> = {
    id,
    async join(options = {}) {
      const joined = await calls.call<Joined>(
        'POST',
        `${path}/participants`,
        checkedBody('joinChat', options),
      );
      return remoteParticipant(calls, path, joined.participantId);
    },
    async waitFor(match, options = {}) {
      const matches = matcher(match);
      const signal = deadlineSignal(options, `an entry of chat ${id} that matches ${describe(match)}`);
      const wait = until(events, signal, async (event) => {
        if (event === undefined) return (await read()).log.find(matches);
        return event.type === 'entry' && event.chatId === id && matches(event.entry)
          ? event.entry
          : undefined;
      });
      return explainedWait(wait, async () => closestEntries((await read()).log, match));
    },
    async transcript() {
      const [{ log }, { now }] = await Promise.all([
        read(),
        calls.call<{ now: number }>('GET', `${servicePath}/clock`),
      ]);
      const reader = { participantId: CUSTOMER, now };
      return readTranscript(log as readonly Entry[], 1, reader).map(
        (entry) => JSON.parse(messageText(entry)) as ChatEvent,
      );
    },
    log: async () => (await read()).log,
    async state() {
      const [chat, keys] = await Promise.all([read(), calls.call<ChatKeys>('GET', `${path}/keys`)]);
      const { participants, userData, pushRegistration, ending: ended, readPosition } = chat;
      const { typingPreview, lastContact, attachments, deadlines } = chat;
      const customer = customerIn(participants);
      const presence = { typingPreview, lastContact, attachments };
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
        deadlines,
      };
    },
    files: () => calls.call<readonly ChatFile[]>('GET', `${path}/files`),
    async file(fileId) {
      const response = await calls.open(`${path}/files/${pathSegment(fileId)}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    async announce(text, details = {}) {
      const body = checkedBody('announce', { ...checkedDetails(details, ['text']), text });
      await calls.call('POST', `${path}/announcements`, body);
    },
    end: () => calls.call('POST', `${path}/end`, {}),
    script: {
      state: async () => (await read()).script,
      pause: () => setScript({ action: 'pause' }),
      resume: () => setScript({ action: 'resume' }),
      restart: async (script) => setScript(checkedBody('setChatScript', { action: 'restart', script })),
    },
  };
  return { ...chat, ...savedChat({ ...chat, settings }) };
}

function remoteParticipant(calls: RemoteCalls, chat: string, participantId: number): ParticipantHandle {
  const acts = `${chat}/participants/${participantId}/acts`;
  const files = `${chat}/participants/${participantId}/files`;
  return participantHandle(participantId, {
    act: (act) => calls.call('POST', acts, act),
    async transfer(options) {
      return (await calls.call<Joined>('POST', acts, transferTo(options))).participantId;
    },
    sendFile: async (file) => {
      const { query, form } = fileForm(file);
      return calls.call<ChatFile>('POST', `${files}${query}`, form);
    },
    deleteFile: (fileId) => calls.call('DELETE', `${files}/${pathSegment(fileId)}`),
    colleague: (other) => remoteParticipant(calls, chat, other),
  });
}
