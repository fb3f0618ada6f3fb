import { addScript } from '../desk/script/catalogue.ts';
import { parseScript, scriptOfObject } from '../desk/script/yaml/parse-script.ts';
import { applySettings, DEFAULT_SETTINGS } from '../services/settings.ts';
import { restoreSnapshot, type ServiceSnapshot, SnapshotError, takeSnapshot } from '../services/snapshot.ts';
import { ControlError } from './control-error.ts';
import { type ControlOperation, ensured, existing, SERVICE } from './control-operation.ts';
import { serviceView } from './views.ts';

/** The server, and services as a whole. */
export const SERVICE_CONTROLS = {
  health: {
    method: 'get',
    path: '/health',
    status: 200,
    run: ({ info }) => ({ status: 'up', version: info.version }),
  },
  getServer: { method: 'get', path: '/server', status: 200, run: ({ info }) => info },
  listServices: {
    method: 'get',
    path: '/services',
    status: 200,
    run: ({ registry }) => registry.list().map(serviceView),
  },
  getService: { method: 'get', path: SERVICE, status: 200, run: (request) => serviceView(existing(request)) },
  configureService: {
    method: 'patch',
    path: SERVICE,
    status: 200,
    hasBody: true,
    explain: (body) => applySettings(DEFAULT_SETTINGS, body as object),
    run(request) {
      const service = ensured(request);
      service.configure(request.body);
      return serviceView(service);
    },
  },
  addScript: {
    method: 'post',
    path: `${SERVICE}/scripts`,
    status: 201,
    hasBody: true,
    run(request) {
      const {
        yaml,
        script,
        name = 'script',
      } = request.body as {
        yaml?: string;
        script?: unknown;
        name?: string;
      };
      if ((yaml === undefined) === (script === undefined))
        throw new ControlError(400, 'yaml or script: one of the two is given', { reason: 'body' });
      const added = yaml === undefined ? scriptOfObject(script, name) : parseScript(yaml, name);
      addScript(ensured(request), added);
      return { name: added.name };
    },
  },
  removeService: {
    method: 'delete',
    path: SERVICE,
    status: 204,
    run: (request) => request.registry.remove(existing(request).name),
  },
  resetService: {
    method: 'post',
    path: `${SERVICE}/reset`,
    status: 204,
    run: (request) => existing(request).reset(),
  },
  takeSnapshot: {
    method: 'get',
    path: `${SERVICE}/snapshot`,
    status: 200,
    run: (request) => takeSnapshot(existing(request)),
  },
  restoreSnapshot: {
    method: 'put',
    path: `${SERVICE}/snapshot`,
    status: 204,
    hasBody: true,
    async run(request) {
      try {
        await restoreSnapshot(ensured(request), request.registry.store, request.body as ServiceSnapshot);
      } catch (error) {
        if (error instanceof SnapshotError)
          throw new ControlError(409, error.message, { reason: 'snapshot' });
        throw error;
      }
    },
  },
} as const satisfies Record<string, ControlOperation>;
