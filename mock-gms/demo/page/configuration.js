// @ts-check
/**
 * The block that a page of one's own needs to talk to this server.
 *
 * @param {string} chatUrl
 */
export const configurationFor = (chatUrl) => `<script>
  window._genesys = {
    widgets: { webchat: { dataURL: '${chatUrl}' } },
  };
</script>`;

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
