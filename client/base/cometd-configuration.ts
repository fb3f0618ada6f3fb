/** What the library knows, and whatever text a page may have there: another one is ignored. */
export type LogLevel = 'warn' | 'info' | 'debug' | (string & Record<never, never>);

/** Options of `cometD`. */
export interface CometdConfiguration {
  /**
   * Whether the chat comes by push instead of polling.
   * @default false
   * @example
   * createWebChatService({ cometD: { enabled: true, cometURL: 'https://host/genesys/cometd' } });
   */
  enabled?: boolean | undefined;
  /**
   * The address of CometD.
   * @default '' (required where `enabled` is true)
   * @example
   * createWebChatService({ cometD: { enabled: true, cometURL: 'https://host/genesys/cometd' } });
   */
  cometURL?: string | undefined;
  /**
   * The channel on which operations are published and events are pushed.
   * @default '/service/chatV2/customer-support'
   * @example
   * createWebChatService({ cometD: { enabled: true, cometURL, channel: '/service/chatV2/sales' } });
   */
  channel?: string | undefined;
  /**
   * Where files go. Without it there are no files over CometD.
   * @default ''
   * @example
   * createWebChatService({ cometD: { enabled: true, cometURL, apiURL: 'https://host/genesys/2/chat-ntf' } });
   */
  apiURL?: string | undefined;
  /**
   * Whether a WebSocket is tried before long-polling.
   * @default true
   * @example
   * createWebChatService({ cometD: { enabled: true, cometURL, websocketEnabled: false } });
   */
  websocketEnabled?: boolean | undefined;
  /**
   * How much the CometD library writes to the console.
   * @default 'info'
   * @example
   * createWebChatService({ cometD: { enabled: true, cometURL, logLevel: 'debug' } });
   */
  logLevel?: LogLevel | undefined;
}
