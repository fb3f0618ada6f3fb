/** An object of JSON, whose members have not been checked. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value of a JSON text; undefined where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether a value is an object: not an array, not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects that a JSON text holds: itself, or those of its array; none where it is not JSON. */
export function objectsIn(text: string): readonly JsonObject[] {
  return [parseJson(text)].flat().filter(isObject);
}
