/**
 * Options of the chat window that Genesys Widgets show: a page may keep them, and nothing here reads them.
 *
 * @see Genesys Widgets 9.0, WebChat configuration options
 */
export interface ChatWindowOptions {
  form?: unknown;
  formJSON?: unknown;
  uploadsEnabled?: unknown;
  confirmFormCloseEnabled?: unknown;
  charCountEnabled?: unknown;
  timeFormat?: unknown;
  actionsMenu?: unknown;
  emojis?: unknown;
  emojiList?: unknown;
  autoInvite?: unknown;
  chatButton?: unknown;
  minimizeOnMobileRestore?: unknown;
  markdown?: unknown;
  newMessageRestoreState?: unknown;
  [text: `aria${string}`]: unknown;
}
