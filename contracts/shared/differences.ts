import { defined } from './defined.ts';

/** A place in which two values differ: `body.messages.0.text`. A value that is not there is left out. */
export interface Difference {
  readonly path: string;
  readonly a?: unknown;
  readonly b?: unknown;
}

/**
 * Where two values differ, in the order of their fields.
 *
 * @example
 * differencesOf({ status: 200 }, { status: 400 }); // [{ path: 'status', a: 200, b: 400 }]
 */
export function differencesOf(a: unknown, b: unknown, path = ''): readonly Difference[] {
  if (Object.is(a, b)) return [];
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) {
    return [defined({ path, a, b })];
  }
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) =>
    differencesOf(
      Object.hasOwn(a, name) ? a[name] : undefined,
      Object.hasOwn(b, name) ? b[name] : undefined,
      path === '' ? name : `${path}.${name}`,
    ),
  );
}

/**
 * A path without the places in lists, by which differences are told apart and left out.
 *
 * @example
 * kindOf('body.messages.3.text'); // 'body.messages.text'
 */
export function kindOf(path: string): string {
  return path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
