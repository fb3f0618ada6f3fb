import {
  type Act,
  type Answer,
  asWritten,
  type Conversation,
  type Members,
  type SeenEvent,
  type WireEvent,
} from '../../../mock-gms/capture.ts';
import { differencesOf, kindOf } from '../../shared/differences.ts';
import type { Aligned } from '../compare/align.ts';
import { alignEvents } from '../compare/align-events.ts';
import { Comparable } from './comparable.ts';
import type { Played } from './play-conversation.ts';
import { isTyping } from './positions.ts';

/** The first place where the mock answers otherwise than a server did, of one kind. */
export interface PlayedDifference {
  /** Where in an answer, with the operation if it is about a refusal; or where in an event: `event Message text`. */
  readonly kind: string;
  /** The number of the entry of the capture. */
  readonly entry: number;
  /** The one that the entry is of, where there are several. */
  readonly file?: string;
  /** What the server had there, and what the mock has: without texts. */
  readonly server: string;
  readonly mock: string;
  /** How many places differ in this way. */
  readonly times: number;
}

/** In what a conversation differs from the same with the mock: the first place of each kind. */
export function playedDifferences(
  conversation: Conversation,
  { acts, statuses, mock }: Played,
): readonly PlayedDifference[] {
  if (mock === undefined) return [];
  const events = pairedEvents(conversation, mock);
  const common = events.filter(([seen, made]) => seen !== undefined && made !== undefined);
  const server = new Comparable(common.flatMap(([seen]) => seen?.event.index ?? []));
  const mocks = new Comparable(common.flatMap(([, made]) => made?.event.index ?? []));
  const kinds = new Map<string, PlayedDifference>();
  const add = (kind: string, entry: number, a: unknown, b: unknown) => {
    const { times = 0, ...first } = kinds.get(kind) ?? {};
    kinds.set(kind, {
      kind,
      entry,
      server: shown(a, kind),
      mock: shown(b, kind),
      ...first,
      times: times + 1,
    });
  };
  for (const [place, act] of acts.entries()) {
    const asked = mock.acts.find(({ entry }) => entry === place + 1);
    if (!isCompared(act)) continue;
    const greeting = act.operation === 'requestChat' ? greetingIn(act.answer, common) : new Set<WireEvent>();
    const messages = act.answer?.messages.filter((each) => !greeting.has(each)) ?? [];
    const [seen, made] = withSameEvents(act.answer && { ...withCodes(act.answer), messages }, asked?.answer);
    const a = { status: act.status, answer: seen && before(server.of(seen), greeting.size) };
    const b = { status: statuses[place], answer: made && mocks.of(made) };
    const found = differencesOf(a, b);
    // What one side alone refused has no members that could be compared.
    const outcome = asked?.isRefused === act.isRefused ? [] : found.filter(({ path }) => OUTCOME.test(path));
    for (const { path, a: here, b: there } of outcome.length > 0 ? outcome : found)
      add(kindIn(act, kindOf(path)), act.entry, here, there);
  }
  let last = 1;
  for (const [seen, made] of events) {
    last = seen?.entry ?? last;
    const type = seen?.event.type ?? made?.event.type ?? '?';
    const [a, b] = [seen && server.of(seen.event), made && mocks.of(made.event)].map(withoutIndex);
    for (const difference of differencesOf(a, b))
      add(`event ${type} ${kindOf(difference.path)}`.trimEnd(), last, difference.a, difference.b);
  }
  return [...kinds.values()];
}

/** Whether something was done. */
const OUTCOME = /^(?:status|answer\.statusCode)$/;

/** The events of both, by type, author and text. What the mock told last may have come after the last request. */
function pairedEvents(conversation: Conversation, mock: Conversation): readonly Aligned<SeenEvent>[] {
  const [seen = [], made = []] = [conversation, mock].map(({ events }) =>
    events.filter(({ event }) => !isTyping(event)),
  );
  const aligned = alignEvents(seen, made, ({ event }) => event);
  const last = aligned.findLastIndex(([one]) => one !== undefined);
  return aligned.slice(0, last + 1);
}

/** What others did at once as a chat began: here they do it right after the answer to its start. */
function greetingIn(
  answer: Answer | undefined,
  common: readonly Aligned<SeenEvent>[],
): ReadonlySet<WireEvent> {
  const done = new Set<WireEvent>(common.flatMap(([seen]) => seen?.event ?? []));
  const others = answer?.messages.filter((each) => each.from?.type !== 'Client' && done.has(each));
  return new Set(others?.filter((each) => !isTyping(each)));
}

/** An answer as it would be if the last events had not happened yet. */
function before(answer: unknown, events: number): unknown {
  const { nextPosition } = answer as Answer;
  if (nextPosition === undefined || events === 0) return answer;
  return { ...(answer as Answer), nextPosition: nextPosition - events };
}

/** Two answers whose events stand beside those that they belong to. */
function withSameEvents(seen: Act['answer'], made: Act['answer']): readonly [unknown, unknown] {
  if (seen === undefined || made === undefined) return [seen, made];
  const [theirs, ours] = [seen, made].map(({ messages }) => messages.filter((each) => !isTyping(each)));
  const aligned = alignEvents(theirs ?? [], ours ?? [], (event) => event);
  return [
    { ...seen, messages: aligned.map(([one]) => one) },
    { ...made, messages: aligned.map(([, other]) => other) },
  ];
}

/** Where an event stands, its neighbours show. */
function withoutIndex(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event;
  const { index: _, ...rest } = event as Record<string, unknown>;
  return rest;
}

/** Codes are numbers here; where a server has texts, these differ, and are not missing. */
function withCodes(answer: Answer): Answer {
  const errors = answer.errors?.map((error) => ({ ...error, ...pick(asWritten(error) ?? {}) }));
  return { ...answer, ...(errors !== undefined && { errors }) };
}

function pick({ code }: Members): object {
  return code === undefined ? {} : { code };
}

/** What is refused is a matter of the operation; members of answers are much the same in all. */
function kindIn({ operation }: Act, path: string): string {
  const place = path.replace(/^answer\./, '');
  if (place === 'answer') return `${operation} answer`;
  return /^(?:status|errors)/.test(place) ? `${operation} ${place}` : `answer ${place}`;
}

/** Over CometD the answer is a push, and what a request brings stands among the events. */
function isCompared({ endpoint, status }: Act): boolean {
  return endpoint === 'rest' && status !== undefined;
}

/** Limits are numbers that a server says. */
const LIMIT = /\.(?:used-)?(?:up|down)load-[a-z-]+$/;

/** A value without texts of anybody. */
function shown(value: unknown, kind: string): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (typeof value === 'string' && LIMIT.test(kind) && /^\d{1,12}$/.test(value)) return value;
  // Of what every chat calls in its own way, only the kind counts.
  const [, own] = /^‹(\w+)›$/.exec(String(value)) ?? [];
  if (own !== undefined) return own === 'string' ? 'a text' : `a ${own}`;
  if (typeof value === 'string') return `a text of ${value.length} character${value.length === 1 ? '' : 's'}`;
  return Array.isArray(value) ? `a list of ${value.length}` : `an object of ${Object.keys(value).length}`;
}
