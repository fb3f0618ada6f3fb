/** Where in an answer an overlay acts: on the answer itself, or on each event, author, map or error in it. */
export const OVERLAY_PLACES = ['answer', 'event', 'author', 'userData', 'eventAttributes', 'error'] as const;

/** A place in an answer, such as `event`. */
export type OverlayPlace = (typeof OVERLAY_PLACES)[number];

/** The endpoints that give answers: REST, `chat-ntf` (files of CometD clients), and CometD (pushes). */
export const OVERLAY_ENDPOINTS = ['rest', 'ntf', 'cometd'] as const;

/** An endpoint that gives answers, such as `rest`. */
export type OverlayEndpoint = (typeof OVERLAY_ENDPOINTS)[number];

const THOUSANDTHS = /\.\d{3}Z$/;

/**
 * Forms that a value can be given: what cannot have that form stays as it is. `date` and those after it are
 * `2026-11-20T10:00:00.000Z`, `…00Z`, `…00.000+00:00`, `…00+00:00`, `…00.000+0000` and `…00.000`.
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
 * A difference of form between this mock and the server that it stands in for, as data.
 *
 * It names the answers that it is about, and what is different in them. Members are named as the mock names them, only in
 * `order` as they are then. What is done is done in the order of the members here.
 */
export interface Overlay {
  /** As openapi.yaml names it; `push` for what is pushed unasked. @default every operation */
  readonly operation?: string;
  /** A code is that of the first error. @default every outcome */
  readonly outcome?: 'done' | 'failed' | number;
  /** The endpoint that the answer came by. @default every endpoint */
  readonly endpoint?: OverlayEndpoint;
  /** The place in the answer that it changes. @default 'answer' */
  readonly within?: OverlayPlace;
  /**
   * Objects in one another, by their names from the outside in; of a list, each object in it.
   *
   * @default the place itself
   */
  readonly inside?: readonly string[];
  /** The type of the events that it is about, or whose parts. @default every type */
  readonly event?: string;
  /** Of HTTP. */
  readonly status?: number;
  /** Of HTTP; null takes one away. */
  readonly headers?: Named<string | null>;
  /** Members that are written in another form. */
  readonly form?: Named<FormName>;
  /** Is added to a number. */
  readonly shift?: Named<number>;
  /** Values in the place of others. In these and those below, `{chatId}` is the id of the chat that an answer is about. */
  readonly values?: Named<Named<unknown>>;
  /** Members that are taken away. */
  readonly remove?: readonly string[];
  /** The value of a member that is there. */
  readonly set?: Named<unknown>;
  /** A member that is not there, with its value. */
  readonly give?: Named<unknown>;
  /** Members that have another name: the mock's, and the new one. */
  readonly rename?: Named<string>;
  /** Members in their order; those that are not named come behind. */
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
