/** Parameters by name; maps nest. Objects have no prototype, so that no name is special. */
export interface Parameters {
  [name: string]: string | Parameters;
}

export function emptyParameters(): Parameters {
  return Object.create(null) as Parameters;
}

/** Maps within maps that a name may spell; deeper ones are cut off. */
const DEEPEST = 8;

/**
 * Sets a parameter by the name that a form gives it. The last one of a name wins.
 *
 * Real clients spell maps `userData[key]`, `userData[outer][inner]` and `userData["key"]`.
 *
 * @see GMS Chat API V2, REST conventions: maps, quoted keys
 */
export function setParameter(parameters: Parameters, name: string, value: string): void {
  const bracket = name.indexOf('[');
  if (bracket <= 0 || !name.endsWith(']')) {
    parameters[name] = value;
    return;
  }
  let map = parameters;
  let key = name.slice(0, bracket);
  const inner = name
    .slice(bracket + 1, -1)
    .split('][')
    .slice(0, DEEPEST);
  for (const part of inner) {
    const known = map[key];
    const next = typeof known === 'object' ? known : emptyParameters();
    map[key] = next;
    map = next;
    key = unquoted(part);
  }
  map[key] = value;
}

/** The parameters of an `application/x-www-form-urlencoded` body. */
export function parseUrlencoded(text: string): Parameters {
  const parameters = emptyParameters();
  let start = 0;
  let equals = text.indexOf('=');
  while (start < text.length) {
    let end = text.indexOf('&', start);
    if (end < 0) end = text.length;
    if (end > start) {
      // Looked for once only where there is none: names alone would else be searched to the end, each.
      if (equals >= 0 && equals < start) equals = text.indexOf('=', start);
      const isPair = equals >= 0 && equals < end;
      const name = decode(text.slice(start, isPair ? equals : end));
      if (name !== '') setParameter(parameters, name, isPair ? decode(text.slice(equals + 1, end)) : '');
    }
    start = end + 1;
  }
  return parameters;
}

/** The parameters of a body that a parser ahead of us has already made into an object. */
export function fromParsedBody(body: object): Parameters {
  const parameters = emptyParameters();
  for (const [name, value] of Object.entries(body)) {
    const last: unknown = Array.isArray(value) ? value.at(-1) : value;
    if (typeof last === 'object' && last !== null) parameters[unquoted(name)] = fromParsedBody(last);
    else setParameter(parameters, unquoted(name), String(last));
  }
  return parameters;
}

const ESCAPES = /[%+]/;

function decode(text: string): string {
  if (!ESCAPES.test(text)) return text;
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return decodeLeniently(spaced);
  }
}

/** Escapes that are no UTF-8, or no escapes at all, become replacement characters or stay as they are. */
function decodeLeniently(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (escapes) =>
    Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'),
  );
}

function unquoted(key: string): string {
  const quote = key[0];
  const isQuoted = key.length >= 2 && (quote === '"' || quote === "'") && key.endsWith(quote);
  return isQuoted ? key.slice(1, -1) : key;
}
