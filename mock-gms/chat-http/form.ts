import type { OutgoingHttpHeaders } from 'node:http';
import { type Answer, failure } from '../chat-api/answer.ts';
import { badParameter } from '../chat-api/bad-parameter.ts';
import type { IncomingFile } from '../chat-server/file-transfer.ts';
import type { Intake } from '../http/arriving-file.ts';
import { BodyError, readBody } from '../http/body.ts';
import { ACCEPTED_ENCODING, isEncoded } from '../http/content-encoding.ts';
import { connectionAfter, drain } from '../http/drain.ts';
import { MalformedBodyError, parseMultipart } from '../http/multipart.ts';
import {
  emptyParameters,
  formText,
  fromParsedBody,
  type Parameters,
  parseUrlencoded,
} from '../http/parameters.ts';
import { type ParsedRequest, parsedBody } from '../http/parsed-body.ts';
import { receiveMultipart } from '../http/receive-multipart.ts';
import { FieldProblem } from '../openapi/field-problem.ts';
import type { StagedBlob } from '../store/blob-store.ts';
import { type Call, type Reply, replyOf } from './call.ts';
import { multipartText } from './multipart-text.ts';

/** A form as it came: its parameters, its file, and its text for the journal, without the bytes of the file. */
export interface Form {
  readonly parameters: Parameters;
  readonly text: string;
  readonly file?: IncomingFile | undefined;
  /** Releases the bytes of a file that no operation kept. To be called in any case. */
  readonly discard?: () => Promise<void>;
}

/**
 * Whether an operation takes `multipart/form-data` beside urlencoded forms: not at all, without files, or with one file,
 * which is ignored without an intake.
 */
export type Multipart = 'refused' | 'fields' | { readonly intake: Intake<StagedBlob> | undefined };

function takenTypes(multipart: Multipart): string {
  return multipart === 'refused' ? URLENCODED : `${URLENCODED} or ${MULTIPART}`;
}

/** A body of a type that the operation does not take. */
class ContentTypeError extends Error {
  override readonly name = 'ContentTypeError';
  readonly text: string;

  constructor(message: string, text: string) {
    super(message);
    this.text = text;
  }
}

/** The form of a request, or the reply that refuses its body. @throws {BodyError} when the client went away */
export async function formOf(call: Call, multipart: Multipart): Promise<Form | Reply> {
  const { request } = call;
  if (isEncoded(request) && parsedBody(request) === undefined) {
    await drain(request);
    return refused(call, failure('contentEncoding', { chatId: call.chatId }), { ...ACCEPTED_ENCODING });
  }
  try {
    const form = await readForm(request, multipart);
    call.body = form.text;
    call.parameters = form.parameters;
    return form;
  } catch (error) {
    if (error instanceof ContentTypeError) {
      call.body = error.text;
      return refused(call, failure('contentType', { chatId: call.chatId, advice: error.message }));
    }
    if (error instanceof MalformedBodyError) {
      await drain(request);
      return refused(call, badParameter(new FieldProblem('body', error.message), { chatId: call.chatId }));
    }
    if (error instanceof BodyError && error.reason === 'too-large')
      return refused(call, failure('tooLarge', { chatId: call.chatId }));
    throw error;
  }
}

function refused(call: Call, answer: Answer, headers: OutgoingHttpHeaders = {}): Reply {
  return replyOf(call, answer, { ...connectionAfter(call.request), ...headers });
}

const URLENCODED = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/**
 * Reads a form, also after a body parser that ran before. Real clients send both encodings to every file operation, and
 * the file ahead of the keys.
 *
 * @throws {BodyError} if the body could not be read
 * @throws {ContentTypeError} if it is not a form
 * @throws {MalformedBodyError} if it is labelled multipart and is not
 * @see GMS Chat API V2, REST conventions: both encodings
 */
async function readForm(request: ParsedRequest, multipart: Multipart): Promise<Form> {
  const contentType = request.headers['content-type'] ?? '';
  const type = contentType === URLENCODED ? URLENCODED : contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === MULTIPART && typeof multipart === 'object') {
    const { parameters, file, discard } = await receiveMultipart(request, multipart.intake);
    return { parameters, file, discard, text: multipartText(contentType, parameters, file) };
  }
  const isMultipart = type === MULTIPART && multipart === 'fields';
  const parsed = type === URLENCODED || isMultipart ? parsedBody(request) : undefined;
  if (parsed !== undefined) {
    const parameters = fromParsedBody(parsed);
    return { parameters, text: formText(parameters) };
  }
  const body = await readBody(request);
  const text = body.toString('utf8');
  if (type === URLENCODED) return { parameters: parseUrlencoded(text), text };
  if (text === '' && type === '') return { parameters: emptyParameters(), text };
  if (!isMultipart)
    throw new ContentTypeError(`This content type is not taken: send ${takenTypes(multipart)}`, text);
  return { parameters: await parseMultipart(body, request.headers), text };
}
