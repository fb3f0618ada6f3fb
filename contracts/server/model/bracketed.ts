import fc from 'fast-check';
import { texts } from './utterance.ts';

/** Texts, and maps and lists of them, as a form can say them. */
export type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

const keys = fc.constantFrom('name', 'Two words', 'ключ', 'a.b', 'x-y_z', '7');

/** Maps of texts, lists and further maps. */
export const trees: fc.Arbitrary<Readonly<Record<string, Tree>>> = fc.dictionary(
  keys,
  fc.letrec<{ value: Tree }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      texts,
      fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    ),
  })).value,
  { minKeys: 1, maxKeys: 4, noNullPrototype: true },
);

/**
 * The fields that say a tree in brackets; of a list of texts the indices are left out where `counted` says so.
 *
 * @example
 * bracketed('userData', { a: ['1', '2'] }, true); // [['userData[a][0]', '1'], ['userData[a][1]', '2']]
 */
export function bracketed(
  name: string,
  tree: Tree,
  counted: boolean,
): ReadonlyArray<readonly [string, string]> {
  if (typeof tree === 'string') return [[name, tree]];
  const isPlain = Array.isArray(tree) && tree.every((each) => typeof each === 'string');
  return Object.entries(tree).flatMap(([key, value]) =>
    bracketed(`${name}[${isPlain && !counted ? '' : key}]`, value, counted),
  );
}
