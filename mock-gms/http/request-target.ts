/**
 * A request target as path and query, also where it is spelt as a whole URL, as clients behind a proxy send it.
 *
 * @param target as Node's `request.url` has it
 * @example
 * originForm('http://localhost:8080/genesys/2/chat/support?a=1'); // '/genesys/2/chat/support?a=1'
 * @see RFC 9112, 3.2: origin-form and absolute-form
 */
export function originForm(target = '/'): string {
  if (target.startsWith('/')) return target;
  const authority = /^https?:\/\/[^/?#]*/i.exec(target)?.[0];
  if (authority === undefined) return target;
  const rest = target.slice(authority.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
