/** What an overlay can change in an answer: the answer itself, or each event, author, map or error in it. */
export const OVERLAY_PLACES = ['answer', 'event', 'author', 'userData', 'eventAttributes', 'error'] as const;

/** A place in an answer, such as `event`. */
export type OverlayPlace = (typeof OVERLAY_PLACES)[number];

/** The endpoints that give answers: REST, `chat-ntf` (files of CometD clients), and CometD (pushes). */
export const OVERLAY_ENDPOINTS = ['rest', 'ntf', 'cometd'] as const;

/** An endpoint that gives answers, such as `rest`. */
export type OverlayEndpoint = (typeof OVERLAY_ENDPOINTS)[number];

const THOUSANDTHS = /\.\d{3}Z$/;

/**
 * Forms in which a value can be written. A value that cannot be written in a form stays as it is. A time is written by
 * `date` as `2026-11-20T10:00:00.000Z`, by `dateSeconds` as `…00Z`, by `dateOffset` as `…00.000+00:00`, by
 * `dateOffsetSeconds` as `…00+00:00`, by `dateBasicOffset` as `…00.000+0000`, and by `dateLocal` as `…00.000`.
 */
export const FORMS = {
  text: (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
  number: (value) => (typeof value === 'boolean' ? Number(value) : numberOf(value)),
  flag: (value) => (value === 'true' || value === 'false' ? value === 'true' : value),
  json: (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value),
  seconds: (value) => (typeof value === 'number' ? Math.floor(value / 1000) : value),
  milliseconds: (value) => (typeof value === 'number' ? value * 1000 : value),
  date: (value) => dated(value, (date) => date),
  dateSeconds: (value) => dated(value, (date) => date.replace(THOUSANDTHS, 'Z')),
  dateOffset: (value) => dated(value, (date) => date.replace('Z', '+00:00')),
  dateOffsetSeconds: (value) => dated(value, (date) => date.replace(THOUSANDTHS, '+00:00')),
  dateBasicOffset: (value) => dated(value, (date) => date.replace('Z', '+0000')),
  dateLocal: (value) => dated(value, (date) => date.replace('Z', '')),
  list: (value) => (Array.isArray(value) ? value : [value]),
  capitals: (value) => (typeof value === 'string' ? value.toUpperCase() : value),
  null: () => null,
} as const satisfies Record<string, (value: unknown) => unknown>;

/** The name of a form, such as `text` or `date`. */
export type FormName = keyof typeof FORMS;

type Named<T> = { readonly [name: string]: T };

/**
 * A difference in form between the answers of this mock and those of the server that it imitates.
 *
 * Some members say which answers it is about and where in them, the others say what is different there. They refer to members
 * of the answer by the mock's names, except `order`, which has the new names.
 */
export interface Overlay {
  /** The operation that was asked for, as openapi.yaml names it; `push` for events that are pushed. @default every operation */
  readonly operation?: string;
  /** Whether the operation was done or has failed, or the code of the first error. @default every outcome */
  readonly outcome?: 'done' | 'failed' | number;
  /** The endpoint that the answer came by. @default every endpoint */
  readonly endpoint?: OverlayEndpoint;
  /** What it changes in the answer. @default 'answer' */
  readonly within?: OverlayPlace;
  /**
   * The names of nested objects, from the outside in, down to the one that it changes. Of a list, each object in it is changed.
   *
   * @default what `within` names
   */
  readonly inside?: readonly string[];
  /** The type of the events that it changes, or whose parts it changes. @default every type */
  readonly event?: string;
  /** The HTTP status. @default that of the mock */
  readonly status?: number;
  /** HTTP headers by their names; null removes one. */
  readonly headers?: Named<string | null>;
  /** The forms in which members are written, by their names. */
  readonly form?: Named<FormName>;
  /** What is added to members that are numbers, by their names. */
  readonly shift?: Named<number>;
  /**
   * Values that replace others: by the name of the member, and then by its value as a text. In these values, and in those of
   * `set` and `give`, `{chatId}` stands for the id of the chat that an answer is about.
   */
  readonly values?: Named<Named<unknown>>;
  /** Members that are removed. */
  readonly remove?: readonly string[];
  /** The values of members that are there, by their names. */
  readonly set?: Named<unknown>;
  /** Members that are added if they are missing, with their values. */
  readonly give?: Named<unknown>;
  /** The new names of members, by the mock's names. */
  readonly rename?: Named<string>;
  /** The names of members in their order. Members that are not named come last. */
  readonly order?: readonly string[];
}

function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

/** A time as an ISO date, in one of the ways in which servers write these. */
function dated(value: unknown, spelling: (date: string) => string): unknown {
  return isTime(value) ? spelling(new Date(value).toISOString()) : value;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}
