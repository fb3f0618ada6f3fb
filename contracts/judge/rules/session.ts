import type { Act, Told } from '../wire/traffic.ts';
import { type ClientRule, type Evidence, found, type Offence } from './rule.ts';
import { from } from './sources.ts';

const READS: ReadonlySet<string> = new Set(['refresh', 'requestNotifications']);

/** Asking once more for a file, or for the end itself, is no use of the chat. */
const HARMLESS: ReadonlySet<string> = new Set(['fileDownload', 'disconnect', 'requestChat']);

/** Whose chat it is, and when it is over. */
export const sessionRules = [
  {
    id: 'client-session-01',
    title: 'A client uses the secureKey that the chat was given',
    level: 'MUST',
    provenance: 'documented',
    source: from.documentation('secureKey'),
    offences: found('wrong-key'),
  },
  {
    id: 'client-session-02',
    title: 'A client uses the userId that the chat was given',
    level: 'MUST',
    provenance: 'documented',
    source: from.documentation('userId'),
    offences: found('wrong-user'),
  },
  {
    id: 'client-session-03',
    title: 'A client uses the chatId that it was given',
    level: 'MUST',
    provenance: 'documented',
    source: from.documentation('chatId'),
    offences: found('unknown-chat'),
  },
  {
    id: 'client-session-04',
    title: 'A client takes the alias from every answer',
    level: 'SHOULD',
    provenance: 'documented',
    source: from.documentation('alias'),
    offences: found('wrong-alias'),
  },
  {
    id: 'client-session-05',
    title:
      'A client that polls asks often enough for the server to keep its session: within 45 seconds by default',
    level: 'SHOULD',
    provenance: 'documented',
    source: from.documentation('flex-disconnect-timeout'),
    offences: (evidence) =>
      found('session-lost', ({ chatId = '' }) => !evidence.expired.has(chatId))(evidence),
  },
  {
    id: 'client-ending-01',
    title: 'A client sends nothing more into a chat once it was told that the chat has ended',
    level: 'MUST',
    provenance: 'documented',
    source: from.documentation('statusCode and chatEnded'),
    offences: (evidence) => afterEnd(evidence, ({ operation }) => !READS.has(operation)),
  },
  {
    id: 'client-ending-02',
    title: 'A client stops asking for news once it was told that the chat has ended',
    level: 'SHOULD',
    provenance: 'documented',
    source: from.documentation('statusCode and chatEnded'),
    offences: (evidence) => afterEnd(evidence, ({ operation }) => READS.has(operation)),
  },
  {
    id: 'client-ending-03',
    title: 'A client gives a chat up when an answer has statusCode 2 and says that it has ended',
    level: 'MUST',
    provenance: 'documented',
    source: from.documentation('statusCode and chatEnded'),
    offences: ({ traffic: { acts, told } }) =>
      since(acts, told, ({ answer }) => answer.statusCode === 2 && answer.chatEnded === true).map((act) =>
        offence(act, `${act.operation} ${after(act)} an answer with statusCode 2: the session is lost`),
      ),
  },
] as const satisfies readonly ClientRule[];

function afterEnd({ traffic: { acts, told } }: Evidence, isMeant: (act: Act) => boolean): readonly Offence[] {
  return since(acts, told, ({ answer }) => answer.statusCode === 0 && answer.chatEnded === true)
    .filter(isMeant)
    .map((act) => offence(act, `${act.operation} ${after(act)} the end of the chat was told`));
}

interface LateAct extends Act {
  readonly told: Told;
}

/** What a client did with a chat after it was told something of it, once for all. */
function since(
  acts: readonly Act[],
  told: readonly Told[],
  isIt: (told: Told) => boolean,
): readonly LateAct[] {
  const first = new Map<string, Told>();
  for (const each of told) {
    if (each.chatId !== undefined && isIt(each) && !first.has(each.chatId)) first.set(each.chatId, each);
  }
  return acts.flatMap((act) => {
    const known = act.chatId === undefined ? undefined : first.get(act.chatId);
    return known !== undefined && act.at > known.at && !HARMLESS.has(act.operation)
      ? [{ ...act, told: known }]
      : [];
  });
}

function after({ at, told }: LateAct): string {
  return `${Math.round(at - told.at)} ms after`;
}

function offence({ entry, told, chatId }: LateAct, message: string): Offence {
  return { message, entries: [told.entry, entry], ...(chatId !== undefined && { chatId }) };
}
