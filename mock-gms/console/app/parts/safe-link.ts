/**
 * The address that a link may lead to; undefined where a click could run code or open another program.
 *
 * @example
 * safeLink('javascript:alert(1)'); // undefined
 */
export function safeLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
