import type { AsyncConfiguration } from './async-configuration.ts';
import type { CometdConfiguration } from './cometd-configuration.ts';

/**
 * What an app or a page may configure.
 * @see WebChatService 9.0, configure; Genesys Widgets 9.0, WebChat configuration options
 */
export interface Configuration {
  /**
   * The address of the chat service. A slash at its end is dropped.
   * @default ''
   * @example
   * createWebChatService({ dataURL: 'https://host/genesys/2/chat/customer-support' });
   */
  dataURL?: string | undefined;
  /**
   * Whether a chat is started at `{dataURL}/` rather than at `{dataURL}`.
   * @default true
   * @example
   * createWebChatService({ dataURL, enableUrlTrailingSlash: false });
   */
  enableUrlTrailingSlash?: boolean | undefined;
  /**
   * The address of the chat service, used unchanged if no `dataURL` is given.
   * @default ''
   * @example
   * createWebChatService({ serverURL: 'https://host/genesys/2/chat/customer-support' });
   */
  serverURL?: string | undefined;
  /**
   * Sent as the header `apikey` with every request over polling and for files. CometD is sent none.
   * @default '' (no header)
   * @example
   * createWebChatService({ dataURL, apikey: 'k3y' });
   */
  apikey?: string | number | undefined;
  /**
   * Sent as the field `endpoint` when a chat starts.
   * @default '' (no field)
   * @example
   * createWebChatService({ dataURL, endpoint: 'Environment:Support' });
   */
  endpoint?: string | undefined;
  /**
   * Data for the agent, attached to every chat.
   * @default {}
   * @example
   * createWebChatService({ dataURL, userData: { topic: 'orders' } });
   */
  userData?: Record<string, unknown> | undefined;
  /**
   * Milliseconds until a request is given up; 0 means never. Over CometD it is the time for a publication.
   * @default 3000
   * @example
   * createWebChatService({ dataURL, ajaxTimeout: 10_000 });
   */
  ajaxTimeout?: number | undefined;
  /**
   * Milliseconds until a request that carries a file is given up; 0 means never.
   * @default 0
   * @example
   * createWebChatService({ dataURL, fileUploadTimeout: 60_000 });
   */
  fileUploadTimeout?: number | undefined;
  /**
   * `withCredentials: true` sends cookies to another origin.
   * @default {}
   * @example
   * createWebChatService({ dataURL, xhrFields: { withCredentials: true } });
   */
  xhrFields?: { withCredentials?: boolean } | undefined;
  /**
   * Whether the `Authorization` of `header` is sent with every request.
   * @default false
   * @example
   * createWebChatService({ dataURL, enableCustomHeader: true, header: { Authorization: 'Bearer t0ken' } });
   */
  enableCustomHeader?: boolean | undefined;
  /**
   * Request headers of the page; only `Authorization` is used.
   * @default {}
   * @example
   * createWebChatService({ dataURL, enableCustomHeader: true, header: { Authorization: 'Bearer t0ken' } });
   */
  header?: Record<string, unknown> | undefined;
  /**
   * How many refreshes in a row may answer with statusCode 1 before the chat server counts as offline.
   * @default 5
   * @example
   * createWebChatService({ dataURL, pollExceptionLimit: 10 });
   */
  pollExceptionLimit?: number | undefined;
  /**
   * Whether polls slow down from `pollRateMin` to `pollRateMax` while the customer is silent.
   * @default true
   * @example
   * createWebChatService({ dataURL, dynamicPolling: false, pollRate: 2000 });
   */
  dynamicPolling?: boolean | undefined;
  /**
   * Milliseconds between polls where `dynamicPolling` is false, from 1000 to 30000.
   * @default 3000
   * @example
   * createWebChatService({ dataURL, dynamicPolling: false, pollRate: 2000 });
   */
  pollRate?: number | undefined;
  /**
   * The shortest interval between polls in milliseconds, from 250 to 30000. It is used only together with `pollRateMax`.
   * @default 500
   * @example
   * createWebChatService({ dataURL, pollRateMin: 1000, pollRateMax: 5000 });
   */
  pollRateMin?: number | undefined;
  /**
   * The longest interval between polls in milliseconds, from 250 to 30000, and at least `pollRateMin`.
   * @default 3000
   * @example
   * createWebChatService({ dataURL, pollRateMin: 1000, pollRateMax: 5000 });
   */
  pollRateMax?: number | undefined;
  /**
   * The factor by which the interval grows with each poll, above 1.
   * @default 1.2
   * @example
   * createWebChatService({ dataURL, pollRateMult: 1.5 });
   */
  pollRateMult?: number | undefined;
  /**
   * Whether the command `sleep` slows the polls down.
   * @default false
   * @example
   * createWebChatService({ dataURL, sleepEnabled: true });
   */
  sleepEnabled?: boolean | undefined;
  /**
   * Milliseconds between polls after `sleep`, from 1000 to 30000.
   * @default 30000
   * @example
   * createWebChatService({ dataURL, sleepEnabled: true, pollRateSleep: 10_000 });
   */
  pollRateSleep?: number | undefined;
  /**
   * Milliseconds that a page may be away before its chat is no longer restored.
   * @default 60000
   * @example
   * createWebChatService({ dataURL, restoreTimeout: 120_000 });
   */
  restoreTimeout?: number | undefined;
  /**
   * How many code points a message may have; 0 means no limit.
   * @default 0
   * @example
   * createWebChatService({ dataURL, maxMessageLength: 500 });
   */
  maxMessageLength?: number | undefined;
  /**
   * The language of the page, sent to the agent as `GCTI_LanguageCode`.
   * @default 'en'
   * @example
   * createWebChatService({ dataURL, language: 'de' });
   */
  language?: string | undefined;
  /**
   * A prefix of the names under which a session is kept, so that two deployments on one site are separate.
   * @default ''
   * @example
   * createWebChatService({ dataURL, deploymentID: 'shop' });
   */
  deploymentID?: string | undefined;
  /**
   * CometD: whether it is used, and where it is.
   * @default { enabled: false }
   * @example
   * createWebChatService({ cometD: { enabled: true, cometURL: 'https://host/genesys/cometd' } });
   */
  cometD?: CometdConfiguration | undefined;
  /**
   * Chats that outlive the visit.
   * @default { enabled: false }
   * @example
   * createWebChatService({ dataURL, async: { enabled: true, maxMessagePageSize: 50 } });
   */
  async?: AsyncConfiguration | undefined;
}
