import type { Act, Conversation } from '../../../mock-gms/capture.ts';
import { isCustomer } from './staff.ts';

/** Operations that make an event of the customer, with its type. */
const MAKES: Readonly<Record<string, string>> = {
  send: 'Message',
  startTyping: 'TypingStarted',
  stopTyping: 'TypingStopped',
  pushUrl: 'PushUrl',
  updateNickname: 'NicknameUpdated',
  customNotice: 'CustomNotice',
  fileUpload: 'FileUploaded',
  fileDelete: 'FileDeleted',
  readReceipt: 'Notice',
  disconnect: 'ParticipantLeft',
};

/** Which chats and acts the entries of a scene belong to, and which events these acts made. */
export class SceneActs {
  readonly #chatOf = new Map<number, Conversation>();
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
    return (this.#chatOf.get(entry)?.acts ?? this.#refused).filter((act) => act.entry === entry);
  }

  /** The index up to which everything had happened when an entry was answered, by its nextPosition; 0 where that is not told. */
  reachedAt(entry: number): number {
    const { told = [] } = this.#chatOf.get(entry) ?? {};
    const { answer } = told.find((each) => each.entry === entry && !each.pushed) ?? {};
    if (typeof answer?.nextPosition !== 'number') return 0;
    // What a server counts beyond the last event is told by its own answers.
    const beyond = told.flatMap(({ answer: { messages, nextPosition } }) => {
      const last = Math.max(0, ...messages.map(({ index = 0 }) => index));
      return typeof nextPosition === 'number' && last > 0 ? [nextPosition - last] : [];
    });
    return beyond.length === 0 ? 0 : answer.nextPosition - Math.min(...beyond) + 1;
  }

  /** The index of the event that an act made, where it was seen. */
  madeBy(act: Act): number | undefined {
    return this.#made.get(act);
  }

  #look(conversation: Conversation): void {
    const { acts, told, events } = conversation;
    for (const { entry } of told) if (!this.#chatOf.has(entry)) this.#chatOf.set(entry, conversation);
    for (const act of acts) this.#chatOf.set(act.entry, conversation);
    const own = events.filter(isCustomer);
    const left = new Set(own);
    // What was not answered may have been done all the same; what was answered has the first choice.
    const answered = acts.filter(({ unjudged }) => unjudged === undefined);
    const others = acts.filter(({ unjudged }) => unjudged !== undefined);
    for (const act of [...answered, ...others]) {
      if (act.isRefused) continue;
      const able = own.filter(
        (each) => left.has(each) && each.event.type === MAKES[act.operation] && each.at >= act.at,
      );
      const same = able.find(({ event }) => event.text === act.fields.message);
      const made = same ?? (act.unjudged === undefined ? able[0] : undefined);
      if (made === undefined) continue;
      left.delete(made);
      this.#made.set(act, made.event.index);
    }
  }
}

/** Whether a request is refused because the chat is over, and nothing had told so before. */
export function isFirstAfterEnd(
  { acts, told }: Conversation,
  { entry, fields, isRefused, answer }: Act,
): boolean {
  const isTold = isRefused && answer?.chatEnded === true && answer.errors?.[0]?.code === 249;
  const isOwnKey = told.some((each) => each.answer.secureKey === fields.secureKey && each.entry < entry);
  // A key that is not accepted can end it, too.
  const isAfterWrongKey = acts.some(
    (earlier) => earlier.entry < entry && earlier.isRefused && earlier.fields.secureKey !== fields.secureKey,
  );
  if (isAfterWrongKey) return false;
  return isTold && isOwnKey && !acts.some((later) => later.entry > entry && !later.isRefused);
}
