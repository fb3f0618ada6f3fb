/** An id as a part of an address. */
export function pathSegment(id: string): string {
  return encodeURIComponent(addressable(id));
}

/**
 * An id that an address can hold.
 *
 * It cannot hold an empty part, `.` or `..`, which would become another address, nor half a character. No id is like that,
 * so it is changed, and nothing of that name is found.
 */
export function addressable(id: string): string {
  return /^\.{0,2}$/.test(id) ? `"${id}"` : String(id).replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
