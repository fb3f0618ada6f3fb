import { isDeeperThan } from '../boundary/depth.ts';
import { isObject } from '../boundary/json.ts';
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
  const sent = asSent(body);
  const problem = checkForm(operation, sent);
  if (problem !== undefined) throw new RangeError(bodySentence(problem));
  return sent;
}

/** The same for what a script does: one that was saved from a chat may have empty texts, as the chat had. */
export function checkedButEmpty<T>(operation: BodyOperation, body: T): T {
  const sent = asSent(body);
  const problem = checkForm(operation, sent);
  if (problem !== undefined && problem.problem !== EMPTY) throw new RangeError(bodySentence(problem));
  return sent;
}

/** What a call takes that is described elsewhere, but is a map. @throws RangeError for anything else */
export function checkedMap<T>(given: T): T {
  if (!isObject(given)) throw new RangeError('the body: must be a map of values by key');
  return given;
}

/** A body as it would arrive over HTTP: what JSON leaves out is left out, and a date is a text. */
function asSent<T>(body: T): T {
  const tooDeep = depthProblem(body);
  if (tooDeep !== undefined) throw new RangeError(bodySentence(tooDeep));
  try {
    return body === undefined ? body : JSON.parse(JSON.stringify(body));
  } catch {
    throw new RangeError('the body: must be what JSON can hold');
  }
}
