/**
 * A value as JSON can carry it. What JSON cannot say becomes a list that begins with its kind; so do lists themselves.
 *
 * Runs in the page, too: it is handed over as text, and so uses nothing but itself.
 */
export function encode(value: unknown): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : ['number', Object.is(value, -0) ? '-0' : String(value)];
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value !== 'object') return ['undefined'];
  if (Array.isArray(value)) return ['list', ...value.map((each) => encode(each))];
  // A clock that stands in for the real one has a `Date` of its own: what a value is made by says nothing.
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  if (kind === 'Date') return ['date', (value as Date).getTime()];
  if (kind === 'RegExp') return ['regexp', (value as RegExp).source, (value as RegExp).flags];
  if (kind === 'Error' || kind === 'DOMException')
    return ['error', (value as Error).name, (value as Error).message, (value as Error).stack ?? ''];
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]));
}

/** The value that `encode` made this of. Runs in the page, too. */
export function decode(carried: unknown): unknown {
  if (typeof carried !== 'object' || carried === null) return carried;
  if (!Array.isArray(carried))
    return Object.fromEntries(Object.entries(carried).map(([key, each]) => [key, decode(each)]));
  const [kind, ...given] = carried;
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(given[0]);
    case 'bigint':
      return BigInt(given[0]);
    case 'list':
      return given.map((each) => decode(each));
    case 'date':
      return new Date(given[0]);
    case 'regexp':
      return new RegExp(given[0], given[1]);
    case 'error':
      return Object.assign(new Error(given[1]), { name: given[0], stack: given[2] });
    default:
      throw new Error(`a value of an unknown kind: ${JSON.stringify(carried)}`);
  }
}
