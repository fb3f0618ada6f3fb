import type { CapturedExchange } from '../../../mock-gms/capture.ts';
import type { OwnNames } from './own-names.ts';
import type { WireAnswer } from './pair.ts';
import { contentTypeOf, requestBody } from './request-body.ts';
import { bodyOf } from './wire-answer.ts';

/** Headers that are sent again; others are of a browser, or of somebody. */
const SENT_AGAIN = ['origin', 'cookie', 'access-control-request-method', 'access-control-request-headers'];

/** Asks the mock what a client asked over HTTP; undefined where it cannot be asked so, or answers nothing. */
export async function askAgain(
  request: CapturedExchange['request'],
  url: string,
  names: OwnNames,
  apikey: string | undefined,
): Promise<WireAnswer | undefined> {
  const type = contentTypeOf(request);
  const headers = Object.fromEntries(
    SENT_AGAIN.flatMap((name) => {
      const value = [request.headers[name]].flat()[0];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const hasBody = !['GET', 'HEAD'].includes(request.method);
  try {
    const answer = await fetch(url, {
      method: request.method,
      headers: {
        ...headers,
        ...(type !== undefined && { 'content-type': type }),
        ...(apikey !== undefined && { apikey }),
      },
      ...(hasBody && { body: names.form({ ...request, body: requestBody(request) }) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: bodyOf(bytes.toString(), bytes.length),
    };
  } catch {
    // Methods and headers that Node does not send, such as TRACE.
    return undefined;
  }
}
