import { isObject } from '../base/json.ts';

/**
 * Small helps that extensions of a page are handed: of what Genesys Widgets have there, what builds no user interface.
 * `Generate`, icons, templates, dialogs and translations are absent, for there is no interface of ours.
 * @see Genesys Widgets 9.0, Widgets Extensions
 */
export interface Common {
  /** Says something on the console, under a method of it: `log` where none is given. */
  log(text: unknown, kind?: 'log' | 'debug' | 'info' | 'warn' | 'error'): void;
  /** Writes to the console of the browser, as `console.debug`. */
  debug(...values: unknown[]): void;
  /** Writes to the console of the browser, as `console.error`. */
  error(...values: unknown[]): void;
  /** The value at a path such as `a.b.c`; undefined where there is none. */
  checkPath(object: unknown, path: string): unknown;
  /** Makes objects along a path where there are none, keeps the value at its end if one is given, and returns what is there. */
  createPath(object: object, path: string, ...value: [] | [unknown]): unknown;
  /** The text as HTML that shows it: no markup in it is left to act. */
  sanitizeHTML(text: unknown): string;
  /** The text with its web addresses as links; for text that is HTML already, or is to become it. */
  linkify(text: unknown, options?: { target?: string }): string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An address at a word's beginning, without the punctuation that follows it; none that stands in an attribute. */
const address = /(^|[\s(>])((?:https?:\/\/|www\.)[^\s<>"']*[^\s<>"'.,;:!?)])/gi;

export const common: Common = {
  log: (text, kind = 'log') => console[kind](text),
  debug: (...values) => console.debug(...values),
  error: (...values) => console.error(...values),
  checkPath: (object, path) => names(path).reduce<unknown>(own, object),
  createPath(object, path, ...value) {
    const way = names(path);
    const last = way.pop();
    if (last === undefined) return object;
    const holder = way.reduce<object>((at, name) => {
      const next = own(at, name);
      return hasMembers(next) ? next : keep(at, name, {});
    }, object) as Record<string, unknown>;
    return value.length > 0 ? keep(holder, last, value[0]) : (own(holder, last) ?? keep(holder, last, {}));
  },
  sanitizeHTML: (text) => String(text ?? '').replace(/[&<>"']/g, (sign) => entities[sign] as string),
  linkify: (text, { target = '_blank' } = {}) =>
    String(text ?? '')
      .split(/(?=<)/)
      .map((part, at, { [at + 1]: next = '' }) =>
        // A link already.
        /^<\/a>/i.test(next)
          ? part
          : part.replace(address, (_, before: string, url: string) => {
              const href = /^www\./i.test(url) ? `https://${url}` : url;
              const rel = target === '_blank' ? ' rel="noopener noreferrer"' : '';
              return `${before}<a href="${href}" target="${common.sanitizeHTML(target)}"${rel}>${url}</a>`;
            }),
      )
      .join(''),
};

function names(path: string): string[] {
  return String(path).split('.').filter(Boolean);
}

function hasMembers(value: unknown): value is object {
  return isObject(value) || typeof value === 'function';
}

/** Nothing that came with the language, such as a prototype, which no path of a page means. */
function own(object: unknown, name: string): unknown {
  return hasMembers(object) && name !== '__proto__' ? (object as Record<string, unknown>)[name] : undefined;
}

function keep<Value>(object: object, name: string, value: Value): Value {
  // As a member of its own: a path may be called like a prototype.
  Object.defineProperty(object, name, { value, configurable: true, enumerable: true, writable: true });
  return value;
}
