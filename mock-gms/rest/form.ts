import type { IncomingMessage } from 'node:http';
import { DEEPEST_JSON, isDeeperThan } from '../boundary/depth.ts';
import type { Fields } from '../chat-api/operations.ts';
import { readBody } from '../http/body.ts';
import { parseMultipart } from '../http/multipart.ts';
import { emptyParameters, fromParsedBody, type Parameters, parseUrlencoded } from '../http/parameters.ts';
import { checkForm, type FormOperation } from '../openapi/check.ts';
import { EMPTY_IS_ABSENT } from '../openapi/empty-is-absent.ts';

/** A form as it came: its parameters, and its text for the journal. */
export interface Form {
  readonly parameters: Parameters;
  readonly text: string;
}

/** A body of a type that an operation does not take. */
export class ContentTypeError extends Error {
  override readonly name = 'ContentTypeError';
  /** The body, for the journal. */
  readonly text: string;

  constructor(message: string, text: string) {
    super(message);
    this.text = text;
  }
}

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/**
 * Reads the form of a request, also where a body parser ran before us.
 *
 * @param takesMultipart whether the operation is documented to take `multipart/form-data` too
 * @throws {BodyError} if the body cannot be had
 * @throws {ContentTypeError} if it is no form
 * @throws {MalformedBodyError} if it is labelled multipart and is not
 */
export async function readForm(
  request: IncomingMessage & { body?: unknown },
  takesMultipart: boolean,
): Promise<Form> {
  const contentType = request.headers['content-type'] ?? '';
  const type = contentType === URLENCODED ? URLENCODED : contentType.split(';', 1)[0]?.trim().toLowerCase();
  const isMultipart = type === MULTIPART && takesMultipart;
  const isForm = type === URLENCODED || isMultipart;
  if (typeof request.body === 'object' && request.body !== null && isForm) {
    const parameters = fromParsedBody(request.body);
    return { parameters, text: formText(parameters).toString() };
  }
  const body = await readBody(request);
  const text = body.toString('utf8');
  if (type === URLENCODED) return { parameters: parseUrlencoded(text), text };
  if (body.length === 0 && type === '') return { parameters: emptyParameters(), text };
  if (!isMultipart) throw new ContentTypeError(`no form: ${contentType}`, text);
  return { parameters: await parseMultipart(body, request.headers), text };
}

/** What is wrong with a parameter. */
export interface Problem {
  readonly parameter: string;
  readonly problem: string;
}

/**
 * Turns parameters into the fields of an operation, or names the first one that cannot be.
 *
 * @see GMS Chat API V2, operations: eventAttributes is JSON text
 */
export function fieldsOf(operation: FormOperation, parameters: Parameters): Fields | Problem {
  for (const name of EMPTY_IS_ABSENT) if (parameters[name] === '') delete parameters[name];
  const problem = checkForm(operation, parameters);
  if (problem !== undefined) return problem;
  const { eventAttributes } = parameters;
  if (eventAttributes === undefined) return parameters as Fields;
  const object = parseObject(eventAttributes);
  if (object === undefined) return { parameter: 'eventAttributes', problem: 'must be a JSON object' };
  return { ...(parameters as Fields), eventAttributes: object };
}

export function isProblem(fields: Fields | Problem): fields is Problem {
  return 'problem' in fields && 'parameter' in fields;
}

function parseObject(text: unknown): Fields['eventAttributes'] | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      !isDeeperThan(value, DEEPEST_JSON)
      ? (value as Fields['eventAttributes'])
      : undefined;
  } catch {
    return undefined;
  }
}

/** Parameters written as a form again, where whoever parsed them did not keep it. */
function formText(parameters: Parameters, text = new URLSearchParams(), within = ''): URLSearchParams {
  for (const [name, value] of Object.entries(parameters)) {
    const path = within === '' ? name : `${within}[${name}]`;
    if (typeof value === 'string') text.append(path, value);
    else formText(value, text, path);
  }
  return text;
}
