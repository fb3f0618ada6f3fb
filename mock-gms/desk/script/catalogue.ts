import type { Service } from '../../services/service.ts';
import { BUILT_IN_SCRIPTS } from '../built-in-scripts.ts';
import type { Script } from './script.ts';

/** The scripts that each service can name in its setting `script`, beside the built-in ones. */
const catalogues = new WeakMap<Service, Map<string, Script>>();

/** The script of this name in a service; undefined for `none`, and for an unknown one. */
export function scriptOf(service: Service, name: string): Script | undefined {
  return catalogues.get(service)?.get(name) ?? BUILT_IN_SCRIPTS.get(name);
}

/**
 * Lets a service's setting `script` name a script; one that was there under its name is replaced, in chats to come.
 *
 * @example
 * addScript(service, parseScript(text, 'vip.yaml'));
 * service.configure({ script: 'vip' });
 */
export function addScript(service: Service, script: Script): void {
  const catalogue = catalogues.get(service) ?? new Map<string, Script>();
  catalogues.set(service, catalogue.set(script.name, script));
  service.scriptNames.add(script.name);
}
