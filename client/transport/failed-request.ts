import { isRecord, parse } from '../base/json.ts';
import { Rejection } from '../base/rejection.ts';

/**
 * What the caller gets for a request that brought no response object, in the manner of jQuery's jqXHR.
 * @see WebChatService 9.0, "AJAX Response Object"
 */
export interface AjaxResponse {
  /** 4 when an answer came, otherwise 0. */
  readyState: 0 | 4;
  /** The HTTP status; 0 when nothing answered. */
  status: number;
  /** The server's word for the status, such as `OK`; `error`, `timeout`, `abort` or `parsererror` where there is none. */
  statusText: string;
  /** The body of the answer; empty where none came. */
  responseText: string;
  /** The body, where it was JSON. */
  responseJSON?: unknown;
  /**
   * `InvalidService` for error code 306, and for HTTP 404, 500 or 502 without a list of errors, whatever the cause;
   * `FileUploadError` when nothing answered an upload.
   */
  errorReason?: 'InvalidService' | 'FileUploadError';
  /** The file that nothing answered for, and its name. */
  file?: Blob;
  /** The name of the file that could not be sent. */
  filename?: string;
  /** Over CometD: the channel of a publication that was not taken, and what the library knows of its failure. */
  channel?: string;
  /**
   * Over CometD, what the library says of the failure. Its `message` is the whole publication, with `secureKey` and text:
   * remove it before you log the failure.
   */
  failure?: object;
  /** The header of the answer as far as the browser shows it, in whatever case it is asked for; null for none. */
  getResponseHeader(name: string): string | null;
  /** All of them, each `name: value` and the end of a line. */
  getAllResponseHeaders(): string;
}

type Fields = Omit<AjaxResponse, 'getResponseHeader' | 'getAllResponseHeaders'>;

/** The functions are not its own, so that it can be copied and compared as data. */
class Ajax {
  readonly #headers: Headers | undefined;

  constructor(headers?: Headers) {
    this.#headers = headers;
  }

  getResponseHeader(name: string): string | null {
    return this.#headers?.get(name) ?? null;
  }

  getAllResponseHeaders(): string {
    return [...(this.#headers ?? [])].map((header) => `${header.join(': ')}\r\n`).join('');
  }
}

/** A request failed: no answer, an HTTP error, or a body that is not a response object. */
export class FailedRequest extends Rejection<AjaxResponse> {
  constructor(fields: Fields, headers?: Headers) {
    super(Object.assign(new Ajax(headers), fields));
  }

  /** No answer came: the connection is broken, or the server too slow. */
  get unanswered(): boolean {
    return this.reason.status === 0 && !this.aborted;
  }

  /** The caller did not want it any more. */
  get aborted(): boolean {
    return this.reason.statusText === 'abort';
  }

  /** The codes of `errors` in the body; undefined when it has no such list. */
  get codes(): number[] | undefined {
    return codesOf(this.reason.responseJSON);
  }
}

/** The codes of `errors` in an answer; undefined when it has no such list. */
export function codesOf(body: unknown): number[] | undefined {
  const errors = isRecord(body) ? body.errors : undefined;
  return Array.isArray(errors) ? errors.map((error) => Number(error?.code)) : undefined;
}

/** The failure of a request that was answered, but not with a good response object. */
export function badAnswer(
  status: number,
  statusText: string,
  responseText: string,
  headers?: Headers,
): FailedRequest {
  const responseJSON = parse(responseText);
  const fields: Fields = { readyState: 4, status, statusText, responseText };
  if (responseJSON !== undefined) fields.responseJSON = responseJSON;
  return new FailedRequest(fields, headers);
}

/** The failure of a request that nothing answered. */
export function noAnswer(statusText: 'error' | 'timeout' | 'abort'): FailedRequest {
  return new FailedRequest({ readyState: 0, status: 0, statusText, responseText: '' });
}
