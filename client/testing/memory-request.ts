import { isRecord } from '../base/json.ts';
import type { ChatResponse } from '../transport/transport.ts';

/** A request, or over CometD a publication, as the server saw it. */
export interface MemoryRequest {
  /** `start`, `send`, `refresh` and so on, also where it is named otherwise over CometD; for files `file`, `limits`, `download`. */
  readonly operation: string;
  /** The whole address. */
  readonly url: string;
  /** What `fetch` was given besides: method, headers, body. */
  readonly init: RequestInit;
  /** What was given as text. */
  readonly fields: URLSearchParams;
  /** The file of an upload. */
  readonly file?: File;
  /** What was published, over CometD. */
  readonly data?: Record<string, unknown>;
}

/** What a request gets instead of its answer: other fields, an HTTP error, or nothing at all. */
export type Spoilt =
  | { answer: Partial<ChatResponse> }
  | { status: number; body?: unknown }
  | 'connection lost'
  | 'no answer';

/** @throws {TypeError} for what spoils nothing */
export function checkSpoilt(how: Spoilt): void {
  const given: unknown = how;
  const isKnown = isRecord(given)
    ? isRecord(given.answer) || typeof given.status === 'number'
    : given === 'connection lost' || given === 'no answer';
  if (!isKnown)
    throw new TypeError(
      "spoil takes { answer: { … } }, { status: 503 }, 'connection lost' or 'no answer' as its second argument",
    );
}
