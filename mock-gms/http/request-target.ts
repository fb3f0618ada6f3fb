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
  const [before] = WHOLE_URL.exec(target) ?? [];
  if (before === undefined) return target;
  const rest = target.slice(before.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The path of a request target, without its query. */
export function pathOf(target: string | undefined): string {
  const url = originForm(target);
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}

/**
 * The host that a request target names; undefined where it names none.
 *
 * @example
 * authorityOf('http://localhost:8080/genesys/2/chat/support'); // 'localhost:8080'
 * @see RFC 9112, 3.2.2: it takes precedence over the header `Host`
 */
export function authorityOf(target: string | undefined): string | undefined {
  return target === undefined || target.startsWith('/') ? undefined : WHOLE_URL.exec(target)?.[1];
}

const WHOLE_URL = /^https?:\/\/([^/?#]*)/i;
