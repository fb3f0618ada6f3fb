import { guard } from '../boundary/guard.ts';
import type { JsonObject } from '../chat/entry.ts';

/** A script as it came in: YAML, or an object with the same words. */
export type ScriptSource = string | JsonObject;

/** Told of a script that was added while the service ran, or before this process began. */
export type ScriptListener = (name: string, source: ScriptSource) => void;

/** The scripts that are kept with a service, for those who can read them. */
export class ServiceScripts {
  readonly #sources = new Map<string, ScriptSource>();
  readonly #listeners = new Set<ScriptListener>();

  /** Every script, by its name. */
  get sources(): { readonly [name: string]: ScriptSource } {
    return Object.fromEntries(this.#sources);
  }

  add(name: string, source: ScriptSource): void {
    this.#sources.set(name, source);
    for (const listener of this.#listeners) guard(() => listener(name, source));
  }

  /** Calls the listener with each script, those that are there already included. */
  onScript(listener: ScriptListener): void {
    this.#listeners.add(listener);
    for (const [name, source] of this.#sources) guard(() => listener(name, source));
  }
}
