import http from 'node:http';
import type { Capture, Captured, Headers } from '../captured.ts';
import { failureOf } from '../failure-of.ts';
import { chatPathOf } from '../traffic/chat-path.ts';
import { idsIn } from './ids.ts';
import { STAND_IN } from './own-addresses.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { redactedAnswerBody, redactedFrame, redactedRequestBody } from './redact-body.ts';
import { redactedHeaders } from './redact-headers.ts';
import { redactedPath } from './redact-path.ts';
import { type RedactionOptions, Redactor } from './redactor.ts';
import { seededChance } from './seeded-chance.ts';

const METHODS: ReadonlySet<string> = new Set(http.METHODS);

/**
 * A capture without secrets and personal texts: only what the API itself has stays. The same text is replaced by the same
 * one everywhere, so that what belongs together still does, and by one of the same length and kinds of characters.
 *
 * @example
 * const capture = { began: 0, entries: [], unread: [] };
 * redactCapture(capture); // { began: 0, entries: [], unread: [] }
 * @see docs/decisions/0023: redaction keeps only what is known
 */
export function redactCapture(
  capture: Capture,
  options: RedactionOptions = {},
  pseudonyms = new Pseudonyms(options.seed === undefined ? undefined : seededChance(options.seed)),
): Capture {
  const redactor = new Redactor(pseudonyms, options, redactedPath);
  for (const entry of capture.entries) redactor.addresses.add(pathOf(entry));
  // An id is the same wherever it stands, in texts and addresses too.
  if (!redactor.keepsTexts)
    for (const entry of capture.entries) for (const id of idsIn(entry)) pseudonyms.id(id);
  // Words of the server can repeat what only comes later: what there is to replace must be known before.
  for (const entry of capture.entries) redactedEntry(redactor, entry);
  const entries = capture.entries.map((entry) => redactedEntry(redactor, entry));
  for (const text of pseudonyms.made) options.madeUp?.add(text);
  return { ...capture, entries };
}

function redactedEntry(redactor: Redactor, entry: Captured): Captured {
  const headersOf = (headers: Headers) => ({
    ...redactedHeaders(redactor, headers),
    ...('host' in headers && { host: redactor.keepsTexts ? headers.host : STAND_IN }),
  });
  const origin = entry.origin === undefined ? {} : { origin: originOf(redactor, entry.origin) };
  if (entry.kind === 'frame') {
    const { direction, text, size = Buffer.byteLength(text) } = entry;
    return {
      ...entry,
      ...origin,
      path: redactedPath(redactor, entry.path),
      headers: headersOf(entry.headers),
      text: redactedFrame(redactor, text, direction === 'sent' ? 'asked' : 'answered', size),
    };
  }
  const { request, response, failure } = entry;
  const isOther = chatPathOf(request.path) === undefined && !redactor.keepsTexts;
  return {
    ...entry,
    ...origin,
    request: {
      ...request,
      method: METHODS.has(request.method) ? request.method : 'OTHER',
      path: redactedPath(redactor, request.path),
      headers: headersOf(request.headers),
      body: isOther ? '' : redactedRequestBody(redactor, request.headers, request.body, request.size),
    },
    ...(response && {
      response: {
        ...response,
        headers: headersOf(response.headers),
        body: isOther ? '' : redactedAnswerBody(redactor, response.body, response.size),
      },
    }),
    ...(failure !== undefined && { failure: failureOf(failure) }),
  };
}

function pathOf(entry: Captured): string {
  return entry.kind === 'http' ? entry.request.path : entry.path;
}

function originOf({ keepsTexts }: Redactor, origin: string): string {
  return keepsTexts ? origin : `${origin.split('://', 1)[0]}://${STAND_IN}`;
}
