import { inspect } from 'node:util';
import { isObject } from '../boundary/json.ts';
import { bodySentence } from '../openapi/checked-body.ts';
import { unknownName } from '../openapi/field-problem.ts';
import type { ShownEntry } from '../services/service-events.ts';
import type { EntryMatch } from './mock-gms.ts';

const NAMES = ['type', 'text'] as const;

/** A match as a function: whether an entry is one that was meant. @throws RangeError for what no entry can be like */
export function matcher(match: EntryMatch): (entry: ShownEntry) => boolean {
  if (typeof match === 'function') return match;
  if (!isObject(match as unknown))
    throw new RangeError(
      `a match such as { text: 'Hello' }, or a function, was expected, not ${inspect(match)}`,
    );
  const unknown = unknownName(Object.keys(match), NAMES);
  if (unknown !== undefined)
    throw new RangeError(
      `${bodySentence(unknown)}; a function, such as (entry) => entry.seq === 3, can look at more`,
    );
  for (const name of NAMES) {
    const value: unknown = match[name];
    if (value !== undefined && typeof value !== 'string')
      throw new RangeError(
        `${name}: a text was expected, not ${inspect(value)}; a function, such as (entry) => /hello/.test(entry.text), can look at more`,
      );
  }
  const wanted = Object.entries(match);
  return (entry) => wanted.every(([name, value]) => Reflect.get(entry, name) === value);
}

/** The same in words, for an error. */
export function describe(match: EntryMatch): string {
  return typeof match === 'function' ? 'the condition' : JSON.stringify(match);
}
