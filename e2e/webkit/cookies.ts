import type { BrowserContext } from '@playwright/test';

/** A cookie as Playwright tells of it. */
export type Cookie = Awaited<ReturnType<BrowserContext['cookies']>>[number];

/** The same as WebDriver does. */
interface WebDriverCookie {
  name: string;
  value: string;
  path?: string;
  domain?: string;
  secure?: boolean;
  httpOnly?: boolean;
  expiry?: number;
  sameSite?: Cookie['sameSite'];
}

/** Playwright's sign of a cookie that lasts as long as the browser. */
const SESSION = -1;

export function cookieOf({ name, value, ...given }: WebDriverCookie): Cookie {
  const {
    path = '/',
    domain = '',
    secure = false,
    httpOnly = false,
    expiry = SESSION,
    sameSite = 'None',
  } = given;
  return { name, value, path, domain, secure, httpOnly, expires: expiry, sameSite };
}

export function ofWebDriver({ expires = SESSION, ...cookie }: Partial<Cookie>): Partial<WebDriverCookie> {
  return { ...cookie, ...(expires !== SESSION && { expiry: Math.round(expires) }) };
}
