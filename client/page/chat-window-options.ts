/**
 * Options of the chat window that Genesys Widgets show: a page may keep them, and nothing here reads them.
 *
 * @see Genesys Widgets 9.0, WebChat configuration options
 */
export interface ChatWindowOptions {
  /** The fields of the form that starts a chat. */
  form?: unknown;
  /** The same as JSON, with a layout. */
  formJSON?: unknown;
  /** Whether the window has a button for files. */
  uploadsEnabled?: unknown;
  /** Whether closing the form is asked about. */
  confirmFormCloseEnabled?: unknown;
  /** Whether the letters left are counted. */
  charCountEnabled?: unknown;
  /** How the time of a message is shown. */
  timeFormat?: unknown;
  /** Whether the window has a menu. */
  actionsMenu?: unknown;
  /** Whether the window offers emojis. */
  emojis?: unknown;
  /** Which emojis it offers. */
  emojiList?: unknown;
  /** When the window invites by itself. */
  autoInvite?: unknown;
  /** The button that opens the window. */
  chatButton?: unknown;
  /** Whether a phone shows a restored chat minimized. */
  minimizeOnMobileRestore?: unknown;
  /** Whether messages are shown as Markdown. */
  markdown?: unknown;
  /** What a new message does to a minimized window. */
  newMessageRestoreState?: unknown;
  /** A text for screen readers. */
  [text: `aria${string}`]: unknown;
}
