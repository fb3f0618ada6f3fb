import type { Service } from '../../services/service.ts';
import type { ScriptSource } from '../../services/service-scripts.ts';
import { BUILT_IN_SCRIPTS } from '../built-in-scripts.ts';
import type { Script } from './script.ts';
import { parseScript, scriptOfObject } from './yaml/parse-script.ts';

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
 * await service.configure({ script: 'vip' });
 */
export function addScript(service: Service, script: Script): void {
  const catalogue = catalogues.get(service) ?? new Map<string, Script>();
  catalogues.set(service, catalogue.set(script.name, script));
  service.scriptNames.add(script.name);
}

/**
 * Adds a script as it came in, YAML or an object with the same words, and keeps it with the service.
 *
 * @param name what it is called if it does not say; named in errors
 * @throws {ScriptError}
 */
export async function addSource(service: Service, source: unknown, name: string): Promise<Script> {
  const script = scriptOfSource(source, name);
  await service.addScript(script.name, source as ScriptSource);
  return script;
}

/** Adds every script that is kept with the service, and those that will be. */
export function addKeptScripts(service: Service): void {
  service.onScript((name, source) => addScript(service, { ...scriptOfSource(source, name), name }));
}

function scriptOfSource(source: unknown, name: string): Script {
  return typeof source === 'string' ? parseScript(source, name) : scriptOfObject(source, name);
}
