import { isObject } from '../boundary/json.ts';
import { checkSnapshot } from '../services/check-snapshot.ts';
import { restoreSnapshot } from '../services/restore-snapshot.ts';
import { applySettings, DEFAULT_SETTINGS } from '../services/settings.ts';
import { type ServiceSnapshot, takeSnapshot } from '../services/snapshot.ts';
import { type ControlOperation, ensured, existing, get, remove, SERVICE } from './control-operation.ts';
import { serviceView } from './views.ts';

/** The server, and services as a whole. */
export const SERVICE_CONTROLS = {
  health: get('/health', ({ info }) => ({ status: 'up', version: info.version })),
  ready: get('/ready', async ({ registry }) => {
    // Any question will do: it is rejected while the store is away.
    await registry.store.findByKey('');
    return { status: 'ready' };
  }),
  getServer: get('/server', ({ info }) => info),
  listServices: get('/services', async ({ registry }) => {
    await registry.catchUp();
    return registry.list().map(serviceView);
  }),
  getService: get(SERVICE, (request) => serviceView(existing(request))),
  configureService: {
    method: 'patch',
    path: SERVICE,
    status: 200,
    hasBody: true,
    explain: (body) => isObject(body) && applySettings(DEFAULT_SETTINGS, body),
    async run(request) {
      const service = ensured(request);
      await service.configure(request.body);
      return serviceView(service);
    },
  },
  removeService: remove(SERVICE, (request) => request.registry.remove(existing(request).name)),
  resetService: {
    method: 'post',
    path: `${SERVICE}/reset`,
    status: 204,
    run: (request) => existing(request).reset(),
  },
  takeSnapshot: get(`${SERVICE}/snapshot`, async (request) => {
    const service = existing(request);
    await service.chats.catchUp();
    return takeSnapshot(service);
  }),
  restoreSnapshot: {
    method: 'put',
    path: `${SERVICE}/snapshot`,
    status: 204,
    hasBody: true,
    explain: checkSnapshot,
    run: (request) =>
      restoreSnapshot(ensured(request), request.registry.store, request.body as ServiceSnapshot),
  },
} as const satisfies Record<string, ControlOperation>;
