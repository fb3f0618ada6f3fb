import { Rejection } from '../rejection.ts';

/**
 * What the caller gets for a request that brought no response object, in the manner of jQuery's jqXHR.
 * @see WebChatService 9.0, "AJAX Response Object"
 */
export interface AjaxResponse {
  /** 4 when an answer came, else 0. */
  readyState: 0 | 4;
  /** The HTTP status; 0 when nothing answered. */
  status: number;
  /** The server's word for the status; `error`, `timeout` or `parsererror` where there is none. */
  statusText: string;
  responseText: string;
  /** The body, where it was JSON. */
  responseJSON?: unknown;
  /** Set when the address names no chat service. */
  errorReason?: 'InvalidService';
}

/** A request failed: no answer, an HTTP error, or a body that is no response object. */
export class FailedRequest extends Rejection<AjaxResponse> {
  /** No answer came: the connection is broken, or the server too slow. */
  get unanswered(): boolean {
    return this.reason.status === 0;
  }

  /** The codes of `errors` in the body; undefined when it has no such list. */
  get codes(): number[] | undefined {
    const body = this.reason.responseJSON;
    const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined;
    return Array.isArray(errors) ? errors.map((error) => Number(error?.code)) : undefined;
  }
}
