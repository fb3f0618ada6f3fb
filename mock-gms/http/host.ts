const ALWAYS_ALLOWED = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a server bound to this address can be reached from this machine only. */
export function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || /^127(\.\d{1,3}){3}$/.test(address);
}

/**
 * Which `Host` headers are answered. A page of another site that has its own name point to this machine is not: it
 * would otherwise reach a server that only this machine should reach.
 *
 * @param names further names to answer to; `*` for all; one with a leading dot stands for all names below it
 */
export function hostCheck(names: readonly string[]): (host: string | undefined) => boolean {
  const allowed = new Set(names.map((name) => name.toLowerCase()));
  if (allowed.has('*')) return () => true;
  const suffixes = [...allowed].filter((name) => name.startsWith('.'));
  return (host) => {
    if (host === undefined) return false;
    const name = host.toLowerCase().replace(/:\d*$/, '');
    if (ALWAYS_ALLOWED.has(name) || allowed.has(name)) return true;
    return suffixes.some((suffix) => name.endsWith(suffix));
  };
}
