import { checkedMap } from '../openapi/checked-body.ts';

/**
 * What is given beside the arguments of a call. Its members would be lost among them under the same names.
 *
 * @param taken the names of those arguments
 * @throws RangeError for what is no map, or has such a member
 */
export function checkedDetails<D extends object>(details: D, taken: readonly string[]): D {
  const twice = taken.find((name) => Object.hasOwn(checkedMap(details), name));
  if (twice === undefined) return details;
  throw new RangeError(`${twice}: is not a detail that can be given`);
}
