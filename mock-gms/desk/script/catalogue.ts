import type { Service } from '../../services/service.ts';
import type { ScriptSource } from '../../services/service-scripts.ts';
import { BUILT_IN_SCRIPTS, textOf } from '../built-in-scripts.ts';
import type { Script } from './script.ts';
import { parseScript, scriptOfObject } from './yaml/parse-script.ts';

/** A script that a service can name. */
export interface ListedScript {
  /** The name that the setting `script` takes. */
  readonly name: string;
  /** Whether it ships with the mock. */
  readonly builtIn: boolean;
  /** Its text; undefined for one that was written in code or added as an object. */
  readonly yaml: string | undefined;
}

/** The scripts that each service can name in its setting `script`, beside the built-in ones. */
const catalogues = new WeakMap<Service, Map<string, Script>>();

/** The script of this name in a service; undefined for `none`, and for an unknown one. */
export function scriptOf(service: Service, name: string): Script | undefined {
  return catalogues.get(service)?.get(name) ?? BUILT_IN_SCRIPTS.get(name);
}

/** The scripts of a service: those that were added, then the built-in ones whose names are not taken. */
export function scriptsOf(service: Service): readonly ListedScript[] {
  const added = catalogues.get(service) ?? new Map<string, Script>();
  const builtIn = [...BUILT_IN_SCRIPTS.keys()].filter((name) => !added.has(name));
  return [
    ...[...added.values()].map(({ name, yaml }) => ({ name, builtIn: false, yaml })),
    ...builtIn.map((name) => ({ name, builtIn: true, yaml: textOf(name) })),
  ];
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

/** @throws {ScriptError} */
export function scriptOfSource(source: unknown, name: string): Script {
  return typeof source === 'string' ? parseScript(source, name) : scriptOfObject(source, name);
}
