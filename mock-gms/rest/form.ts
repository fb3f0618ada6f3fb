import { DEEPEST_JSON, isDeeperThan } from '../boundary/depth.ts';
import type { Problem } from '../chat-api/bad-parameter.ts';
import type { Fields } from '../chat-api/operations.ts';
import { readBody } from '../http/body.ts';
import { parseMultipart } from '../http/multipart.ts';
import {
  emptyParameters,
  formText,
  fromParsedBody,
  type Parameters,
  parseUrlencoded,
} from '../http/parameters.ts';
import { type ParsedRequest, parsedBody } from '../http/parsed-body.ts';
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
export async function readForm(request: ParsedRequest, takesMultipart: boolean): Promise<Form> {
  const contentType = request.headers['content-type'] ?? '';
  const type = contentType === URLENCODED ? URLENCODED : contentType.split(';', 1)[0]?.trim().toLowerCase();
  const isMultipart = type === MULTIPART && takesMultipart;
  const isForm = type === URLENCODED || isMultipart;
  const parsed = isForm ? parsedBody(request) : undefined;
  if (parsed !== undefined) {
    const parameters = fromParsedBody(parsed);
    return { parameters, text: formText(parameters) };
  }
  const body = await readBody(request);
  const text = body.toString('utf8');
  if (type === URLENCODED) return { parameters: parseUrlencoded(text), text };
  if (body.length === 0 && type === '') return { parameters: emptyParameters(), text };
  if (!isMultipart) throw new ContentTypeError(`no form: ${contentType}`, text);
  return { parameters: await parseMultipart(body, request.headers), text };
}

/** The fields of a request, or what is wrong with one: a field may have any name. */
export type Validated =
  | { readonly fields: Fields; readonly problem?: undefined }
  | { readonly fields?: undefined; readonly problem: Problem };

/**
 * Turns parameters into the fields of an operation, or names the first one that cannot be.
 *
 * @see GMS Chat API V2, operations: eventAttributes is JSON text
 */
export function fieldsOf(operation: FormOperation, parameters: Parameters): Validated {
  for (const name of EMPTY_IS_ABSENT) if (parameters[name] === '') delete parameters[name];
  const problem = checkForm(operation, parameters);
  if (problem !== undefined) return { problem };
  const { eventAttributes } = parameters;
  if (eventAttributes === undefined) return { fields: parameters as Fields };
  const object = parseObject(eventAttributes);
  if (object === undefined)
    return { problem: { parameter: 'eventAttributes', problem: 'must be a JSON object' } };
  if (isDeeperThan(object, DEEPEST_JSON)) {
    const problem = `must be at most ${DEEPEST_JSON} levels deep`;
    return { problem: { parameter: 'eventAttributes', problem } };
  }
  return { fields: { ...(parameters as Fields), eventAttributes: object } };
}

function parseObject(text: unknown): Fields['eventAttributes'] | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Fields['eventAttributes'])
      : undefined;
  } catch {
    return undefined;
  }
}
