import { inspect } from 'node:util';
import { redactedBody } from './secrets/redact.ts';

/**
 * Any value as a text for people, without secrets: what a client sent is nothing that becomes a text by itself, since it
 * may have no prototype, or members called `toString`.
 *
 * @example
 * shown({ a: 1 }); // '{"a":1}'
 */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return inspect(value);
  try {
    return redactedBody(JSON.stringify(value));
  } catch {
    return redactedBody(inspect(value, { depth: 2 }));
  }
}
