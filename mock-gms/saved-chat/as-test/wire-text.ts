/**
 * A text as it comes over when a form carries it: halves of surrogate pairs cannot.
 *
 * @see Encoding Standard, UTF-8 encode
 */
export function asSent(text: string): string {
  return text.replaceAll(/\p{Cs}/gu, '\ufffd');
}

/** Fields of a form that carries user data; undefined where a form cannot tell it. */
export function dataFields(name: string, data: object): Array<readonly [string, string]> | undefined {
  const entries = Object.entries(data);
  const isFlat = entries.every(([key, value]) => typeof value === 'string' && isKey(key));
  return isFlat ? entries.map(([key, value]) => [`${name}[${asSent(key)}]`, asSent(value)]) : undefined;
}

function isKey(key: string): boolean {
  return key !== '' && key.length <= 200 && !/[[\]\p{Cc}]|^__proto__$/u.test(key);
}

/** The name of a file as a form can carry it, with its ending. */
export function nameAsSent(name: string): string {
  return asSent(name)
    .replaceAll(/\p{Cc}/gu, '_')
    .slice(-200);
}
