import { chatPathOf, segmentText } from '../traffic/chat-path.ts';
import { KNOWN_OPERATIONS } from './known.ts';
import { dividedPath, joinedPath, redactedParameters } from './path-parameters.ts';
import { redactedForm } from './redact-body.ts';
import type { Redactor } from './redactor.ts';

/** A path with its query: base and service stay, ids are replaced, and of what is not of the Chat API nothing is said. */
export function redactedPath(redactor: Redactor, path: string): string {
  const at = path.indexOf('?');
  const [before, query] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + 1)];
  const shown = redactedSegments(redactor, before);
  return query === '' ? shown : `${shown}?${redactedForm(redactor, query)}`;
}

function redactedSegments(redactor: Redactor, path: string): string {
  const { keepsTexts, pseudonyms } = redactor;
  const divided = dividedPath(path);
  const shown = keepsTexts ? pseudonyms.within(divided.path) : redactedRoute(redactor, divided.path);
  if (shown === OTHER) return shown;
  // The API has no parameters: whatever stands there, a container wrote, and it may be a session.
  const value = (text: string) =>
    encodeURIComponent(keepsTexts ? redactor.secret(segmentText(text)) : pseudonyms.of(segmentText(text)));
  const keeps = (name: string) => keepsTexts || name.toLowerCase() === 'jsessionid';
  const parameters = divided.parameters.map((each) => redactedParameters(each, value, keeps));
  return joinedPath({ path: shown, parameters });
}

/** What is shown of a path that is not of the Chat API. */
const OTHER = '/other';

const PARTS = /^(.*?\/(?:2\/chat-ntf|2\/chat\/[^/]+|cometd))(\/.*)?$/;

function redactedRoute(redactor: Redactor, path: string): string {
  const [, kept = '', rest = ''] = PARTS.exec(path) ?? [];
  if (kept === '' || chatPathOf(path) === undefined) return OTHER;
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
  return WORDS.has(part) ? part : encodeURIComponent(pseudonyms.of(segmentText(part)));
}
