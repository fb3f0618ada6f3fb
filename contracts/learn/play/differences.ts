import {
  type Act,
  type Answer,
  asWritten,
  type Conversation,
  type Members,
} from '../../../mock-gms/capture.ts';
import { differencesOf, kindOf } from '../../shared/differences.ts';
import { Comparable } from './comparable.ts';
import type { Played } from './play-conversation.ts';
import { indexesOf, isTyping } from './positions.ts';

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
  const server = new Comparable(conversation);
  // Few pages ask once more when they have ended a chat, and the mock is asked.
  const mocks = new Comparable(mock, indexesOf(conversation).length);
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
    const a = { status: act.status, answer: act.answer && server.of(withCodes(act.answer)) };
    const b = { status: statuses[place], answer: asked?.answer && mocks.of(asked.answer) };
    for (const { path, a: here, b: there } of differencesOf(a, b))
      add(kindIn(act, kindOf(path)), act.entry, here, there);
  }
  const [seen, made] = [conversation, mock].map(({ events }) =>
    events.filter(({ event }) => !isTyping(event)),
  );
  for (const [place, { event, entry }] of (seen ?? []).entries()) {
    const other = made?.[place]?.event;
    const { index: _, ...a } = server.of(event) as Record<string, unknown>;
    const { index: __, ...b } = (mocks.of(other ?? {}) ?? {}) as Record<string, unknown>;
    for (const difference of differencesOf(a, b))
      add(`event ${event.type ?? '?'} ${kindOf(difference.path)}`, entry, difference.a, difference.b);
    // From there on, everything stands beside something else.
    if (event.type !== other?.type) break;
  }
  return [...kinds.values()];
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
  return /^(?:status|errors)/.test(place) ? `${operation} ${place}` : `answer ${place}`;
}

/** Over CometD the answer is a push, and what a request brings stands among the events. */
function isCompared({ door, status }: Act): boolean {
  return door === 'rest' && status !== undefined;
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
