export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members, as JSON has it. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Levels that are walked, as the mock takes them. */
const MOST_LEVELS = 64;

/** A text as JSON; undefined for what is none, or has more levels than can be walked. */
export function parsedJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isWithin(value, MOST_LEVELS) ? value : undefined;
  } catch {
    return undefined;
  }
}

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
