type Headers = Readonly<Record<string, string>>;

const asList = (value: string) =>
  value
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .sort()
    .join(', ');

/** Headers that clients and browsers read, with what of each. */
const COMPARED: Readonly<Record<string, (value: string) => string>> = {
  'content-type': (value) => value.replaceAll(' ', ''),
  'cache-control': (value) => value,
  'access-control-allow-origin': (value) => value,
  'access-control-allow-credentials': (value) => value,
  'access-control-allow-methods': asList,
  'access-control-allow-headers': asList,
  allow: asList,
  'content-disposition': (value) => value.split(';', 1)[0] ?? '',
};

/** Headers that redaction takes away. */
const LOST: ReadonlySet<string> = new Set(['content-disposition']);

/** The names of the headers that are compared. */
export const comparedNames: readonly string[] = Object.keys(COMPARED);

/** Headers of two answers side by side; of a capture without any, none. */
export function comparedHeaders(theirs: Headers, ours: Headers) {
  if (Object.keys(theirs).length === 0) return [];
  return Object.entries(COMPARED).flatMap(([name, tell]) => {
    const [one, other] = [theirs[name], ours[name]];
    const isLost = one === undefined && LOST.has(name);
    if (isLost || (one === undefined && other === undefined)) return [];
    return [{ name, theirs: one && tell(one), ours: other && tell(other) }];
  });
}
