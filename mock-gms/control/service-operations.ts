import { addSource } from '../desk/script/catalogue.ts';
import { applySettings, DEFAULT_SETTINGS } from '../services/settings.ts';
import { restoreSnapshot, type ServiceSnapshot, takeSnapshot } from '../services/snapshot.ts';
import { ControlError } from './control-error.ts';
import { type ControlOperation, ensured, existing, get, post, remove, SERVICE } from './control-operation.ts';
import { serviceView } from './views.ts';

/** The server, and services as a whole. */
export const SERVICE_CONTROLS = {
  health: get('/health', ({ info }) => ({ status: 'up', version: info.version })),
  getServer: get('/server', ({ info }) => info),
  listServices: get('/services', ({ registry }) => registry.list().map(serviceView)),
  getService: get(SERVICE, (request) => serviceView(existing(request))),
  configureService: {
    method: 'patch',
    path: SERVICE,
    status: 200,
    hasBody: true,
    explain: (body) => applySettings(DEFAULT_SETTINGS, body as object),
    async run(request) {
      const service = ensured(request);
      await service.configure(request.body);
      return serviceView(service);
    },
  },
  addScript: post(`${SERVICE}/scripts`, 201, async (request) => {
    const {
      yaml,
      script,
      name = 'script',
    } = request.body as { yaml?: string; script?: unknown; name?: string };
    if ((yaml === undefined) === (script === undefined))
      throw new ControlError(400, 'yaml or script: one of the two is given', { reason: 'body' });
    const added = await addSource(ensured(request), yaml ?? script, name);
    return { name: added.name };
  }),
  removeService: remove(SERVICE, (request) => request.registry.remove(existing(request).name)),
  resetService: {
    method: 'post',
    path: `${SERVICE}/reset`,
    status: 204,
    run: (request) => existing(request).reset(),
  },
  takeSnapshot: get(`${SERVICE}/snapshot`, (request) => takeSnapshot(existing(request))),
  restoreSnapshot: {
    method: 'put',
    path: `${SERVICE}/snapshot`,
    status: 204,
    hasBody: true,
    run: (request) =>
      restoreSnapshot(ensured(request), request.registry.store, request.body as ServiceSnapshot),
  },
} as const satisfies Record<string, ControlOperation>;
