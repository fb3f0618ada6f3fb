import type { FaultOperation } from './fault-target.ts';

/** How a client reaches the chat API: what a fault can be narrowed to, and what the journal notes. */
export const TRANSPORTS = ['polling', 'cometd-long-polling', 'cometd-websocket'] as const;

export type Transport = (typeof TRANSPORTS)[number];

/** The transports that push. */
export type PushTransport = Exclude<Transport, 'polling'>;

/**
 * Whether the operation is carried out (`after`) or not (`before`, the default) when its answer is spoilt: a client that
 * tries again after a lost answer does it twice.
 */
interface Timing {
  readonly when?: 'before' | 'after';
}

/** What a fault does to an exchange. */
export type FaultEffect =
  /** Answers with this HTTP status; without a body none is sent. */
  | ({ readonly kind: 'status'; readonly status: number; readonly body?: unknown } & Timing)
  /** Answers with HTTP 200 and a failure as GMS words it. */
  | ({
      readonly kind: 'error';
      readonly code: number;
      readonly advice?: string;
      /** Default 2. */
      readonly statusCode?: 1 | 2;
      /** Default false. */
      readonly chatEnded?: boolean;
    } & Timing)
  /** Answers as GMS does without its Chat Server: HTTP 200, statusCode 1. */
  | ({ readonly kind: 'offline' } & Timing)
  /** Destroys the connection before anything is answered. */
  | ({ readonly kind: 'reset' } & Timing)
  /** Lets milliseconds of the service's clock pass, ahead of the operation or of its answer. */
  | ({ readonly kind: 'delay'; readonly ms: number } & Timing)
  /** Destroys the connection when half of the answer's body was sent. */
  | { readonly kind: 'resetMidBody' }
  /** Sends half of the body as if it were the whole. */
  | { readonly kind: 'truncate' }
  /** Sends a body that is whole and no JSON. */
  | { readonly kind: 'malformed' }
  /** Sends the answer under another content type; default `text/html`. */
  | { readonly kind: 'contentType'; readonly type?: string }
  /** CometD: answers `402::Unknown client`. */
  | { readonly kind: 'unknownClient' }
  /** CometD: forgets the cookie that belongs to the Bayeux session. */
  | { readonly kind: 'loseCookie' };

/** What a fault does to a push. */
export type PushFault =
  /** `reorder`: the push comes after the next one. */
  | { readonly kind: 'drop' | 'duplicate' | 'reorder' }
  /** Milliseconds of the service's clock. */
  | { readonly kind: 'delay'; readonly ms: number };

/** Exchanges let through within a time; those beyond are spoilt. */
export interface Rate {
  readonly max: number;
  /** Seconds of the service's clock. */
  readonly per: number;
}

/** A rule that spoils exchanges, or pushes, on purpose. It says what it does by one of `effect`, `sequence`, `offline`, `rate`. */
export interface Fault {
  /** The operation that it is for; `*` for all; `push` for what is pushed over CometD. */
  readonly operation: FaultOperation;
  /** Default `*`: whatever carries the exchange. */
  readonly transport?: Transport | '*';
  /** Matching exchanges that are let through first; default 0. */
  readonly after?: number;
  /** How often the effect or the whole sequence is gone through; 0: forever. Default 1, with `rate` 0. */
  readonly times?: number;
  /** With `rate` it may be left out: HTTP 429 then. */
  readonly effect?: FaultEffect | PushFault;
  /** One step for each matching exchange; `pass` lets it through. */
  readonly sequence?: ReadonlyArray<FaultEffect | PushFault | 'pass'>;
  /** Short for the effect `offline`, this many times. */
  readonly offline?: number;
  /** Spoils only what comes faster than this. */
  readonly rate?: Rate;
  /** How likely it is, 0 to 1, that an exchange whose turn it is meets its step. Default 1. */
  readonly probability?: number;
  /** Where the dice begin: the same seed rolls the same. By default each rule of a service has its own. */
  readonly seed?: number;
}

/**
 * A fault with how often it matched, and how often it spoilt something. One that spoilt nothing yet may say where it can:
 * `hint` is a sentence for people.
 */
export type CountedFault = Fault & {
  /** By which it is removed. */
  readonly id: number;
  readonly seen: number;
  readonly spoilt: number;
  readonly hint?: string;
};

/** Effects that need an answer to spoil. */
const NEEDS_ANSWER: ReadonlySet<FaultEffect['kind']> = new Set([
  'resetMidBody',
  'truncate',
  'malformed',
  'contentType',
]);

/**
 * Whether an operation is carried out although its answer is spoilt. A delay carries it out either way: later, or at
 * once with the answer held back.
 *
 * @example
 * comesAfter({ kind: 'reset' }); // false
 * comesAfter({ kind: 'reset', when: 'after' }); // true
 * comesAfter({ kind: 'resetMidBody' }); // true
 */
export function comesAfter(effect: FaultEffect): boolean {
  return NEEDS_ANSWER.has(effect.kind) || ('when' in effect && effect.when === 'after');
}
