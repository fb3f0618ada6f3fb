import type { IncomingFile } from '../chat-server/file-transfer.ts';
import type { Intake } from '../http/arriving-file.ts';
import { readBody } from '../http/body.ts';
import {
  emptyParameters,
  formText,
  fromParsedBody,
  type Parameters,
  parseUrlencoded,
} from '../http/parameters.ts';
import { type ParsedRequest, parsedBody } from '../http/parsed-body.ts';
import { receiveMultipart } from '../http/receive-multipart.ts';
import type { StagedBlob } from '../store/blob-store.ts';
import { multipartText } from './multipart-text.ts';

/** A form as it came: its parameters, its file, and its text for the journal, without the bytes of the file. */
export interface FileForm {
  readonly parameters: Parameters;
  readonly file?: IncomingFile;
  readonly text: string;
  /** Lets go of the bytes of a file that nobody took. To be called in any case. */
  discard(): Promise<void>;
}

/** A body of a type that an operation does not take. */
export class ContentTypeError extends Error {
  override readonly name = 'ContentTypeError';
  readonly text: string;

  constructor(message: string, text: string) {
    super(message);
    this.text = text;
  }
}

const nothing = async () => {};

/**
 * Reads the form of a request: urlencoded, also where a body parser ran before us, or multipart.
 *
 * Real clients send both to every file operation, and the file ahead of the keys.
 *
 * @throws {BodyError} if the body cannot be had
 * @throws {ContentTypeError} if it is no form
 * @throws {MalformedBodyError} if it is labelled multipart and is not
 * @see GMS Chat API V2, REST conventions: both encodings
 */
export async function readFileForm(
  request: ParsedRequest,
  intake: Intake<StagedBlob> | undefined,
): Promise<FileForm> {
  const contentType = request.headers['content-type'] ?? '';
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'multipart/form-data') {
    const { parameters, file, discard } = await receiveMultipart(request, intake);
    const text = multipartText(contentType, parameters, file);
    return { parameters, text, discard, ...(file !== undefined && { file }) };
  }
  const isUrlencoded = type === 'application/x-www-form-urlencoded';
  const parsed = isUrlencoded ? parsedBody(request) : undefined;
  if (parsed !== undefined) {
    const parameters = fromParsedBody(parsed);
    return { parameters, text: formText(parameters), discard: nothing };
  }
  const text = (await readBody(request)).toString('utf8');
  if (isUrlencoded) return { parameters: parseUrlencoded(text), text, discard: nothing };
  if (text === '' && type === '') return { parameters: emptyParameters(), text, discard: nothing };
  throw new ContentTypeError(`no form: ${contentType}`, text);
}
