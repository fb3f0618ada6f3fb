import { attempt } from '../base/attempt.ts';
import { isA } from '../base/json.ts';
import type { ServiceOptions } from '../commands/web-chat-service.ts';
import type { SessionStorage } from '../session/storage.ts';

/** The functions that each of these needs to have; of what is a function itself, none. */
const needs: { readonly [Name in Exclude<keyof ServiceOptions, 'edition' | 'ready'>]-?: readonly string[] } =
  {
    fetch: [],
    saveFile: [],
    cometd: [],
    warn: [],
    clock: ['now', 'setTimeout', 'clearTimeout'],
    storage: ['getItem', 'setItem', 'removeItem'],
  };

/**
 * Sees that what an app gives in place of the real thing can be used: it would fail only once a chat needs it.
 *
 * @throws TypeError
 */
export function checkSurroundings(options: Readonly<Record<string, unknown>>): void {
  for (const [name, functions] of Object.entries(needs)) {
    const given = options[name];
    if (given === undefined) continue;
    const missing = functions.find((each) => !isFunction((given as Record<string, unknown> | null)?.[each]));
    if (missing !== undefined) throw new TypeError(`the option ${name} needs a function ${missing}`);
    if (name === 'storage') checkAtOnce(given as SessionStorage);
    if (functions.length === 0 && !isFunction(given))
      throw new TypeError(`the option ${name} must be a function`);
  }
}

/** A storage of promises, as some platforms have it, would look empty. */
function checkAtOnce(storage: SessionStorage): void {
  const found: unknown = attempt(() => storage.getItem('_genesys.widgets.webchat.state.session'));
  if (!isA('Promise', found)) return;
  (found as Promise<unknown>).catch(() => {});
  throw new TypeError('the option storage needs a getItem that returns a text or null, not a promise');
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
