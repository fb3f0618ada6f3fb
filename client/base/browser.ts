import { attempt } from './attempt.ts';
import { isObject } from './json.ts';
import { version } from './version.ts';

/** The first pattern that a user agent matches names its browser or system; the order matters. */
const browsers = {
  Edge: /Edg/,
  Opera: /OPR|Opera/,
  Firefox: /Firefox|FxiOS/,
  Chrome: /Chrome|CriOS/,
  Safari: /Safari/,
};

const systems = {
  Android: /Android/,
  iOS: /iPhone|iPad|iPod/,
  Windows: /Windows/,
  'Mac OS': /Mac OS/,
  Linux: /Linux/,
};

/** Puts a file where the customer finds it. */
export type SaveFile = (content: Blob, name: string) => unknown;

/** The part of a text field that is watched. */
export interface TextInput {
  readonly value: string;
  addEventListener(type: 'input', listener: () => void): void;
  removeEventListener(type: 'input', listener: () => void): void;
}

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

function nameOf(table: Readonly<Record<string, RegExp>>, userAgent: string): string {
  return Object.entries(table).find(([, pattern]) => pattern.test(userAgent))?.[0] ?? '';
}

const textTypes = /^(text|search|email|url|tel)?$/;

/** The text field that a page names: the field itself, a jQuery object or list of it, or a selector. */
export function findTextInput(
  given: unknown,
  { document }: Surroundings = globalThis,
): TextInput | undefined {
  if (typeof given === 'string') return findTextInput(select(given, document));
  if (!isObject(given)) return undefined;
  const { tagName, type, 0: first } = given as { tagName?: unknown; type?: unknown; 0?: unknown };
  if (tagName === undefined) return first === undefined ? undefined : findTextInput(first);
  const kind = String(tagName).toLowerCase();
  const holdsText = kind === 'textarea' || (kind === 'input' && textTypes.test(String(type ?? '')));
  return holdsText && 'addEventListener' in given ? (given as TextInput) : undefined;
}

/** The element that a selector finds; undefined if there is none, or if the selector is not valid. */
export function select(selector: string, document = globalThis.document): unknown {
  return attempt(() => document?.querySelector(selector)) ?? undefined;
}

/** Saves a file as browsers do for a link; undefined outside a page. */
export function fileSaver({ document }: Surroundings = globalThis): SaveFile | undefined {
  if (!document) return undefined;
  return (content, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    // The browser reads it after the click; a minute is more than it needs.
    globalThis.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
}
