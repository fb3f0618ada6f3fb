import { isObject } from '../boundary/json.ts';
import type { Fields } from './request-fields.ts';
import { shown } from './shown.ts';

/** Fields by name: texts, numbers and flags are compared as texts; maps need only hold what is named. */
export interface FieldMap {
  readonly [name: string]: string | number | boolean | FieldMap;
}

/** Whether fields hold everything that is wanted; what comes after the first difference is not looked at. */
export function matchesFields(fields: Fields, wanted: FieldMap): boolean {
  return unequal(fields, wanted).next().done === true;
}

/** One field that is not as it was wanted; `actual` is left out where there is none. */
export interface Difference {
  /** With dots where it lies within a map. */
  readonly field: string;
  readonly wanted: string;
  readonly actual?: string;
}

/** Everything in which fields are not as they were wanted. */
export function differences(fields: Fields, wanted: FieldMap): Difference[] {
  return Array.from(unequal(fields, wanted), ({ field, wanted: value, actual }) => ({
    field,
    wanted: shown(value),
    ...(actual !== undefined && { actual: shown(actual) }),
  }));
}

/** How far fields are from what was wanted. */
export function distanceOf(fields: Fields, wanted: FieldMap): number {
  let distance = 0;
  for (const { field } of unequal(fields, wanted)) distance += weightOf(field);
  return distance;
}

/** How much a difference in a field counts: an exchange of another operation is further off than any of the same. */
export function weightOf(field: string): number {
  return field === 'operation' ? 1000 : 1;
}

/** How many fields there are, those within maps included. */
export function countFields(wanted: FieldMap): number {
  return Object.values(wanted).reduce<number>(
    (sum, value) => sum + (isObject(value) ? countFields(value) : 1),
    0,
  );
}

interface Unequal {
  readonly field: string;
  readonly wanted: unknown;
  readonly actual: unknown;
}

/** The fields that are not as they were wanted, one after the other. */
function* unequal(fields: Fields, wanted: FieldMap, within = ''): Generator<Unequal> {
  for (const [name, value] of Object.entries(wanted)) {
    const actual = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (isObject(value) && isObject(actual)) yield* unequal(actual, value as FieldMap, `${within}${name}.`);
    else if (!(isPlain(value) && isPlain(actual) && String(actual) === String(value)))
      yield { field: within + name, wanted: value, actual };
  }
}

/** What has a text of its own: the only values that are compared. */
function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
