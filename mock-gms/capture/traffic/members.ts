import { isObject } from '../../boundary/json.ts';

/** The members of an object of JSON that are what they should be; others count as absent. */
export function membersOf<T extends object>(
  value: { readonly [name: string]: unknown },
  checks: { readonly [K in keyof T]-?: (value: unknown) => value is NonNullable<T[K]> },
): T {
  const found: Record<string, unknown> = {};
  for (const [name, check] of Object.entries<(value: unknown) => boolean>(checks))
    if (Object.hasOwn(value, name) && check(value[name])) found[name] = value[name];
  return found as T;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isNumber = (value: unknown): value is number => typeof value === 'number';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
export const isTextOrNumber = (value: unknown): value is string | number => isText(value) || isNumber(value);

/** The members of an object of JSON, each as it can be read; others count as absent. */
export function readMembers<T extends object>(
  value: { readonly [name: string]: unknown },
  readers: { readonly [K in keyof T]-?: (value: unknown) => NonNullable<T[K]> | undefined },
): T {
  const found: Record<string, unknown> = {};
  for (const [name, read] of Object.entries<(value: unknown) => unknown>(readers)) {
    const member = Object.hasOwn(value, name) ? read(value[name]) : undefined;
    if (member !== undefined) found[name] = member;
  }
  return found as T;
}

export const textOf = (value: unknown) => (isText(value) ? value : undefined);
export const objectOf = (value: unknown) => (isObject(value) ? value : undefined);

/** A number, which may be written as a text. */
export function numberOf(value: unknown): number | undefined {
  if (isText(value)) return /^-?\d{1,15}$/.test(value) ? Number(value) : undefined;
  return isNumber(value) ? value : undefined;
}

/** A flag, which may be written as a text. */
export function flagOf(value: unknown): boolean | undefined {
  if (value === 'true' || value === 'false') return value === 'true';
  return isFlag(value) ? value : undefined;
}

/** An id or a key, which may be written as a number. */
export function idOf(value: unknown): string | undefined {
  return isNumber(value) ? String(value) : textOf(value);
}

/** Epoch milliseconds; a time may be written as a date, or in seconds. */
export function timeOf(value: unknown): number | undefined {
  const date = isText(value) && /^\d{4}-\d\d-\d\d[T ]\d/.test(value) ? Date.parse(value) : undefined;
  if (date !== undefined) return Number.isFinite(date) ? date : undefined;
  const time = numberOf(value);
  return time !== undefined && time > 1e8 && time < 1e11 ? time * 1000 : time;
}
