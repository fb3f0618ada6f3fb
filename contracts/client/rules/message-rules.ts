import type { Act, Traffic } from '../../../mock-gms/capture.ts';
import { asked, operations } from './occasions.ts';
import { type ClientRule, consecutive, type Offence } from './rule.ts';
import { inferred, observed } from './rule-sources.ts';

/** Nobody types the same text twice as fast as this (milliseconds from the first answer). */
const AT_ONCE = 1000;

/** What a client says: messages, typing, files. */
export const messageRules = [
  {
    id: 'client-message-01',
    title: 'A client sends each message once',
    ...inferred('SHOULD'),
    occasion: operations('send'),
    offences: ({ traffic }) =>
      pairs(traffic, 'send', (first, second) =>
        first.fields.message === second.fields.message &&
        second.at - (first.end ?? second.at) < AT_ONCE &&
        !wasRefused(traffic, first, second)
          ? `the message ${JSON.stringify(second.fields.message)} is sent again ${Math.round(second.at - first.at)} ms after the first time`
          : undefined,
      ),
  },
  {
    id: 'client-typing-01',
    title: 'A client that reports typing reports its end later, or sends the message',
    ...inferred('MAY'),
    occasion: operations('startTyping'),
    offences: ({ traffic: { acts, told } }) =>
      acts.flatMap((act, place) => {
        if (act.operation !== 'startTyping') return [];
        const later = acts.slice(place + 1).filter(({ chatId }) => chatId === act.chatId);
        if (later.some(({ operation }) => ENDS_TYPING.has(operation))) return [];
        const isOver = told.some(
          ({ chatId, at, answer }) => chatId === act.chatId && at >= act.at && answer.chatEnded,
        );
        return isOver ? [] : [{ message: 'typing began and never ended', entries: [act.entry] }];
      }),
  },
  {
    id: 'client-files-01',
    title: 'A client asks for the limits before it uploads the first file of a chat',
    ...observed('SHOULD'),
    occasion: operations('fileUpload'),
    offences: ({ traffic: { acts } }) => {
      const asked = new Set<string | undefined>();
      return acts.flatMap(({ operation, chatId, entry }) => {
        if (operation === 'fileLimits') asked.add(chatId);
        if (operation !== 'fileUpload' || asked.has(chatId)) return [];
        asked.add(chatId);
        return [{ message: 'the first upload comes before the limits were asked for', entries: [entry] }];
      });
    },
  },
  {
    id: 'client-files-02',
    title: 'A client does not upload a file again that was refused',
    ...inferred('SHOULD'),
    occasion: asked(isRefusedFile),
    offences: ({ traffic, uploads }) =>
      pairs(traffic, 'fileUpload', (first, second) => {
        // The client was told to upload once more.
        if (uploads.some((at) => at > first.at && at <= second.at)) return undefined;
        return isRefusedFile(first) && first.fields.file === second.fields.file
          ? `the file ${first.fields.file} is sent again, and was refused with ${codeOf(first)} before`
          : undefined;
      }),
  },
] as const satisfies readonly ClientRule[];

function codeOf({ answer }: Act): number {
  return answer?.errors?.[0]?.code ?? 0;
}

function isRefusedFile(act: Act): boolean {
  const code = codeOf(act);
  return act.operation === 'fileUpload' && code >= 201 && code <= 203;
}

const ENDS_TYPING: ReadonlySet<string> = new Set(['stopTyping', 'send', 'disconnect']);

/**
 * Whether the client knew, when it sent again, that nothing had come of the first time. Who is refused because the chat is over
 * has no reason to try again.
 */
function wasRefused({ told }: Traffic, first: Act, second: Act): boolean {
  if (first.carrier === 'polling')
    return first.isRefused && first.answer?.chatEnded !== true && (first.end ?? second.at) < second.at;
  return told.some(
    ({ pushed, at, chatId, answer: { statusCode, chatEnded } }) =>
      pushed &&
      chatId === first.chatId &&
      at >= first.at &&
      at <= second.at &&
      statusCode !== 0 &&
      chatEnded !== true,
  );
}

/** Looks at each two acts of this operation in a chat that follow one another. */
function pairs(
  { acts }: Traffic,
  operation: string,
  compare: (first: Act, second: Act) => string | undefined,
): Offence[] {
  const meant = acts.filter((act) => act.operation === operation);
  return consecutive(meant, ({ chatId = '' }) => chatId, compare);
}
