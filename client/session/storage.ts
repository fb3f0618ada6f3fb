import { attempt } from '../base/attempt.ts';

/**
 * Where the client keeps what must outlive a page; `sessionStorage` can be used unchanged.
 *
 * For a storage of your own: the values are short texts, the names begin with `_genesys.widgets.`.
 * @example
 * const service = createWebChatService({ dataURL, storage: sessionStorage });
 */
export interface SessionStorage {
  /** The value of this name, or null. */
  getItem(name: string): string | null;
  /** Keeps a value under a name. */
  setItem(name: string, value: string): void;
  /** Forgets the value of this name. */
  removeItem(name: string): void;
}

/**
 * A storage that lasts as long as the program.
 * @example
 * const storage = createMemoryStorage();
 * const before = createWebChatService({ dataURL, storage });
 * const afterReload = createWebChatService({ dataURL, storage });
 * @see createCookieStorage for one that outlives the page
 */
export function createMemoryStorage(): SessionStorage {
  const items = new Map<string, string>();
  return {
    getItem: (name) => items.get(name) ?? null,
    setItem: (name, value) => void items.set(name, value),
    removeItem: (name) => void items.delete(name),
  };
}

/** The part of a document that cookies need. */
interface CookieDocument {
  cookie: string;
  readonly location?: { readonly hostname: string } | null;
}

const isDomain = /\.[a-z]/i;

/**
 * A storage in session cookies, which all pages of a site and all its tabs share.
 * @example
 * const storage = createCookieStorage(document);
 * @see Genesys Widgets 9.0, cookies
 */
export function createCookieStorage(document: CookieDocument): SessionStorage {
  const set = (text: string, more = '') => {
    const host = document.location?.hostname ?? '';
    // Neither `localhost` nor an address may be named as a domain; there the cookie is the host's own.
    const domain = isDomain.test(host) ? `; domain=.${host}` : '';
    document.cookie = `${text}; path=/; SameSite=Strict${domain}${more}`;
  };
  return {
    getItem(name) {
      const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
      const value = found?.slice(name.length + 1);
      return value === undefined ? null : (attempt(() => decodeURIComponent(value)) ?? value);
    },
    setItem: (name, value) => set(`${name}=${encodeURIComponent(value)}`),
    removeItem: (name) => set(`${name}=`, '; max-age=0'),
  };
}
