// @ts-check
const SAFE = ['http:', 'https:'];

/**
 * The address that a link may lead to, or `undefined` where a click could run code or open another program:
 * what an agent pushes is text from elsewhere.
 *
 * @param {string} text
 * @returns {string | undefined}
 * @example
 *   safeLink('https://example.org/help')  // 'https://example.org/help'
 *   safeLink('javascript:alert(1)')       // undefined
 */
export function safeLink(text) {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return SAFE.includes(url.protocol) ? url.href : undefined;
}
