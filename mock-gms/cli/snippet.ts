import type { SettingsChange } from '../services/settings.ts';

/**
 * What to paste into a page so that it chats with a service, with whatever that asks for.
 *
 * @param settings of the service, as far as they are set
 */
export function snippet(dataURL: string, { apikey, basic }: SettingsChange): string {
  const encoded = basic && Buffer.from(`${basic.username}:${basic.password}`).toString('base64');
  const parts = [
    `dataURL: ${literal(dataURL)}`,
    ...(apikey ? [`apikey: ${literal(apikey)}`] : []),
    ...(encoded
      ? ['enableCustomHeader: true', `header: { Authorization: ${literal(`Basic ${encoded}`)} }`]
      : []),
  ];
  const webchat =
    parts.length === 1
      ? `{ ${parts[0]} }`
      : `{\n${parts.map((part) => `          ${part},\n`).join('')}        }`;
  return `  <script>
    window._genesys = {
      widgets: { webchat: ${webchat} },
    };
  </script>`;
}

/** A text in a script that stands within a page. */
function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('<', '\\x3c').replaceAll('\n', '\\n')}'`;
}
