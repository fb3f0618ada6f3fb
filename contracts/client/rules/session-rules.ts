import type { Act, Told } from '../../../mock-gms/capture.ts';
import { defined } from '../../shared/defined.ts';
import type { Evidence } from './evidence.ts';
import { type LateAct, READS, since } from './late-acts.ts';
import { asked, isInChat, isPolling, told } from './occasions.ts';
import { type ClientRule, found, type Offence } from './rule.ts';
import { documented } from './rule-sources.ts';

/** Whose chat it is, and when it is over. */
export const sessionRules = [
  {
    id: 'client-session-01',
    title: 'A client uses the secureKey that the chat was given',
    ...documented('MUST', 'secureKey'),
    occasion: asked(isInChat),
    offences: found('wrong-key'),
  },
  {
    id: 'client-session-02',
    title: 'A client uses the userId that the chat was given',
    ...documented('MUST', 'userId'),
    occasion: asked((act) => isInChat(act) && Boolean(act.fields.userId)),
    offences: found('wrong-user'),
  },
  {
    id: 'client-session-03',
    title: 'A client uses the chatId that it was given',
    ...documented('MUST', 'chatId'),
    occasion: asked((act) => isInChat(act) && isPolling(act)),
    offences: found('unknown-chat'),
  },
  {
    id: 'client-session-04',
    title: 'A client takes the alias from every answer',
    ...documented('SHOULD', 'alias'),
    occasion: asked((act) => isInChat(act) && Boolean(act.fields.alias)),
    offences: found('wrong-alias'),
  },
  {
    id: 'client-session-05',
    title:
      'A client that polls asks often enough for the server to keep its session: within 45 seconds by default',
    ...documented('SHOULD', 'flex-disconnect-timeout'),
    occasion: asked((act) => isPolling(act) && act.operation === 'refresh'),
    offences: (evidence) =>
      found(
        'session-lost',
        ({ chatId = '' }) => wasGiven(chatId, evidence) && !evidence.expired.has(chatId),
      )(evidence),
  },
  {
    id: 'client-ending-01',
    title: 'A client sends nothing more into a chat after it was told that the chat has ended',
    ...documented('MUST', 'statusCode and chatEnded'),
    occasion: told(saysEnded),
    offences: (evidence) => afterEnd(evidence, ({ operation }) => !READS.has(operation)),
  },
  {
    id: 'client-ending-02',
    title: 'A client stops asking for events after it was told that the chat has ended',
    ...documented('SHOULD', 'statusCode and chatEnded'),
    occasion: told(saysEnded),
    offences: (evidence) => afterEnd(evidence, ({ operation }) => READS.has(operation)),
  },
  {
    id: 'client-ending-03',
    title: 'A client gives a chat up when an answer has statusCode 2 and says that it has ended',
    ...documented('MUST', 'statusCode and chatEnded'),
    occasion: told(saysLost),
    offences: ({ traffic }) =>
      since(traffic, saysLost).map((act) =>
        offence(act, `${act.operation} ${after(act)} an answer with statusCode 2: the session is lost`),
      ),
  },
] as const satisfies readonly ClientRule[];

function saysEnded({ answer }: Told): boolean {
  return answer.statusCode === 0 && answer.chatEnded === true;
}

function saysLost({ answer }: Told): boolean {
  return answer.statusCode === 2 && answer.chatEnded === true;
}

/** Whether the client was given this chat by this server: one that it restores may be another server's. */
function wasGiven(id: string, { traffic: { told } }: Evidence): boolean {
  return told.some(({ chatId, answer }) => chatId === id && answer.statusCode === 0);
}

function afterEnd({ traffic }: Evidence, isMeant: (act: Act) => boolean): readonly Offence[] {
  return since(traffic, saysEnded)
    .filter(isMeant)
    .map((act) => offence(act, `${act.operation} ${after(act)} the end of the chat was told`));
}

function after({ at, told }: LateAct): string {
  return `${Math.round(at - told.at)} ms after`;
}

function offence({ entry, told, chatId }: LateAct, message: string): Offence {
  return { message, entries: [told.entry, entry], ...defined({ chatId }) };
}
