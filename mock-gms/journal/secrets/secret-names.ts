/**
 * What stands in place of a secret, in the journal and in reports.
 *
 * @example
 * 'secureKey=(redacted)'.endsWith(REDACTED); // true
 * @see docs/control.md, journal
 */
export const REDACTED = '(redacted)';

/**
 * Fields that let somebody in: the key of a chat, the credentials that a start over CometD may carry, and what a client may
 * send in a query or a form that belongs into a header.
 */
const SECRET_FIELDS: ReadonlySet<string> = new Set([
  ...['securekey', 'password', 'encoded', 'apikey', 'api_key', 'x-api-key'],
  ...['access_token', 'refresh_token', 'client_secret', 'authorization'],
]);

const MENTIONED = new RegExp([...SECRET_FIELDS].join('|'), 'i');

/** Characters that a name may have, blanks about it included, to be taken for one of them. */
export const MAX_NAME_LENGTH = 40;

/**
 * Whether a field holds a secret: by its name in any case, since a client that misspells it sends the secret as well,
 * and by each part of a name such as `secureKey[0]`.
 */
export function isSecret(name: string): boolean {
  if (!name.includes('[')) return isSecretWord(name);
  return name.split(/[[\]]+/).some(isSecretWord);
}

/** Whether a text names a secret field somewhere within. */
export function mentionsSecret(text: string): boolean {
  return MENTIONED.test(text);
}

function isSecretWord(text: string): boolean {
  if (text.length > MAX_NAME_LENGTH) return false;
  return SECRET_FIELDS.has(
    text
      .trim()
      .replaceAll(/^["']|["']$/g, '')
      .toLowerCase(),
  );
}
