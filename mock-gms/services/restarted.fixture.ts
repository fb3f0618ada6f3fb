import { isStarted } from '../chat-server/chat-server-options.ts';
import type { Store } from '../store/store.ts';
import { ServiceRegistry } from './registry.ts';
import type { Service } from './service.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

export const open = { admission: 'open', defaults: DEFAULT_SETTINGS, services: {} } as const;

/** What a server that is started over the store makes of it; the one before is not even closed, as when it was killed. */
export async function restarted(store: Store, setUp = {}): Promise<ServiceRegistry> {
  const registry = new ServiceRegistry({ store });
  registry.setUp({ ...open, ...setUp });
  await registry.recover();
  return registry;
}

export async function begun(store: Store, setUp = {}): Promise<Service> {
  return (await restarted(store, setUp)).ensure('support');
}

export async function startChat({ chats }: Service) {
  const outcome = await chats.request({ nickname: 'Jo', request: {}, userData: {} });
  if (!isStarted(outcome)) throw new Error('no chat');
  return outcome.running;
}
