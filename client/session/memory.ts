import type { CookieAccess } from '../base/async-configuration.ts';
import { isRecord, parse } from '../base/json.ts';
import type { Settings } from '../base/settings.ts';
import { isolate } from '../bus/isolate.ts';
import { idsFrom, sessionData } from '../chat/session-ids.ts';
import type { SessionIds } from '../transport/transport.ts';
import type { SessionStorage } from './storage.ts';
import type { Surroundings } from './surroundings.ts';

const cookieOptions = { path: '/' };

/**
 * Keeps what a chat is known by: itself, or through the callbacks of an asynchronous chat. True when another page
 * can see it and end the chat by removing it.
 * @see Genesys Widgets 9.0, async.getSessionData
 */
export function remember(ids: SessionIds, { settings, keeper, storage }: Surroundings): boolean {
  const { getSessionData } = callbacks(settings);
  if (!getSessionData) return keeper.keep(ids);
  isolate(getSessionData, sessionData(ids), cookieAccess(storage), cookieOptions);
  return false;
}

/**
 * The ids of a chat to take up; undefined when there is none.
 * @see Genesys Widgets 9.0, async.setSessionData
 */
export async function recall(surroundings: Surroundings): Promise<SessionIds | undefined> {
  const { settings, keeper, storage } = surroundings;
  const { setSessionData } = callbacks(settings);
  if (!setSessionData) return keeper.ids;
  try {
    const kept = await setSessionData(false, cookieAccess(storage), cookieOptions);
    const data = typeof kept === 'string' ? parse(kept) : kept;
    return isRecord(data) ? idsFrom(data) : undefined;
  } catch (error) {
    // The callback is the app's own: an error in it is shown and does not concern the chat.
    console.error(error);
    return undefined;
  }
}

/**
 * Forgets a chat that is over. Another page may have forgotten it already and be keeping the next one, which this
 * page cannot see yet: browsers tell a process late what another one has written. A chat that the app keeps has left its
 * filters here.
 */
export function forget({ chatId }: SessionIds, { settings, keeper }: Surroundings): void {
  if (keeper.chatId === chatId || callbacks(settings).getSessionData) keeper.clear();
  keeper.release();
  keeper.over = chatId;
}

/** Whether there may be a chat to take up, as far as can be said at once. */
export function mayRecall({ settings, keeper }: Surroundings): boolean {
  return Boolean(callbacks(settings).setSessionData || keeper.chatId);
}

/** The callbacks that keep an asynchronous chat, where there are any. */
function callbacks({ async }: Settings): Partial<Settings['async']> {
  return async.enabled ? async : {};
}

function cookieAccess(storage: SessionStorage): CookieAccess {
  return {
    get: (name) => storage.getItem(name) ?? undefined,
    set: (name, value) => storage.setItem(name, value),
    remove: (name) => storage.removeItem(name),
  };
}
