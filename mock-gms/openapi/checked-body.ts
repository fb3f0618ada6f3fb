import { isDeeperThan } from '../boundary/depth.ts';
import { isObject } from '../boundary/json.ts';
import { type BodyOperation, checkForm } from './check.ts';
import { EMPTY, FieldProblem } from './field-problem.ts';

/** Levels of a body: whatever looks at it goes down on a stack that ends. */
const MAX_DEPTH = 100;

/** Levels of a snapshot around what was once sent in a body. */
const SNAPSHOT_DEPTH = 10;

/** Whether a body of the control API is too deep to be looked at; the problem if it is. */
export function depthProblem(body: unknown, operation: BodyOperation): FieldProblem | undefined {
  const most = operation === 'restoreSnapshot' ? MAX_DEPTH + SNAPSHOT_DEPTH : MAX_DEPTH;
  return isDeeperThan(body, most) ? new FieldProblem('', `must be at most ${most} levels deep`) : undefined;
}

/** A problem with a body, as a sentence. */
export function bodySentence({ parameter, problem }: FieldProblem, whole = 'the body'): string {
  return `${parameter || whole}: ${problem}`;
}

/** Who calls a function gives no body. */
function optionsError(problem: FieldProblem): RangeError {
  return new RangeError(bodySentence(problem, 'the options'));
}

/**
 * What somebody asks for in this process, checked as the same call over HTTP is: by what openapi.yaml says of its body.
 *
 * @throws RangeError with the sentence that the control API answers; of the whole body it says `the options`
 * @example
 * checkedBody('say', { text: 'Hello' }); // { text: 'Hello' }
 * checkedBody('say', { text: 5 }); // RangeError: text: must be a text
 */
export function checkedBody<T>(operation: BodyOperation, body: T): T {
  const { sent, lost } = asSent(operation, body);
  const problem = checkForm(operation, sent) ?? lost;
  if (problem !== undefined) throw optionsError(problem);
  return sent;
}

/** The same for what a script does: one that was saved from a chat may have empty texts, as the chat had. */
export function checkedButEmpty<T>(operation: BodyOperation, body: T): T {
  const { sent, lost } = asSent(operation, body);
  const found = checkForm(operation, sent);
  const problem = found === undefined || found.problem === EMPTY ? lost : found;
  if (problem !== undefined) throw optionsError(problem);
  return sent;
}

/** What a call takes that is described elsewhere, but is a map. @throws RangeError for anything else */
export function checkedMap<T>(given: T): T {
  if (!isObject(given)) throw optionsError(new FieldProblem('', 'must be a map of values by key'));
  return given;
}

/** A value as it arrives over HTTP. @throws RangeError for what JSON cannot hold */
export function sendable<T>(value: T): T {
  return value === undefined ? value : JSON.parse(jsonText(value));
}

/** The text in which a value is sent. @throws RangeError for what JSON cannot hold, such as NaN */
export function jsonText(value: unknown): string {
  const { text, lost } = inJson(value);
  if (lost !== undefined) throw optionsError(lost);
  return text;
}

/** A body as it would arrive over HTTP: what JSON leaves out is left out, and a date is a text. */
function asSent<T>(
  operation: BodyOperation,
  body: T,
): { readonly sent: T; readonly lost?: FieldProblem | undefined } {
  const tooDeep = depthProblem(body, operation);
  if (tooDeep !== undefined) throw optionsError(tooDeep);
  if (body === undefined) return { sent: body };
  const { text, lost } = inJson(body);
  return { sent: JSON.parse(text), lost };
}

/** What JSON makes an empty map of. */
const EMPTY_IN_JSON = /\b(?:RegExp|Map|Set|Promise)\b/;

/** JSON, and the first number that it has made null of, or thing that it has emptied. */
function inJson(value: unknown): { readonly text: string; readonly lost: FieldProblem | undefined } {
  let lost: FieldProblem | undefined;
  const kept = (name: string, member: unknown): unknown => {
    if (typeof member === 'number' && !Number.isFinite(member))
      lost ??= new FieldProblem(name, `must be a number that JSON can hold, not ${member}`);
    const [kind] = EMPTY_IN_JSON.exec(Object.prototype.toString.call(member)) ?? [];
    if (kind !== undefined) lost ??= new FieldProblem(name, `must be what JSON can hold, not a ${kind}`);
    return member;
  };
  const text = textOf(() => JSON.stringify(value, kept));
  if (text === undefined) throw optionsError(new FieldProblem('', 'must be what JSON can hold'));
  return { text, lost };
}

/** Undefined for a cycle, a bigint or a function. */
function textOf(write: () => string | undefined): string | undefined {
  try {
    return write();
  } catch {
    return undefined;
  }
}
