/** The shape of a value, as the observations write it: `{text: text, from: {id: number}}`, `[@19 | @21]`. */
export type Shape =
  | { readonly kind: 'leaf'; readonly name: string }
  | { readonly kind: 'object'; readonly members: Readonly<Record<string, Shape>> }
  | { readonly kind: 'array'; readonly items: readonly Shape[] };

/** What was seen and not written down: whatever stands there fits. */
const ANYTHING = '…';

/** Reads a shape; `@n` stands for another one. */
export function readShape(text: string, named: Readonly<Record<string, string>>): Shape {
  let at = 0;
  const skip = () => {
    while (text[at] === ' ') at += 1;
  };
  const take = (sign: string) => {
    skip();
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const word = (end: RegExp) => {
    skip();
    const from = at;
    while (at < text.length && !end.test(text[at] ?? '')) at += 1;
    return text.slice(from, at).trim();
  };
  const read = (): Shape => {
    if (take('{')) {
      const members: Record<string, Shape> = {};
      while (!take('}')) {
        const name = word(/[:}]/);
        if (take(':')) members[name] = read();
        else members[ANYTHING] = { kind: 'leaf', name: ANYTHING };
        take(',');
      }
      return { kind: 'object', members };
    }
    if (take('[')) {
      const items: Shape[] = [];
      while (!take(']')) {
        items.push(read());
        take('|');
      }
      return { kind: 'array', items };
    }
    const name = word(/[,}\]|]/);
    const other = named[name];
    return other === undefined ? { kind: 'leaf', name } : readShape(other, named);
  };
  return read();
}

/** Where a value does not have a shape; undefined where it does. */
export function misfit(value: unknown, shape: Shape, path = 'data'): string | undefined {
  if (shape.kind === 'leaf') {
    const { name } = shape;
    const is = value === null ? 'null' : value === '' || typeof value === 'string' ? 'text' : typeof value;
    const fits = name === ANYTHING || name === is || (name === "''" && is === 'text');
    return fits ? undefined : `${path} is ${is}, not ${name}`;
  }
  if (shape.kind === 'array') {
    if (!Array.isArray(value)) return `${path} is no list`;
    for (const [n, item] of value.entries()) {
      if (shape.items.some((each) => misfit(item, each) === undefined)) continue;
      const [only] = shape.items;
      const why = only === undefined ? 'none was seen' : misfit(item, only, '');
      return `${path}[${n}] is none of the items that were seen: ${why}`;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return `${path} is no object`;
  const { members } = shape;
  if (ANYTHING in members) return undefined;
  for (const [name, member] of Object.entries(members)) {
    if (name === '«methods»' || name === '<id>') continue;
    const wrong = misfit(Reflect.get(value, name), member, `${path}.${name}`);
    if (wrong !== undefined) return wrong;
  }
  // Of members that are named by an id one alone was written down.
  const extra = Object.keys(value).find((name) => !(name in members) && !('<id>' in members));
  return extra === undefined ? undefined : `${path} has ${extra}`;
}
