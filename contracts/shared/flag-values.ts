import { UsageError } from './usage-error.ts';

/** A whole number of at least `least`. @throws {UsageError} */
export function wholeNumber(flag: string, text: string, least = 0): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new UsageError(`${flag} takes a whole number from ${least}, not '${text}'`);
}

/** A number that is not below 0. @throws {UsageError} */
export function anyNumber(flag: string, text: string): number {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && number >= 0) return number;
  throw new UsageError(`${flag} takes a number from 0 on, not '${text}'`);
}

/** The parts of a list between commas, without empty ones. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** One of these names. @throws {UsageError} naming them all */
export function oneOf<Name extends string>(flag: string, names: readonly Name[], given: string): Name {
  const found = names.find((name) => name === given);
  if (found !== undefined) return found;
  throw new UsageError(`${flag}: unknown '${given}'; known: ${names.join(', ')}`);
}

/** `kind=file`, of a report. @throws {UsageError} naming every kind */
export function reportFile<Kind extends string>(
  kinds: readonly Kind[],
  text: string,
): { readonly kind: Kind; readonly file: string } {
  const [, name = '', file] = /^([a-z]+)=(.+)$/.exec(text) ?? [];
  const kind = kinds.find((each) => each === name);
  if (kind !== undefined && file !== undefined) return { kind, file };
  const all = kinds.map((each) => `${each}=<file>`);
  const last = all.length > 1 ? ` or ${all.at(-1)}` : all[0];
  throw new UsageError(`--report takes ${all.slice(0, -1).join(', ')}${last}, not '${text}'`);
}

/**
 * `name=value`, of a setting of a mock GMS: a text, a number or whether something is so.
 *
 * @param takes what is said of one that is not: "--setting takes name=value"
 * @throws {UsageError}
 */
export function setting(text: string, takes: string): [string, string | number | boolean] {
  const [, name, value = ''] = /^([A-Za-z0-9]+)=(.*)$/.exec(text) ?? [];
  if (name === undefined) throw new UsageError(`${takes}, not '${text}'`);
  if (value === 'true' || value === 'false') return [name, value === 'true'];
  return [name, /^\d+$/.test(value) ? Number(value) : value];
}
