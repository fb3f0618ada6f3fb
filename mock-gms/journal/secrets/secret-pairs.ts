import { withoutSecretMembers } from './secret-members.ts';
import { isSecret, REDACTED } from './secret-names.ts';

/** A form, or the query of a URL, without the values of its secret fields. Everything else stays letter for letter. */
export function withoutSecretPairs(text: string): string {
  return text.split('&').map(shownPair).join('&');
}

function shownPair(pair: string): string {
  const equals = pair.indexOf('=');
  if (equals < 0) return pair;
  const name = pair.slice(0, equals + 1);
  if (isSecret(decodedLeniently(name.slice(0, -1)))) return name + REDACTED;
  if (!ENCODED_QUOTE.test(pair)) return pair;
  const value = decodedLeniently(pair.slice(equals + 1));
  const shown = withoutSecretMembers(value);
  return shown === value ? pair : name + encodeURIComponent(shown.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

const ENCODED_QUOTE = /%2[27]/;

/** Decodes escapes of URLs as a form reader does: invalid UTF-8 becomes replacement characters. */
export function decodedLeniently(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) =>
      Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
    );
}
