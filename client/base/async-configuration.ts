import type { SessionData } from './session-data.ts';

/** Cookies as the callbacks of asynchronous mode are handed them. */
export interface CookieAccess {
  /** The value of a cookie; undefined where there is none. */
  get(name: string): string | undefined;
  /** Sets a cookie. */
  set(name: string, value: string, options?: object): void;
  /** Removes a cookie. */
  remove(name: string, options?: object): void;
}

/** Receives the data of the session whenever they change. */
export type KeepSession = (sessionData: SessionData, cookie: CookieAccess, cookieOptions: object) => unknown;

/** Gives the data of the session that was kept, their JSON text, or a promise of either. */
export type RecallSession = (open: boolean, cookie: CookieAccess, cookieOptions: object) => unknown;

/** Options of `async`. */
export interface AsyncConfiguration {
  /**
   * Whether the chat outlives the visit: it can be restored at any time, and its history is fetched a page at a time.
   * @default false
   * @example
   * createWebChatService({ dataURL, async: { enabled: true } });
   */
  enabled?: boolean | undefined;
  /**
   * How many messages a page of history has, from 1 to 1000.
   * @default 20
   * @example
   * createWebChatService({ dataURL, async: { enabled: true, maxMessagePageSize: 50 } });
   */
  maxMessagePageSize?: number | undefined;
  /**
   * Receives the data of the session whenever they change, to keep them. What is kept goes with the chat: remove it on
   * `ended` and on `restoreTimeout`.
   * @default none: the client keeps them in its storage
   * @example
   * createWebChatService({
   *   dataURL,
   *   async: {
   *     enabled: true,
   *     getSessionData: (data) => localStorage.setItem('chat', JSON.stringify(data)),
   *     setSessionData: () => localStorage.getItem('chat'),
   *   },
   * });
   */
  getSessionData?: KeepSession | undefined;
  /**
   * Returns the data that were kept, their JSON text, or a promise of either. `startChat`, `restore` and `verifySession` wait
   * for it, however long it takes.
   * @default none: the client reads its storage
   * @example
   * createWebChatService({ dataURL, async: { enabled: true, setSessionData: () => localStorage.getItem('chat') } });
   */
  setSessionData?: RecallSession | undefined;
}
