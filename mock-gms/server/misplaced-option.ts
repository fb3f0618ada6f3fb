import { SETTINGS } from '../services/settings.ts';
import { type Flag, OPTIONS } from './option-table.ts';
import { OTHER_FLAGS } from './other-flags.ts';

/**
 * What is said of something that is no option and belongs elsewhere: a setting, an option by the name of its flag, or a flag
 * of the command line alone. Undefined for a name that nothing has.
 *
 * @example
 * misplaced('script'); // '"script" is a setting, not an option: write it under "defaults", …'
 */
export function misplaced(name: string): string | undefined {
  if (Object.hasOwn(SETTINGS, name)) {
    const places = `write it under "defaults", as in defaults: { ${name}: … }, or under a service in "services"`;
    return `"${name}" is a setting, not an option: ${places}`;
  }
  const option = OPTION_BY_FLAG.get(name);
  if (option !== undefined) return `"${name}" is the name of a flag: the option is ${option}`;
  const flags: readonly Flag[] = Object.values(OTHER_FLAGS);
  if (!flags.some(({ flag }) => flag === name)) return undefined;
  return `"${name}" is a flag of the command line alone, --${name}, and not an option`;
}

/** Options whose flags are called otherwise. */
const OPTION_BY_FLAG: ReadonlyMap<string, string> = new Map([
  ...Object.entries<{ readonly flag?: Flag }>(OPTIONS).flatMap(([option, { flag }]) =>
    flag === undefined ? [] : [[flag.flag, `"${option}"`] as const],
  ),
  [OTHER_FLAGS.tlsCert.flag, '"tls", with "cert" and "key"'],
  [OTHER_FLAGS.tlsKey.flag, '"tls", with "cert" and "key"'],
]);
