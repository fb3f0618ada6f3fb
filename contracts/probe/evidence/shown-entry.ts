import { defined } from '../../shared/defined.ts';
import type { SocketFrame, WireEntry } from '../wire/wire-entry.ts';
import type { Redactor } from './redactor.ts';

/** Headers and body as a report shows them. */
export interface ShownMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What crossed the wire as a report shows it: texts, without secrets. */
export type ShownEntry =
  | SocketFrame
  | {
      readonly kind: 'http';
      /** Milliseconds since the case began. */
      readonly at: number;
      readonly request: ShownMessage & { readonly method: string; readonly url: string };
      readonly response?: ShownMessage & { readonly status: number };
      /** Why there is no response. */
      readonly failure?: string;
    };

/** An entry without its secrets; `body` shows the texts of frames and the bodies, which may be bytes. */
export function shownEntry(
  entry: WireEntry,
  { text, headers }: Redactor,
  body = (content: string | Buffer) => text(content.toString()),
): ShownEntry {
  if (entry.kind === 'frame') return { ...entry, url: text(entry.url), text: body(entry.text) };
  const { kind, at, request, response, failure } = entry;
  return {
    kind,
    at,
    request: {
      method: request.method,
      url: text(request.url),
      headers: headers(request.headers),
      body: body(request.body),
    },
    ...defined({
      response: response && {
        status: response.status,
        headers: headers(response.headers),
        body: body(response.body),
      },
      failure: failure === undefined ? undefined : text(failure),
    }),
  };
}
