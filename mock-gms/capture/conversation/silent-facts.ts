import { isObject, parsedJson } from '../../boundary/json.ts';
import type { EndedBy, LeaveReason, SilentEntry, UserData } from '../../chat/entry.ts';
import { CUSTOMER } from '../../chat/participant.ts';
import { parametersOf } from '../../http/parameters.ts';
import type { RequestFields } from '../traffic/read-fields.ts';
import type { Act } from '../traffic/traffic.ts';
import { reasonOf, textsOf } from './attributes.ts';
import type { Conversation } from './conversation.ts';
import type { Placed, Unnumbered } from './placed.ts';
import { positions } from './positions.ts';

/** The request that the chat began with, as far as it was seen. */
export function requested({ chatId, service = '', acts, told, began }: Conversation): Placed[] {
  const start = acts.find(({ operation }) => operation === 'requestChat');
  const { secureKey = '', userId = '', alias = '' } = told[0]?.answer ?? {};
  const { firstName, lastName, subject, emailAddress } = start?.fields ?? {};
  const given = { firstName, lastName, subject, emailAddress };
  const fact = {
    type: 'ChatRequested' as const,
    chatId,
    service,
    keys: { secureKey, userId, alias },
    request: Object.fromEntries(Object.entries(given).filter(([, value]) => value)),
    userData: start === undefined ? {} : userDataOf(start.fields),
  };
  return [{ at: Math.round(began + (start?.at ?? told[0]?.at ?? 0)), before: 0, fact }];
}

/** What the customer did that has no event. */
export function factsOfActs(conversation: Conversation): Placed[] {
  const positionOf = positions(conversation);
  const end = conversation.told.find(({ answer }) => answer.chatEnded === true);
  let read: number | undefined;
  return conversation.acts.flatMap((act) => {
    const fact = silentFact(act);
    if (
      fact === undefined ||
      act.isRefused ||
      act.unjudged !== undefined ||
      act.at > (end?.at ?? Number.POSITIVE_INFINITY)
    )
      return [];
    // The same position again says nothing new.
    if (fact.type === 'TranscriptRead' && fact.position === read) return [];
    if (fact.type === 'TranscriptRead') read = fact.position;
    const at = Math.round(conversation.began + (act.end ?? act.at));
    return [{ at, before: positionOf(act), fact }];
  });
}

function silentFact({ operation, fields, answer, fileId }: Act): Unnumbered<SilentEntry> | undefined {
  const isDone = (answer?.statusCode ?? 0) === 0;
  switch (operation) {
    case 'updateData': {
      const userData = userDataOf(fields);
      const hasData = isDone && Object.keys(userData).length > 0;
      return hasData ? { type: 'UserDataUpdated', userData, by: CUSTOMER } : undefined;
    }
    case 'readReceipt': {
      const position = Number(fields.transcriptPosition);
      return isDone && Number.isInteger(position) ? { type: 'TranscriptRead', position } : undefined;
    }
    case 'fileDownload':
      return fileId === undefined ? undefined : { type: 'FileDownloaded', fileId, by: CUSTOMER };
    default:
      return undefined;
  }
}

function userDataOf(fields: RequestFields): UserData {
  const { userData } = parametersOf(Object.entries(fields).filter(([name]) => name.startsWith('userData')));
  const given = typeof userData === 'string' ? parsedJson(userData) : userData;
  return isObject(given) ? textsOf(given) : {};
}

const ENDED_BY: Partial<Record<LeaveReason, EndedBy>> = {
  3: 'absence',
  4: 'agent',
  5: 'server',
  7: 'inactivity',
  8: 'server',
};

/** The end of a chat: how it came is told by the reason of the customer's leave, or by who asked for it. */
export function ended({ told, acts, events, began }: Conversation): Placed[] {
  const end = told.find(({ answer }) => answer.chatEnded === true);
  if (end === undefined || (end.answer.statusCode ?? 0) !== 0) return [];
  const leave = events.findLast(
    ({ event }) => event.type === 'ParticipantLeft' && event.from?.participantId === CUSTOMER,
  );
  const reason = reasonOf(leave?.event.eventAttributes);
  const isAsked = acts.some(({ operation }) => operation === 'disconnect');
  const by = (reason === undefined ? undefined : ENDED_BY[reason]) ?? (isAsked ? 'client' : 'server');
  return [
    { at: Math.round(began + end.at), before: Number.POSITIVE_INFINITY, fact: { type: 'ChatEnded', by } },
  ];
}
