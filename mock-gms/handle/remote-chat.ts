import { ClosedError } from '../boundary/closed-error.ts';
import type { ChatKeys, Entry } from '../chat/entry.ts';
import type { ChatFile } from '../chat/file.ts';
import { CUSTOMER, customerIn, type Participant } from '../chat/participant.ts';
import { readTranscript } from '../chat/transcript.ts';
import { messageText } from '../chat-api/message.ts';
import { transferTo } from '../desk/desk.ts';
import { DeskError } from '../desk/desk-error.ts';
import type { ChatScript } from '../desk/script/chat-script.ts';
import { checkedBody } from '../openapi/checked-body.ts';
import type { ShownEntry } from '../services/service-events.ts';
import type { ServiceSettings } from '../services/settings.ts';
import { checkedDetails } from './checked-details.ts';
import { closestEntries } from './closest-entries.ts';
import { beforeDeadline } from './deadline-signal.ts';
import { describe, matcher } from './entry-match.ts';
import { explainedWait } from './explained-wait.ts';
import { fileForm } from './file-form.ts';
import type { ChatEvent, ChatHandle, ChatState, ParticipantHandle } from './mock-gms.ts';
import { ENDS_BY_ITSELF, noMore } from './no-more.ts';
import { participantHandle } from './participant-handle.ts';
import { pathSegment } from './path-segment.ts';
import { isNoService, type RemoteCalls } from './remote-call.ts';
import type { RemoteEvents, StreamEvent } from './remote-events.ts';
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
  const ofChat = <T>(answer: Promise<T>): Promise<T> => answer.catch((error) => withoutChat(error, id));
  const call: ChatCall = (method, below, body) => ofChat(calls.call(method, path + below, body));
  const read = () => call<RemoteChat>('GET', '');
  const setScript = async (command: object) => void (await call('POST', '/script', command));
  const settings = async () =>
    (await ofChat(calls.call<{ settings: ServiceSettings }>('GET', servicePath))).settings;
  const chat: Omit<ChatHandle, 'toScript' | 'toTest'> = {
    id,
    async join(options = {}) {
      const joined = await call<Joined>('POST', '/participants', checkedBody('joinChat', options));
      return remoteParticipant(call, joined.participantId);
    },
    async waitFor(match, options = {}) {
      const matches = matcher(match);
      const awaited = `an entry of chat ${id} that matches ${describe(match)}`;
      const look = async (event: StreamEvent | undefined) => {
        if (event === undefined) return (await read()).log.find(matches);
        return event.type === 'entry' && event.chatId === id && matches(event.entry)
          ? event.entry
          : undefined;
      };
      const wait = beforeDeadline(options, awaited, (signal) =>
        ofChat(until(events, signal, look, false)).catch(async (error) => {
          // What ends with a removed service is a wait of a chat that is gone; a closed server does not answer.
          if (error instanceof ClosedError) await read().catch(onlyDeskError);
          throw error;
        }),
      );
      return explainedWait(wait, async () => closestEntries((await read()).log, match));
    },
    async transcript() {
      const [{ log }, { now }] = await Promise.all([
        read(),
        ofChat(calls.call<{ now: number }>('GET', `${servicePath}/clock`)),
      ]);
      const reader = { participantId: CUSTOMER, now };
      return readTranscript(log as readonly Entry[], 1, reader).map(
        (entry) => JSON.parse(messageText(entry)) as ChatEvent,
      );
    },
    log: async () => (await read()).log,
    async state() {
      const [chat, keys] = await Promise.all([read(), call<ChatKeys>('GET', '/keys')]);
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
    files: () => call<readonly ChatFile[]>('GET', '/files'),
    async file(fileId) {
      const response = await ofChat(calls.open(`${path}/files/${pathSegment(fileId)}`));
      return new Uint8Array(await response.arrayBuffer());
    },
    async announce(text, details = {}) {
      const body = checkedBody('announce', { ...checkedDetails(details, ['text']), text });
      await call('POST', '/announcements', body);
    },
    async end(...more: unknown[]) {
      noMore(more, ENDS_BY_ITSELF);
      return call('POST', '/end', {});
    },
    script: {
      state: async () => (await read()).script,
      pause: () => setScript({ action: 'pause' }),
      resume: () => setScript({ action: 'resume' }),
      restart: async (script) => setScript(checkedBody('setChatScript', { action: 'restart', script })),
    },
  };
  return { ...chat, ...savedChat({ ...chat, settings }) };
}

/** Calls for one chat: what is below its path. */
type ChatCall = <T>(method: string, below: string, body?: unknown) => Promise<T>;

function remoteParticipant(call: ChatCall, participantId: number): ParticipantHandle {
  const acts = `/participants/${participantId}/acts`;
  const files = `/participants/${participantId}/files`;
  return participantHandle(participantId, {
    act: (act) => call('POST', acts, act),
    async transfer(options) {
      return (await call<Joined>('POST', acts, transferTo(options))).participantId;
    },
    sendFile: async (file) => {
      const { query, form } = fileForm(file);
      return call<ChatFile>('POST', `${files}${query}`, form);
    },
    deleteFile: (fileId) => call('DELETE', `${files}/${pathSegment(fileId)}`),
    colleague: (other) => remoteParticipant(call, other),
  });
}

/** Of what fails when a wait has ended, only that there is no such chat says why. */
function onlyDeskError(error: unknown): void {
  if (error instanceof DeskError) throw error;
}

/** With its service a chat is gone. */
function withoutChat(error: unknown, id: string): never {
  throw isNoService(error) ? new DeskError('noSuchChat', `there is no chat ${id} any more`) : error;
}
