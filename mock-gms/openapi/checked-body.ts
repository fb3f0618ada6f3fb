import { isDeeperThan } from '../boundary/depth.ts';
import { type BodyOperation, checkForm } from './check.ts';
import { EMPTY, FieldProblem } from './field-problem.ts';

/** Levels of a body: whatever looks at it goes down on a stack that ends. */
const MAX_DEPTH = 100;

/** Whether a body of the control API is too deep to be looked at; the problem if it is. */
export function depthProblem(body: unknown): FieldProblem | undefined {
  if (!isDeeperThan(body, MAX_DEPTH)) return undefined;
  return new FieldProblem('', `must be at most ${MAX_DEPTH} levels deep`);
}

/** A problem with a body, as a sentence. */
export function bodySentence({ parameter, problem }: FieldProblem): string {
  return `${parameter || 'the body'}: ${problem}`;
}

/**
 * What somebody asks for in this process, checked as the same call over HTTP is: by what openapi.yaml says of its body.
 *
 * @throws RangeError with the sentence that the control API answers
 * @example
 * checkedBody('say', { text: 'Hello' }); // { text: 'Hello' }
 * checkedBody('say', { text: 5 }); // RangeError: text: must be a text
 */
export function checkedBody<T>(operation: BodyOperation, body: T): T {
  const problem = depthProblem(body) ?? checkForm(operation, body);
  if (problem !== undefined) throw new RangeError(bodySentence(problem));
  return body;
}

/** The same for what a script does: one that was saved from a chat may have empty texts, as the chat had. */
export function checkedButEmpty<T>(operation: BodyOperation, body: T): T {
  const problem = depthProblem(body) ?? checkForm(operation, body);
  if (problem !== undefined && problem.problem !== EMPTY) throw new RangeError(bodySentence(problem));
  return body;
}
