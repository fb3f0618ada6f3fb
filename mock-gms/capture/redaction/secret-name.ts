import { SECRET_NAMES } from './known.ts';

/** Words of names that let somebody in. */
const SECRET_WORDS: ReadonlySet<string> = new Set(
  `auth oauth authentication authorization bearer cookie credential credentials hmac jwt key keys passphrase passwd password
  passwords pwd secret secrets session sessionid sig signature signatures token tokens`.split(/\s+/),
);

/** Names that are written in one word, such as `apikey` or `CLIENTSECRET`. */
const IN_ONE_WORD =
  /(?:token|secret|password|passwd|signature|credentials?|auth|(?:api|app|access|private|signing)key)$/;

/** Longer names are no names of fields. */
const MAX_LENGTH = 100;

/**
 * Whether what stands under a name may let somebody in: what the API calls so, and names with a word for it, however they are
 * put together.
 *
 * @example
 * isSecretName('access_token'); // true
 * isSecretName('xApiKey'); // true
 * isSecretName('keyboard'); // false
 * @see docs/recording.md
 */
export function isSecretName(name: string): boolean {
  if (SECRET_NAMES.has(name)) return true;
  if (name.length > MAX_LENGTH) return false;
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => SECRET_WORDS.has(word) || IN_ONE_WORD.test(word));
}

/** The same of a field of a form: the name of any member in it, as in `credentials[user]`, may tell. */
export function isSecretField(field: string): boolean {
  return field.split(/[[\]"']+/).some(isSecretName);
}
