import { version } from './version.ts';

/** The first pattern that a user agent matches names its browser or system; the order matters. */
const browsers = [
  ['Edge', /Edg/],
  ['Opera', /OPR|Opera/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const;

const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['Mac OS', /Mac OS/],
  ['Linux', /Linux/],
] as const;

type Surroundings = Partial<Pick<Window, 'document' | 'location' | 'navigator'>>;

/**
 * What the agent learns about the page the chat was started from; empty outside a browser.
 * @see Genesys Widgets 9.0, user data sent when a chat starts
 */
export function describePage({
  document,
  location,
  navigator,
}: Surroundings = globalThis): Record<string, string> {
  const userAgent = document ? (navigator?.userAgent ?? '') : '';
  return {
    _genesys_source: /Mobi|Android/.test(userAgent) ? 'mobile' : 'web',
    _genesys_referrer: document?.referrer ?? '',
    _genesys_url: location?.href ?? '',
    _genesys_pageTitle: document?.title ?? '',
    _genesys_browser: nameOf(browsers, userAgent),
    _genesys_OS: nameOf(systems, userAgent),
    _genesys_widgets: version,
  };
}

function nameOf(table: readonly (readonly [string, RegExp])[], userAgent: string): string {
  return table.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? '';
}
