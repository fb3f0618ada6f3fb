import { attempt } from './attempt.ts';

/** Whether a value can have members; null has none. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Whether a value is a plain object, not an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}

/** Whether a value is of a class that browsers have, also when it comes from another frame. */
export function isA(name: string, value: unknown): boolean {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}

/** The value of JSON text; undefined if the text is not JSON. */
export function parse(text: string): unknown {
  return attempt(() => JSON.parse(text));
}
