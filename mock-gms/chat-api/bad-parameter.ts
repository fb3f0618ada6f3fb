import { type Answer, type FailureDetails, failure } from './answer.ts';

/** What is wrong with a parameter. */
export interface Problem {
  readonly parameter: string;
  readonly problem: string;
}

/** The answer to a request with a parameter that is missing or cannot be: it names the parameter. */
export function badParameter({ parameter, problem }: Problem, about: FailureDetails = {}): Answer {
  return failure('parameter', {
    ...about,
    message: `${parameter}: ${problem}`,
    advice: `Check the parameter ${parameter}`,
  });
}
