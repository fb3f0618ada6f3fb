import { UsageError } from './usage-error.ts';

/** A whole number of at least `least`. @throws {UsageError} */
export function wholeNumber(flag: string, text: string, least = 0): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new UsageError(`${flag} takes a whole number from ${least}, not '${text}'`);
}

/** The parts of a list between commas, without empty ones. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
