/** As many characters as the name of a script may have. */
const MAX_NAME_LENGTH = 64;

/**
 * The name of a script or a file, made from any text: other characters than letters, digits, `.`, `_` and `-` become `-`,
 * so that it means nothing to a header, a shell or a file system.
 *
 * @example
 * savedName('Ann greets Jo'); // 'Ann-greets-Jo'
 */
export function savedName(wanted: string): string {
  const name = wanted
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, MAX_NAME_LENGTH)
    .replace(/[^A-Za-z0-9]+$/, '');
  return name === '' || name === 'none' ? 'saved' : name;
}
