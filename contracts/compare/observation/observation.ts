import { defined } from '../../shared/defined.ts';

/** What a server did at one step, with everything taken out that may differ: what remains is compared. */
export type Observation =
  | {
      readonly status: number;
      /** Those that clients and browsers read. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: unknown;
    }
  | {
      /** The reply to a publication. */
      readonly reply: unknown;
      /** Every event that was pushed since the step before, whatever pushes it came in. */
      readonly events: readonly unknown[];
      /** Every pushed answer with a statusCode other than 0. */
      readonly failures: readonly unknown[];
      /** What the last push says beside its events. */
      readonly last: unknown;
    }
  | { readonly done: true }
  /** No answer, or one that is not HTTP or Bayeux. */
  | { readonly failed: string };

/** A place in which two observations differ: `body.messages.0.text`. A value that is not there is left out. */
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
