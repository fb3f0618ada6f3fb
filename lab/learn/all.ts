import { answerMutants, refusalMutants } from './answer-mutants.ts';
import { eventMutants } from './event-mutants.ts';
import { failureMutants } from './failure-mutants.ts';
import { httpMutants } from './http-mutants.ts';
import { nestedMutants } from './nested-mutants.ts';

/** Every server that differs in one form. */
export const mutants = [
  ...answerMutants,
  ...refusalMutants,
  ...eventMutants,
  ...failureMutants,
  ...httpMutants,
  ...nestedMutants,
];
