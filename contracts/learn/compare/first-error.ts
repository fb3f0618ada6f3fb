import { isObject, type JsonObject } from '../../shared/json.ts';

/** The first error that an answer tells; undefined where it tells none. */
export function firstError(body: unknown): JsonObject | undefined {
  const [error] = isObject(body) ? [body.errors].flat() : [];
  return isObject(error) ? error : undefined;
}
