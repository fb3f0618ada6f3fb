// @ts-check
/** @typedef {Record<string, string | boolean | Record<string, string | boolean>>} Webchat */

/** @typedef {{ apikey?: string, basic?: { username: string, password: string } }} Credentials what a service asks for */

/**
 * What a page configures for a chat with this server.
 *
 * @param {import('./choices.js').Chosen} chosen
 * @param {string} base
 * @param {string} service
 * @param {Credentials} [credentials]
 * @returns {Webchat}
 */
export function webchatFor({ transport, edition, async }, base, service, { apikey, basic } = {}) {
  const more = {
    ...(edition === '8.5' && { edition }),
    ...(async === 'yes' && { async: { enabled: true } }),
    ...(apikey !== undefined && { apikey }),
    ...(basic && { enableCustomHeader: true, header: { Authorization: `Basic ${encoded(basic)}` } }),
  };
  if (transport === 'polling') return { dataURL: `${base}/2/chat/${service}`, ...more };
  const isWebSocket = transport === 'websocket';
  return {
    ...more,
    cometD: {
      enabled: true,
      websocketEnabled: isWebSocket,
      cometURL: `${base}/cometd${isWebSocket ? `/${service}` : ''}`,
      channel: `/service/chatV2/${service}`,
      apiURL: `${base}/2/chat-ntf`,
    },
  };
}

/** @param {{ username: string, password: string }} basic */
function encoded({ username, password }) {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return btoa(String.fromCharCode(...bytes));
}

/**
 * The block that a page of one's own needs to talk to this server.
 *
 * @param {Webchat} webchat
 */
export const configurationFor = (webchat) => `<script>
  window._genesys = {
    widgets: { webchat: ${literal(webchat, '    ')} },
  };
</script>`;

/**
 * As a person writes it: one line for one thing, a line each for several.
 *
 * @param {Webchat | string | boolean} value
 * @param {string} indent
 * @returns {string}
 */
function literal(value, indent) {
  if (typeof value === 'string')
    return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('<', '\\x3c')}'`;
  if (typeof value === 'boolean') return String(value);
  const lines = Object.entries(value).map(([key, each]) => `${key}: ${literal(each, `${indent}  `)}`);
  if (lines.length === 1 && !lines[0]?.includes('\n')) return `{ ${lines[0]} }`;
  return `{\n${lines.map((line) => `${indent}  ${line},\n`).join('')}${indent}}`;
}

/**
 * Copies the text; a page that is not served from a secure origin may not write to the clipboard, so there the
 * text is selected instead.
 *
 * @param {HTMLElement} source
 * @returns {Promise<string>} what to tell the developer
 */
export async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.textContent ?? '');
    return 'Copied.';
  } catch {
    getSelection()?.selectAllChildren(source);
    return 'Selected: now press Ctrl+C or ⌘C.';
  }
}
