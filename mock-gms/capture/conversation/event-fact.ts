import { TRANSCRIPT_TYPES, type TranscriptEntry, type TranscriptType } from '../../chat/entry.ts';
import type { ParticipantType } from '../../chat/participant.ts';
import { isBot, reasonOf, textsOf } from './attributes.ts';
import type { SeenEvent } from './conversation.ts';
import type { Unnumbered } from './placed.ts';

const PARTICIPANTS: ReadonlySet<string> = new Set<ParticipantType>([
  'Client',
  'Agent',
  'Supervisor',
  'External',
]);
const TYPES: ReadonlySet<string> = new Set(TRANSCRIPT_TYPES);

/** An event as a fact of the log; a text says why it is none. */
export function factOf({ event }: SeenEvent): Unnumbered<TranscriptEntry> | string {
  const { index, from = {}, text, messageType, userData, eventAttributes } = event;
  if (event.type === undefined || !TYPES.has(event.type))
    return `event ${index} has a type that is not known`;
  if (from.participantId === undefined || from.type === undefined || !PARTICIPANTS.has(from.type))
    return `event ${index} does not say who it comes from`;
  const type = event.type as TranscriptType;
  return {
    type,
    index,
    from: {
      nickname: from.nickname ?? '',
      participantId: from.participantId,
      type: from.type as ParticipantType,
    },
    visibility: 'all',
    ...(text !== undefined && { text }),
    ...(messageType !== undefined && { messageType }),
    ...(userData !== undefined && { userData: textsOf(userData) }),
    ...(eventAttributes !== undefined && { eventAttributes }),
    ...detailsOf(type, event),
  };
}

/** What the entry of an event says beyond the event itself. */
function detailsOf(type: TranscriptType, { text, userData = {}, eventAttributes }: SeenEvent['event']) {
  const member = (name: string) => (typeof userData[name] === 'string' ? (userData[name] as string) : '');
  switch (type) {
    case 'ParticipantJoined':
      return { joins: { bot: isBot(eventAttributes), silent: false } };
    case 'ParticipantLeft': {
      const reason = reasonOf(eventAttributes);
      return reason === undefined ? {} : { reason };
    }
    case 'FileUploaded': {
      const id = member('file-id') || (text ?? '');
      const size = /^\d{1,15}$/.test(member('file-size')) ? Number(member('file-size')) : 0;
      const file = { id, documentId: member('file-document-id'), name: member('file-name'), size };
      return { file: { ...file, type: 'application/octet-stream' } };
    }
    case 'FileDeleted':
      return { fileId: member('file-id') };
    default:
      return {};
  }
}
