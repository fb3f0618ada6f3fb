import { answerValidators } from './generated/answers.js';
import type { Validator } from './validator.ts';

/** Component schemas of openapi.yaml that answers have. */
export type AnswerSchema = keyof typeof answerValidators;

/**
 * Everything in which an answer differs from a component schema of openapi.yaml; empty if nothing does.
 *
 * @example
 * checkAnswer('ChatEvent', { type: 'Message', from: { nickname: 'Ann', participantId: 2, type: 'Agent' } });
 * // ["must have required property 'utcTime'"]
 */
export function checkAnswer(schemaName: AnswerSchema, body: unknown): string[] {
  const validate: Validator = answerValidators[schemaName];
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
}
