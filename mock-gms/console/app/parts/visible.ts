/** Characters that nobody sees, and that hide or turn what stands around them. Joiners belong to words and emoji. */
const HIDDEN = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * A text with its hidden characters as escapes, so that it looks like what it is.
 *
 * @example
 * visible('a\u202eb'); // 'a\\u202eb'
 */
export function visible(text: string): string {
  return text.replaceAll(HIDDEN, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
