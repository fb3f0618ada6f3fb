/**
 * An id as a part of an address.
 *
 * An address cannot hold an empty part, `.` or `..`: it would become another address. No id is like that, so it is
 * quoted, and the server finds nothing of that name.
 */
export function pathSegment(id: string): string {
  return encodeURIComponent(/^\.{0,2}$/.test(id) ? `"${id}"` : id);
}
