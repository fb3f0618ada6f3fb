import { chatPathOf } from '../traffic/chat-path.ts';
import { KNOWN_OPERATIONS } from './known.ts';
import { redactedForm } from './redact-body.ts';
import type { Redactor } from './redactor.ts';

/** A path with its query: base and service stay, ids are replaced, and of what is not of the Chat API nothing is said. */
export function redactedPath(redactor: Redactor, path: string): string {
  const at = path.indexOf('?');
  const [before, query] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + 1)];
  const shown = redactor.keepsTexts ? redactor.pseudonyms.within(before) : redactedRoute(redactor, before);
  return query === '' ? shown : `${shown}?${redactedForm(redactor, query)}`;
}

const PARTS = /^(.*?\/(?:2\/chat-ntf|2\/chat\/[^/]+|cometd))(\/.*)?$/;

function redactedRoute(redactor: Redactor, path: string): string {
  const [, kept = '', rest = ''] = PARTS.exec(path) ?? [];
  if (kept === '' || chatPathOf(path) === undefined) return '/other';
  return (
    kept +
    rest
      .split('/')
      .map((part) => shownPart(redactor, part))
      .join('/')
  );
}

const WORDS: ReadonlySet<string> = new Set([
  ...KNOWN_OPERATIONS,
  ...['limits', 'download', 'delete', 'handshake', 'connect', 'disconnect', ''],
]);

function shownPart({ pseudonyms }: Redactor, part: string): string {
  return WORDS.has(part) ? part : encodeURIComponent(pseudonyms.of(decoded(part)));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
