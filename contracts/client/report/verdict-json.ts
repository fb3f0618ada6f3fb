import type { Verdict } from '../verdict/verdict.ts';

/** A verdict as JSON; bodies are texts. */
export function verdictJson(verdict: Verdict): string {
  const asText = (_name: string, value: unknown) =>
    isBuffer(value) ? Buffer.from(value.data).toString() : value;
  return `${JSON.stringify(verdict, asText, 2)}\n`;
}

/** What `JSON.stringify` makes of a Buffer before a replacer sees it. */
function isBuffer(value: unknown): value is { readonly type: 'Buffer'; readonly data: readonly number[] } {
  return (
    typeof value === 'object' && value !== null && Reflect.get(value, 'type') === 'Buffer' && 'data' in value
  );
}
