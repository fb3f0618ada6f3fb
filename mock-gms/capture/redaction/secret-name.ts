import { SECRET_NAMES } from './known.ts';

/** Words of names that let somebody in. */
const SECRET_WORDS: ReadonlySet<string> = new Set(
  `assertion authentication authorization bearer cookie cookies cred hmac jwt keys kennwort mfa otp pass passcode passphrase
  pin pincode pw session sid sig signatures totp verifier`.split(/\s+/),
);

/** What tells of a secret wherever it stands in a word, such as in `tokenvalue` or `PHPSESSID`. */
const WITHIN =
  /passw(?:or[dt]|d)|passphrase|pwd|token(?!i[sz])|secret(?!ar|ion|iv)|credential|sess(?:ion)?id|[cx]srf|saml/;

/** `authcode` tells of a secret, `author` and `authentic` do not. */
const BEGIN = /^o?auth(?!or|enti)/;

/** `encryptionkey`, `userpw`. */
const END = /(?:key|pw|auth|creds|signature)$/;

/** Words that end like a key and are none. */
const ORDINARY = /(?:mon|don|tur|hoc|joc|whis|malar|lac)key$/;

/** How one name is written by different clients: `secureKey`, `secure_key`, `SECUREKEY`. */
const folded = (name: string) => name.replaceAll(/[^A-Za-z\d]/g, '').toLowerCase();

const OF_API: ReadonlySet<string> = new Set([...SECRET_NAMES].map(folded));

/** Of longer names only the end is looked at. */
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
  const end = name.slice(-MAX_LENGTH);
  if (OF_API.has(folded(end))) return true;
  return end
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(isSecretWord);
}

function isSecretWord(word: string): boolean {
  if (SECRET_WORDS.has(word) || WITHIN.test(word) || BEGIN.test(word)) return true;
  return END.test(word) && !ORDINARY.test(word);
}

/** The same of a field of a form: the name of any member in it, as in `credentials[user]`, may tell. */
export function isSecretField(field: string): boolean {
  return field.split(/[[\]"']+/).some(isSecretName);
}
