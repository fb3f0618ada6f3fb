import { type Answer, type FailureDetails, failure } from '../chat-api/answer.ts';
import type { FaultEffect } from '../faults/fault.ts';

/** What a fault makes of an answer. */
export function answerOfFault(
  effect: Exclude<FaultEffect, { kind: 'delay' }>,
  about: FailureDetails,
): Answer | 'reset' {
  switch (effect.kind) {
    case 'reset':
      return 'reset';
    case 'status':
      return { status: effect.status, body: bodyText(effect.body) };
    case 'error': {
      const { kind, ...details } = effect;
      return failure('faultAsked', { ...about, ...details });
    }
  }
}

function bodyText(body: unknown): string {
  if (body === undefined) return '';
  return typeof body === 'string' ? body : JSON.stringify(body);
}
