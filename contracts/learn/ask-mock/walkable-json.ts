import { parseJson } from '../../shared/json.ts';

/** Levels of JSON that are walked: the mock accepts no more. */
const MOST_LEVELS = 64;

/** The value of a JSON text; undefined where the text is not JSON, or has more levels than are walked. */
export function walkableJson(text: string): unknown {
  const value = parseJson(text);
  return isWithin(value, MOST_LEVELS) ? value : undefined;
}

/** Level by level and not by recursion, which a deep value would end with an overflow of the stack. */
function isWithin(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return false;
    level = level.flatMap((each): unknown[] =>
      typeof each === 'object' && each !== null ? Object.values(each) : [],
    );
  }
  return true;
}
