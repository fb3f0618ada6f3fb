import { attempt } from './attempt.ts';

/** Whether a value can have members; null has none. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is an object with keys of its own kind: no array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

/** Whether a value is of a class of browsers, be it that of another frame. */
export function isA(name: string, value: unknown): boolean {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}

/** What JSON text says; undefined where it is none. */
export function parse(text: string): unknown {
  return attempt(() => JSON.parse(text));
}
