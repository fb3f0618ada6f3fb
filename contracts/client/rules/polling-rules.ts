import type { Act, Told } from '../../../mock-gms/capture.ts';
import { asked, isPolling, operations } from './occasions.ts';
import { type ClientRule, consecutive, type Offence } from './rule.ts';
import { inferred, observed } from './rule-sources.ts';

/** Refreshes within a second beyond which no known client goes: Widgets can be told to poll every 250 ms. */
const MOST_IN_A_SECOND = 5;

/** Asking again from the same place now and then is caution; always, it never gets on. */
const MOST_REPEATS = 3;

const polls = asked((act) => isPolling(act) && act.operation === 'refresh');

/** How a client asks for news, and from where. */
export const pollingRules = [
  {
    id: 'client-polling-01',
    title: 'A client does not poll too fast: no more than five refreshes within a second',
    ...observed('SHOULD'),
    occasion: polls,
    offences: eachChat(({ refreshes }) => tooFast(refreshes)),
  },
  {
    id: 'client-polling-02',
    title: 'A client has one refresh of a chat under way at a time',
    ...observed('SHOULD'),
    occasion: polls,
    offences: eachChat(({ refreshes }) => atOnce(refreshes)),
  },
  {
    id: 'client-position-01',
    title: 'A client asks from no position beyond the next one: it would miss what is between',
    ...inferred('SHOULD'),
    occasion: operations('refresh', 'requestNotifications'),
    offences: eachChat(({ reads, told }) => skipped(reads, told)),
  },
  {
    id: 'client-position-02',
    title: 'A client that polls goes on in the transcript, unless it begins again from the start',
    ...observed('SHOULD'),
    occasion: polls,
    offences: eachChat(({ refreshes }) => wentBack(refreshes)),
  },
  {
    id: 'client-position-03',
    title: 'A client that polls accepts what an answer brought, and does not ask for it again and again',
    ...observed('SHOULD'),
    occasion: polls,
    offences: eachChat(({ refreshes }) => stale(refreshes)),
  },
  {
    id: 'client-position-04',
    title: 'A client confirms as read only what it was given',
    ...inferred('SHOULD'),
    occasion: operations('readReceipt'),
    offences: eachChat(({ acts, told }) =>
      acts
        .filter(({ operation }) => operation === 'readReceipt')
        .filter((act) => Number(act.fields.transcriptPosition) > highest(told, act.at))
        .map((act) => ({
          message: `readReceipt says ${act.fields.transcriptPosition}, and the last event given was ${highest(told, act.at)}`,
          entries: [act.entry],
        })),
    ),
  },
] as const satisfies readonly ClientRule[];

interface OfChat {
  readonly acts: readonly Act[];
  readonly told: readonly Told[];
  /** Over polling. */
  readonly refreshes: readonly Act[];
  /** Whatever asks for the transcript, over any transport. */
  readonly reads: readonly Act[];
}

function eachChat(find: (chat: OfChat) => readonly Offence[]): ClientRule['offences'] {
  return ({ traffic: { acts, told } }) =>
    [...new Set(acts.flatMap(({ chatId = [] }) => chatId))].flatMap((chatId) => {
      const own = acts.filter((act) => act.chatId === chatId);
      const refreshes = own.filter(
        ({ operation, endpoint }) => operation === 'refresh' && endpoint === 'rest',
      );
      const reads = own.filter((act) => act.operation === 'requestNotifications' || refreshes.includes(act));
      const ofChat = { acts: own, told: told.filter((each) => each.chatId === chatId), refreshes, reads };
      return find(ofChat).map((offence) => ({ ...offence, chatId }));
    });
}

function tooFast(refreshes: readonly Act[]): Offence[] {
  const offences: Offence[] = [];
  let since = 0;
  for (const [place, act] of refreshes.entries()) {
    const burst = refreshes.slice(since, place + 1).filter(({ at }) => at > act.at - 1000);
    if (burst.length <= MOST_IN_A_SECOND) continue;
    const [first = act] = burst;
    const message = `${burst.length} refreshes within ${Math.round(act.at - first.at)} ms`;
    offences.push({ message, entries: burst.map(({ entry }) => entry) });
    since = place + 1;
  }
  return offences;
}

function atOnce(refreshes: readonly Act[]): Offence[] {
  return consecutive(
    refreshes,
    () => '',
    (before, act) =>
      before.end === undefined || before.end > act.at
        ? `refresh ${Math.round(act.at - before.at)} ms after one that had no answer yet`
        : undefined,
  );
}

function positionOf({ fields }: Act): number | undefined {
  const text = fields.transcriptPosition;
  const position = Number(text);
  return text === undefined || text === '' || !Number.isInteger(position) ? undefined : position;
}

/** The last event that a client was given, up to a time. */
function highest(told: readonly Told[], until: number): number {
  const indices = told
    .filter(({ at }) => at <= until)
    .flatMap(({ answer: { messages, nextPosition = 0 } }) => [
      nextPosition - 1,
      ...messages.map(({ index = 0 }) => index),
    ]);
  return Math.max(0, ...indices);
}

function skipped(reads: readonly Act[], told: readonly Told[]): Offence[] {
  return reads.flatMap((act) => {
    const position = positionOf(act);
    const next = highest(told, act.at) + 1;
    if (position === undefined || position <= next || next === 1) return [];
    const message = `${act.operation} from position ${position}, and the next one was ${next}`;
    return [{ message, entries: [act.entry] }];
  });
}

function wentBack(refreshes: readonly Act[]): Offence[] {
  let furthest = 0;
  return refreshes.flatMap((act) => {
    const position = positionOf(act);
    // Absent and 1 begin again; 0 and -1 ask for something else.
    if (position === undefined || position < 2) {
      furthest = position === undefined || position === 1 ? 0 : furthest;
      return [];
    }
    if (position >= furthest - 1) {
      furthest = Math.max(furthest, position);
      return [];
    }
    const message = `refresh from position ${position}, after one from ${furthest}`;
    furthest = position;
    return [{ message, entries: [act.entry] }];
  });
}

function stale(refreshes: readonly Act[]): Offence[] {
  let repeats: Act[] = [];
  return refreshes.flatMap((act, place) => {
    const before = refreshes[place - 1];
    const asked = before === undefined ? undefined : (positionOf(before) ?? 1);
    const events = before?.answer?.messages.filter(({ type = '' }) => !type.startsWith('Typing')) ?? [];
    // Some clients ask once more for the last event that they have.
    const isStale = asked === (positionOf(act) ?? 1) && asked > 0 && events.length > 1;
    repeats = isStale ? [...repeats, act] : [];
    if (repeats.length !== MOST_REPEATS) return [];
    const message = `refresh from position ${asked} over and over, although the answer had ${events.length} events from there on`;
    return [{ message, entries: repeats.map(({ entry }) => entry) }];
  });
}
