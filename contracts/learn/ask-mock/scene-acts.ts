import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import { keptEvents, receiptEvents, typingEvents } from '../../probe/made-events.ts';
import { filed } from '../../shared/filed.ts';
import { OwnEvents } from './own-events.ts';

/** Operations that make an event of the customer, with its type. */
const MAKES: Readonly<Record<string, string>> = { ...keptEvents, ...typingEvents, ...receiptEvents };

/** Which chats and acts the entries of a scene belong to, and which events these acts made. */
export class SceneActs {
  readonly #chatOf = new Map<number, Conversation>();
  readonly #acts = new Map<Conversation, Map<number, Act[]>>();
  readonly #reached = new Map<Conversation, ReadonlyMap<number, number>>();
  readonly #refused: readonly Act[];
  readonly #made = new Map<Act, number>();

  /** @param refused what is about chats that the server does not know */
  constructor(conversations: readonly Conversation[], refused: readonly Act[]) {
    this.#refused = refused;
    for (const conversation of conversations) this.#look(conversation);
  }

  chatOf(entry: number): Conversation | undefined {
    return this.#chatOf.get(entry);
  }

  at(entry: number): readonly Act[] {
    const chat = this.#chatOf.get(entry);
    const acts = chat === undefined ? refusedAt(this.#refused) : this.#acts.get(chat);
    return acts?.get(entry) ?? [];
  }

  /** The index up to which everything had happened when an entry was answered, by its nextPosition; 0 where that is not told. */
  reachedAt(entry: number): number {
    const chat = this.#chatOf.get(entry);
    if (chat === undefined) return 0;
    const reached = this.#reached.get(chat) ?? reachedIn(chat);
    this.#reached.set(chat, reached);
    return reached.get(entry) ?? 0;
  }

  /** The index of the event that an act made, where it was seen. */
  madeBy(act: Act): number | undefined {
    return this.#made.get(act);
  }

  #look(conversation: Conversation): void {
    const { acts, told, events } = conversation;
    for (const { entry } of told) if (!this.#chatOf.has(entry)) this.#chatOf.set(entry, conversation);
    for (const act of acts) this.#chatOf.set(act.entry, conversation);
    this.#acts.set(conversation, byEntry(acts));
    const own = new OwnEvents(events);
    // What was not answered may have been done all the same; what was answered has the first choice.
    const answered = acts.filter(({ unjudged }) => unjudged === undefined);
    const others = acts.filter(({ unjudged }) => unjudged !== undefined);
    for (const act of [...answered, ...others]) {
      if (act.isRefused) continue;
      const type = MAKES[act.operation];
      if (type === undefined) continue;
      const isAnyText = act.unjudged === undefined;
      const made = own.take(type, act.at, act.fields.message, isAnyText);
      if (made === undefined) continue;
      this.#made.set(act, made.event.index);
    }
  }
}

/** Of each answer of a chat, the index up to which everything had happened. */
function reachedIn({ told }: Conversation): ReadonlyMap<number, number> {
  // What a server counts beyond the last event is told by its own answers.
  let beyond = Number.POSITIVE_INFINITY;
  const positions = new Map<number, number>();
  for (const { entry, pushed, answer } of told) {
    const { messages, nextPosition } = answer;
    const last = messages.reduce((most, { index = 0 }) => Math.max(most, index), 0);
    if (typeof nextPosition === 'number' && last > 0) beyond = Math.min(beyond, nextPosition - last);
    if (!pushed && !positions.has(entry)) positions.set(entry, nextPosition ?? Number.NaN);
  }
  if (beyond === Number.POSITIVE_INFINITY) return new Map();
  return new Map([...positions].map(([entry, position]) => [entry, position - beyond + 1 || 0]));
}

/** Those of every scene of a capture are the same. */
const REFUSED = new WeakMap<readonly Act[], ReadonlyMap<number, readonly Act[]>>();

function refusedAt(refused: readonly Act[]): ReadonlyMap<number, readonly Act[]> {
  const known = REFUSED.get(refused) ?? byEntry(refused);
  REFUSED.set(refused, known);
  return known;
}

function byEntry(acts: readonly Act[]): Map<number, Act[]> {
  const found = new Map<number, Act[]>();
  for (const act of acts) filed(found, act.entry, act);
  return found;
}

/** Whether a request is refused because the chat is over, and nothing had told so before. */
export function isFirstAfterEnd(
  { acts, told }: Conversation,
  { entry, fields, isRefused, answer }: Act,
): boolean {
  const isTold = isRefused && answer?.chatEnded === true && answer.errors?.[0]?.code === 249;
  if (!isTold) return false;
  const isOwnKey = told.some((each) => each.answer.secureKey === fields.secureKey && each.entry < entry);
  // A key that is not accepted can end it, too.
  const isAfterWrongKey = acts.some(
    (earlier) => earlier.entry < entry && earlier.isRefused && earlier.fields.secureKey !== fields.secureKey,
  );
  if (isAfterWrongKey) return false;
  return isOwnKey && !acts.some((later) => later.entry > entry && !later.isRefused);
}
