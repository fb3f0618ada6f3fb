export type Json = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members, as JSON has it. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
