import assert from 'node:assert/strict';
import type { CaseContext } from '../../case/context.ts';
import type { Answered } from '../../probe/wire/wire.ts';
import { ORIGIN } from './given.ts';

/** What a browser sends along for a page of another origin. */
export const FROM_ORIGIN = { origin: ORIGIN };

/** Asks whether a page of another origin may post with these headers. */
export function preflight(context: CaseContext, url: string, requestHeaders: string): Promise<Answered> {
  const headers = {
    ...FROM_ORIGIN,
    'access-control-request-method': 'POST',
    'access-control-request-headers': requestHeaders,
  };
  return context.wire.send({ method: 'OPTIONS', url, headers });
}

/** Asserts that a preflight succeeds and allows these headers. */
export function assertAllows({ response }: Answered, ...wanted: string[]): void {
  assert.ok(
    response.status >= 200 && response.status < 300,
    `a preflight succeeds, it is ${response.status}`,
  );
  const listed = (response.headers['access-control-allow-headers'] ?? '').toLowerCase().split(/\s*,\s*/);
  for (const header of wanted)
    assert.ok(listed.includes(header), `${header} is allowed, those are ${listed}`);
}

/** Asserts that the page may read an answer. */
export function assertReadable({ response }: Answered): void {
  const allowed = response.headers['access-control-allow-origin'];
  assert.ok(
    allowed === ORIGIN || allowed === '*',
    `Access-Control-Allow-Origin lets ${ORIGIN} read a ${response.status}, it is ${allowed}`,
  );
}

/** Asserts that the page may read an answer to what it sent with credentials, for which browsers want its name. */
export function assertReadableWithCredentials({ response: { headers } }: Answered): void {
  assert.equal(headers['access-control-allow-origin'], ORIGIN);
  assert.equal(headers['access-control-allow-credentials'], 'true');
}

/** Asserts that no cache gives an answer that names the page's origin to a page of another one. */
export function assertVariesByOrigin({ response }: Answered): void {
  assert.match(response.headers.vary ?? '', /(^|[,\s])(origin|\*)([,\s]|$)/i, 'Vary names Origin');
}
