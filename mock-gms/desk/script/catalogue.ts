import type { Service } from '../../services/service.ts';
import { BUILT_IN_SCRIPTS, textOf } from '../built-in-scripts.ts';
import type { Script } from './script.ts';

/** A script that a service can name. */
export interface ListedScript {
  readonly name: string;
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
 * service.configure({ script: 'vip' });
 */
export function addScript(service: Service, script: Script): void {
  const catalogue = catalogues.get(service) ?? new Map<string, Script>();
  catalogues.set(service, catalogue.set(script.name, script));
  service.scriptNames.add(script.name);
}
