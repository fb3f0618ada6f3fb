import { REDACTED } from '../../journal/secrets/secret-names.ts';
import { segmentText } from '../traffic/chat-path.ts';
import { isSecretField } from './secret-name.ts';

/** Whatever stands in place of a secret. */
type Instead = (secret: string) => string;

/** Addresses within addresses, such as where a login leads back to; nobody goes deeper. */
const MAX_DEPTH = 4;

/** An address within a text, of any scheme, or of that of the page. */
const ADDRESS = /(?:\b[a-z][a-z\d+.-]{0,30}:)?\/\/[^\s"<>]+/gi;

/**
 * A text without what lets somebody in by an address in it: user and password before the host, and the values of a query, a
 * fragment or a parameter of the path whose names tell of a secret. A text in one word may be an address without its
 * beginning, such as `/cb?access_token=4f0a`. Everything else stays letter for letter.
 */
export function withoutSecretsInAddresses(text: string, instead: Instead, depth = MAX_DEPTH): string {
  if (!/[=@]/.test(text)) return text;
  const isOneWord = !/[\s"<>]/.test(text);
  return isOneWord
    ? inAddress(text, instead, depth)
    : text.replaceAll(ADDRESS, (address) => inAddress(address, instead, depth));
}

/** What is before the host, the host, the path, and what follows it. */
const PARTS = /^([^\w/?#]{0,3}(?:[a-z][a-z\d+.:-]{0,60}:)?\/\/)?([^/?#]*)([^?#]*)(.*)$/is;

function inAddress(address: string, instead: Instead, depth: number): string {
  const [, begin = '', first = '', path = '', rest = ''] = PARTS.exec(address) ?? [];
  const inFields = (text: string, fields: RegExp) => withoutSecretFields(text, fields, instead, depth);
  // A form has no path before it.
  if (begin === '' && first.includes('=')) return inFields(address, FIELD);
  // Without the two slashes it is a mail address.
  const host = begin === '' ? first : first.slice(first.lastIndexOf('@') + 1);
  return begin + inFields(host + path, PARAMETER) + inFields(rest, FIELD);
}

/** A field of a query or of a fragment, which may have a path and a query of its own. */
const FIELD = /(^|[?#&;])([^=?#&;]{1,200})=([^#&;]*)/g;

/** A parameter of a segment of a path. */
const PARAMETER = /(;)([^=;/]{1,200})=([^;/]*)/g;

function withoutSecretFields(text: string, fields: RegExp, instead: Instead, depth: number): string {
  return text.replaceAll(fields, (all, mark: string, name: string, value: string) => {
    if (value === '') return all;
    const said = segmentText(value.replaceAll('+', ' '));
    if (isSecretField(segmentText(name))) return `${mark}${name}=${encodeURIComponent(instead(said))}`;
    const shown = depth > 0 ? withoutSecretsInAddresses(said, instead, depth - 1) : tooDeep(said);
    return shown === said ? all : `${mark}${name}=${encodeURIComponent(shown)}`;
  });
}

function tooDeep(text: string): string {
  return /[=@]/.test(text) ? REDACTED : text;
}
