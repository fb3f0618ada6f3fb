import type { Act, Told, Traffic } from '../../../mock-gms/capture.ts';

/** What asks for the transcript. */
export const READS: ReadonlySet<string> = new Set(['refresh', 'requestNotifications']);

/** Asking once more for a file, or for the end itself, does not count as using the chat. */
const HARMLESS: ReadonlySet<string> = new Set(['fileDownload', 'disconnect', 'requestChat']);

/** A request this soon after an answer (milliseconds) may have been under way when the answer came. */
const UNDER_WAY = 500;

/** What a client asked of a chat although it was told something final about it before. */
export interface LateAct extends Act {
  readonly told: Told;
}

/** An answer or a push that said something final, and the request that it answers, if it answers one. */
interface Telling {
  readonly told: Told;
  readonly asked: Act | undefined;
}

/** What a client did with a chat after it was told something final about it. */
export function since({ acts, told }: Traffic, isFinal: (told: Told) => boolean): readonly LateAct[] {
  const rest = new Map(acts.filter(({ endpoint }) => endpoint === 'rest').map((act) => [act.entry, act]));
  // What comes with an HTTP error says nothing of the chat: Widgets go on polling.
  const tellings = told
    .filter((each) => each.status === 200 && isFinal(each))
    .map((each): Telling => ({ told: each, asked: rest.get(each.entry) ?? keyOnly(acts, each) }));
  return acts.flatMap((act) => {
    if (HARMLESS.has(act.operation)) return [];
    const earlier = tellings.filter((telling) => telling.told.at < act.at && concerns(telling, act));
    const known = earlier.find((telling) => isKnown(telling, act, earlier));
    return known === undefined ? [] : [{ ...act, told: known.told }];
  });
}

/** What a push without a chat answers: over CometD the key alone says which chat is meant, and a wrong one means none. */
function keyOnly(acts: readonly Act[], { pushed, chatId, line, at }: Told): Act | undefined {
  if (!pushed || chatId) return undefined;
  return acts.findLast((act) => act.line === line && !act.chatId && act.at <= at);
}

function concerns({ told, asked }: Telling, { chatId, operation, line, fields }: Act): boolean {
  if (!told.chatId && !chatId)
    return asked !== undefined && asked.line === line && asked.fields.secureKey === fields.secureKey;
  if (told.chatId !== chatId) return false;
  // Widgets 8.5 take the end from their next read, whatever the answer to a message said of it.
  const isRead = told.pushed || (asked !== undefined && READS.has(asked.operation));
  return !READS.has(operation) || isRead || isOwnEnd(asked);
}

function isOwnEnd(asked: Act | undefined): boolean {
  return asked?.operation === 'disconnect';
}

/** Whether the client had read it when it asked. */
function isKnown({ told, asked }: Telling, act: Act, earlier: readonly Telling[]): boolean {
  return (
    isOwnEnd(asked) ||
    act.at > told.at + UNDER_WAY ||
    // One request may cross the answer; who is told again, and goes on, has read it.
    earlier.some((again) => again.asked !== undefined && again.asked.at > told.at)
  );
}
