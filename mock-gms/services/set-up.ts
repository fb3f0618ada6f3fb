import { inspect } from 'node:util';
import { guard } from '../boundary/guard.ts';
import { invalidName, isName } from '../boundary/name.ts';
import type { Nodes } from '../store/nodes.ts';
import type { Store } from '../store/store.ts';
import type { Service } from './service.ts';
import type { ServiceSettings, SettingsChange } from './settings.ts';

/** `open`: a service comes into being with its first valid start. `listed`: only those set up beforehand exist. */
export type Admission = 'open' | 'listed';

/** What a registry is made of. */
export interface RegistryOptions {
  readonly store: Store;
  readonly admission?: Admission;
  readonly defaults?: ServiceSettings;
  /** Services that may exist at once. */
  readonly maxServices?: number;
  /** The other processes over the store; default: found out by the store. */
  readonly nodes?: Nodes | undefined;
}

/** What services there are to begin with, and what they begin with. */
export interface SetUp {
  readonly admission: Admission;
  readonly defaults: ServiceSettings;
  readonly services: { readonly [name: string]: SettingsChange };
}

/** @throws RangeError for a name that no service can have */
export function requireServiceName(name: string): void {
  if (isName(name)) return;
  const shown = typeof name === 'string' ? `"${name}"` : inspect(name);
  throw new RangeError(invalidName('service', shown));
}

interface Services {
  ensure(name: string): Service;
  list(): readonly Service[];
  drop(name: string): void;
}

/**
 * Sets services up. What was set up in the same way before is left as it is; a service that is no longer named goes, if
 * it has no chats.
 *
 * @param before what was set up the last time
 */
export function setUpServices(registry: Services, before: SetUp['services'], { defaults, services }: SetUp) {
  for (const [name, settings] of Object.entries(services)) {
    const service = registry.ensure(name);
    service.keep();
    service.setUp(settings ?? {}, defaults);
  }
  for (const service of registry.list()) {
    const { name } = service;
    if (Object.hasOwn(services, name)) continue;
    if (Object.hasOwn(before, name) && service.chats.size === 0) {
      guard(() => service.forget());
      registry.drop(name);
    } else service.setUp({}, defaults);
  }
}
