/**
 * A value as it is written in TypeScript, on one line.
 *
 * @example
 * literal({ kind: 'status', status: 503 }); // "{ kind: 'status', status: 503 }"
 */
export function literal(value: unknown): string {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([name, member]) => `${key(name)}: ${literal(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function text(value: string): string {
  return value.includes("'")
    ? JSON.stringify(value)
    : `'${value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}'`;
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}
