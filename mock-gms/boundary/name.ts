const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** What names of services and scripts consist of, for an error. */
export const NAME_RULE = '1–64 letters, digits, ".", "_" and "-", beginning with a letter or digit';

/** Whether this can name a service or a script. */
export function isName(name: unknown): name is string {
  return typeof name === 'string' && NAME.test(name);
}

/**
 * What an error says of a name that is not valid.
 *
 * @param shown the name as the error shows it
 * @example
 * invalidName('service', '"a b"'); // '"a b" is not a valid service name: 1–64 letters, …'
 */
export function invalidName(kind: 'service' | 'script', shown: string): string {
  return `${shown} is not a valid ${kind} name: ${NAME_RULE}`;
}
