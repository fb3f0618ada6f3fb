import type { FieldProblem } from '../openapi/field-problem.ts';
import { type Answer, type FailureDetails, failure } from './answer.ts';

/** The answer to a request with a missing or invalid parameter: it names the parameter. */
export function badParameter({ parameter, problem }: FieldProblem, about: FailureDetails = {}): Answer {
  return failure('parameter', {
    ...about,
    message: `${parameter}: ${problem}`,
    // The body as a whole is not a parameter.
    advice: parameter === 'body' ? 'Check the body' : `Check the parameter ${parameter}`,
  });
}
