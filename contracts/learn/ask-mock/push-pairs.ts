import { isObject, type JsonObject } from '../../shared/json.ts';
import { alignEvents } from '../compare/align-events.ts';
import type { BayeuxStep, HeardStep, Push } from './bayeux-step.ts';
import type { Counterparts } from './counterparts.ts';
import type { Pair, WireAnswer } from './pair.ts';
import type { Stage } from './stage.ts';

/** Publications that are answered by a push of what is read. */
const READS: ReadonlySet<string> = new Set(['requestChat', 'requestNotifications', 'refresh']);

/** What was refused after one publication. */
interface Refusals {
  readonly about: Omit<Pair, 'theirs' | 'ours'>;
  readonly theirs: readonly Told[];
  readonly ours: readonly WireAnswer[];
  /** What was read there instead. */
  readonly read: Told | undefined;
}

interface Told {
  readonly entry: number;
  readonly answer: WireAnswer;
}

/** Finds which of our pushes says what one of theirs says. */
export class PushPairs {
  readonly #stage: Stage;
  readonly #refusals: Refusals[] = [];

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Pushes after a publication, by their first events; refusals wait for the others. */
  after(step: BayeuxStep | HeardStep, operation: string, ours: readonly JsonObject[]): readonly Pair[] {
    const { entry, pushes } = step;
    const asked = step.kind === 'bayeux' && isObject(step.message.data) ? Object.keys(step.message.data) : [];
    const { acts, names, scene } = this.#stage;
    const chat = acts.chatOf(pushes[0]?.entry ?? entry) ?? acts.chatOf(entry);
    const of = { endpoint: 'cometd', asked, chat, names, file: scene.file } as const;
    const reads = READS.has(operation);
    const done = pushes.filter(({ body }) => !isRefusal(body));
    const ourDone = ours.filter(({ statusCode }) => statusCode === 0);
    const counterparts = this.#stage.counterpartsOf(chat);
    const own = (text: string) => names.within(text);
    const theirEvents = done.flatMap(({ body }) => eventsIn(body));
    const aligned = alignEvents(theirEvents, ourDone.flatMap(eventsIn), (event) => event, own);
    for (const [event, made] of aligned)
      if (event !== undefined && made !== undefined && isSameEvent(event, made, own))
        counterparts.pair(Number(event.index), Number(made.index));
    const sameEvents = (ours: JsonObject, theirs: JsonObject) => {
      const [first, ownFirst] = [eventsIn(theirs)[0]?.index, eventsIn(ours)[0]?.index];
      return String(counterparts.of(Number(first)) ?? first) === String(ownFirst);
    };
    // Something pushed before can arrive when the request is under way, and the answer after the next request.
    const same = done.findIndex(({ body }) => ourDone[0] !== undefined && sameEvents(ourDone[0], body));
    const from = step.kind === 'bayeux' ? positionIn(step.message.data) : undefined;
    const answerPlace = same < 0 ? done.findIndex(({ body }) => !passesOver(body, from, counterparts)) : same;
    const read = reads && ourDone.length === 0 ? done[answerPlace] : undefined;
    this.#refusals.push({
      about: { ...of, entry, operation },
      theirs: pushes.filter(({ body }) => isRefusal(body)).map(told),
      ours: ours.filter(isRefusal).map(answerOf),
      read: read && told(read),
    });
    return [...done.entries()].flatMap(([place, { entry: pushed, body }]) => {
      const isAnswer = reads && place === answerPlace;
      const counterpart = isAnswer
        ? ourDone[0]
        : ourDone.find((each, at) => (!reads || at > 0) && sameEvents(each, body));
      if (counterpart === undefined) return [];
      names.learn(body, counterpart);
      const about = { ...of, entry: pushed, operation: isAnswer ? operation : 'push' };
      return [{ ...about, theirs: answerOf(body), ours: answerOf(counterpart) }];
    });
  }

  /** Refusals in their order: where there are as many, one can have come when the next request was under way. */
  refusals(): readonly Pair[] {
    const theirs = this.#refusals.flatMap((each) => each.theirs);
    const ours = this.#refusals.flatMap(({ ours: own, about }) => own.map((answer) => ({ answer, about })));
    if (theirs.length === ours.length)
      return ours.map(({ answer, about }, place) => refusalPair(about, theirs[place], answer));
    return this.#refusals.flatMap(({ about, theirs: others, ours: own, read }) => {
      const told = others.length === 0 && read !== undefined ? [read] : others;
      return Array.from(
        { length: own.length === 0 ? others.length : Math.max(told.length, own.length) },
        (_, place) => refusalPair(about, told[place], own[place]),
      );
    });
  }
}

function refusalPair(
  about: Refusals['about'],
  theirs: Refusals['theirs'][number] | undefined,
  ours: WireAnswer | undefined,
): Pair {
  return { ...about, entry: theirs?.entry ?? about.entry, theirs: theirs?.answer, ours };
}

function told({ entry, body }: Push): Told {
  return { entry, answer: answerOf(body) };
}

function answerOf(body: JsonObject): WireAnswer {
  return { status: 200, headers: {}, body };
}

function isRefusal(body: JsonObject): boolean {
  return body.statusCode !== 0 && ('errors' in body || typeof body.statusCode === 'number');
}

function eventsIn({ messages }: JsonObject): readonly JsonObject[] {
  return [messages].flat().filter(isObject);
}

/** The position from which a publication asks to read. */
function positionIn(data: unknown): unknown {
  return isObject(data) ? data.transcriptPosition : undefined;
}

/** Whether a push begins after events that were told before and that an answer from a position on would have. */
function passesOver(body: JsonObject, from: unknown, counterparts: Counterparts): boolean {
  return counterparts.hasBetween(from, eventsIn(body)[0]?.index);
}

/** Events whose text is what somebody said. */
const SAID: ReadonlySet<unknown> = new Set([
  ...['Message', 'TypingStarted', 'TypingStopped', 'CustomNotice', 'PushUrl'],
]);

/** Of two messages with other texts each can be another one, which comes alone; so can two files. */
function isSameEvent(theirs: JsonObject, ours: JsonObject, own: (text: string) => string): boolean {
  const isNumbered = [theirs, ours].every(({ index }) => Number.isInteger(Number(index)));
  const text = String(theirs.text);
  // An id that nothing has told yet can be any of ours.
  const isKnown = SAID.has(theirs.type) || own(text) !== text;
  return isNumbered && theirs.type === ours.type && (!isKnown || own(text) === String(ours.text));
}
