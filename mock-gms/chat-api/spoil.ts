import { defined } from '../boundary/defined.ts';
import type { FaultEffect } from '../faults/fault.ts';
import type { Delivery } from '../http/deliver.ts';
import { type Answer, type FailureDetails, failure } from './answer.ts';

/** Effects that change an answer; a delay only holds it back. */
export type SpoilingEffect = Exclude<FaultEffect, { kind: 'delay' }>;

/** What a fault makes of an answer, and how that goes out. */
export interface Spoilt {
  readonly answer: Answer;
  readonly delivery: Delivery;
  /** Where another than the usual one is sent. */
  readonly contentType?: string;
}

const NOTHING: Answer = { status: 0, body: '', outcome: 'failed' };

/**
 * Spoils an answer.
 *
 * @param answer what would have been answered; undefined where the operation was not carried out
 * @param about what a failure of GMS says of the chat
 * @param request the ids that the request gave
 * @example
 * spoil({ kind: 'truncate' }, { status: 200, body: '{"statusCode":0}', outcome: 'done' }, {}).answer.body; // '{"status'
 */
export function spoil(
  effect: SpoilingEffect,
  answer: Answer | undefined,
  about: FailureDetails,
  request: SessionIds = {},
): Spoilt {
  const { status, body, outcome } = answer ?? failure('faultAsked', about);
  const whole = (spoilt: Answer): Spoilt => ({ answer: spoilt, delivery: 'whole' });
  switch (effect.kind) {
    case 'reset':
      return { answer: NOTHING, delivery: 'reset' };
    case 'status':
      return whole({ status: effect.status, body: bodyText(effect.body), outcome: 'failed' });
    case 'error': {
      const { kind: _, when: __, ...details } = effect;
      return whole(failure('faultAsked', { ...about, ...details }));
    }
    case 'offline':
      // Real clients restore into this answer, and go on with the ids that it has.
      return whole(failure('offline', { ...about, ...idsOf(request) }));
    case 'resetMidBody':
      return { answer: { status, body, outcome }, delivery: 'resetMidBody' };
    case 'truncate':
      return whole({ status, body: body.slice(0, Math.floor(body.length / 2)), outcome });
    case 'malformed':
      return whole({ status, body: `${body.slice(0, -1)},}`, outcome });
    case 'contentType':
      return { ...whole({ status, body, outcome }), contentType: effect.type ?? 'text/html' };
    case 'unknownClient':
    case 'loseCookie':
      // Over HTTP alone there is no Bayeux session to lose: faults of this kind are not taken there.
      return whole({ status, body, outcome });
  }
}

/** Ids of a session as a request gives them, of any type. */
interface SessionIds {
  readonly secureKey?: unknown;
  readonly userId?: unknown;
  readonly alias?: unknown;
  readonly chatId?: unknown;
}

function idsOf({ secureKey, userId, alias, chatId }: SessionIds): FailureDetails {
  return defined({
    secureKey: textOf(secureKey),
    userId: textOf(userId),
    alias: textOf(alias),
    chatId: textOf(chatId),
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function bodyText(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}
