/**
 * What stands in place of a secret, in the journal and in reports.
 *
 * @example
 * 'secureKey=(redacted)'.endsWith(REDACTED); // true
 * @see docs/control.md, journal
 */
export const REDACTED = '(redacted)';

/** Fields that let somebody in: the key of a chat, and the credentials that a start over CometD may carry. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(['securekey', 'password', 'encoded']);

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
  const small = text.toLowerCase();
  for (const field of SECRET_FIELDS) if (small.includes(field)) return true;
  return false;
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
