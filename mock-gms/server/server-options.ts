import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { didYouMean } from '../boundary/did-you-mean.ts';
import { isObject } from '../boundary/json.ts';
import type { Script } from '../desk/script/script.ts';
import { isLoopback } from '../http/host.ts';
import { requireServiceName } from '../services/set-up.ts';
import {
  applySettings,
  DEFAULT_SETTINGS,
  requireScript,
  type ServiceSettings,
  type SettingsChange,
} from '../services/settings.ts';
import { MemoryStore } from '../store/memory.ts';
import { redisPlaceOf } from '../store/redis/redis-url.ts';
import type { Store } from '../store/store.ts';
import { misplaced } from './misplaced-option.ts';
import type { MockGmsOptions } from './mock-gms-options.ts';
import { OptionError } from './option-error.ts';
import { OPTIONS, type OptionName } from './option-table.ts';
import { readScript, scriptNames } from './scripts.ts';

/** Options with every default filled in. */
export type ResolvedOptions = Required<
  Omit<
    MockGmsOptions,
    'publicUrl' | 'advertise' | 'allowedHeaders' | 'controlToken' | 'defaults' | 'scripts' | 'data' | 'store'
  >
> & {
  readonly publicUrl: string | undefined;
  readonly advertise: string | undefined;
  readonly allowedHeaders: readonly string[] | undefined;
  readonly controlToken: string | undefined;
  readonly data: string | undefined;
  /** The URL of the Redis that is meant to be the store. */
  readonly storeUrl: string | undefined;
  readonly store: Store;
  readonly defaults: ServiceSettings;
  readonly scripts: readonly Script[];
};

/**
 * Fills in defaults, or says which option is invalid.
 *
 * @throws {OptionError}
 * @throws {SettingError} for a setting under `defaults`
 * @throws {ScriptError} for a script, naming file and line
 */
export function resolveOptions(options: MockGmsOptions): ResolvedOptions {
  if (!isObject(options as unknown))
    throw new OptionError('', `options such as { port: 8080 } were expected, not ${shown(options)}`);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name)) {
      const known = Object.keys(OPTIONS);
      const unknown = `option "${name}" is unknown${didYouMean(name, known)}; known are ${known.join(', ')}`;
      throw new OptionError(name, misplaced(name) ?? unknown);
    }
    const { accepts, expects, isSecret } = OPTIONS[name as OptionName];
    if (value !== undefined && !accepts(value))
      throw new OptionError(
        name,
        `option "${name}" takes ${expects}${isSecret ? '' : `, not ${shown(value)}`}`,
      );
  }
  if (options.data !== undefined && options.store !== undefined)
    throw new OptionError(
      'data',
      'options "data" and "store" exclude each other: both say where everything is kept',
    );
  const { store } = options;
  if (typeof store === 'string') checkStoreUrl(store);
  const scripts = (options.scripts ?? []).map(readScript);
  const defaults = applySettings(DEFAULT_SETTINGS, options.defaults ?? {});
  const names = scriptNames(scripts);
  requireScript(defaults, names);
  for (const [name, settings] of Object.entries(options.services ?? {})) checkService(name, settings, names);
  const { host = OPTIONS.host.initial, publicUrl, allowedHosts = [] } = options;
  return {
    port: options.port ?? OPTIONS.port.initial,
    host,
    basePath: normalBasePath(options.basePath ?? OPTIONS.basePath.initial),
    publicUrl: publicUrl?.replace(/\/+$/, ''),
    advertise: options.advertise?.replace(/\/+$/, ''),
    tls: options.tls ?? OPTIONS.tls.initial,
    allowedHosts,
    allowedHeaders: options.allowedHeaders,
    admission: options.admission ?? OPTIONS.admission.initial,
    defaults,
    services: options.services ?? {},
    trustClientSession: options.trustClientSession ?? OPTIONS.trustClientSession.initial,
    controlToken:
      options.controlToken ?? (isPrivate(host, allowedHosts) ? undefined : randomBytes(16).toString('hex')),
    controlOrigins: options.controlOrigins ?? [],
    scripts,
    data: options.data,
    storeUrl: typeof store === 'string' ? store : undefined,
    store: typeof store === 'object' ? store : new MemoryStore(),
  };
}

/** The URL may have a password in it, so that no message shows it. */
function checkStoreUrl(url: string): void {
  try {
    redisPlaceOf(url);
  } catch (error) {
    throw new OptionError('store', `option "store": ${(error as Error).message}`);
  }
}

/**
 * Whether a service can be called so and begin with these settings.
 *
 * @throws {OptionError} or {SettingError}
 * @throws RangeError for the name
 */
export function checkService(
  name: string,
  settings: SettingsChange | null,
  scripts: ReadonlySet<string>,
): void {
  requireServiceName(name);
  if (settings !== null && !OPTIONS.defaults.accepts(settings))
    throw new OptionError('services', `the settings of service "${name}" are a map, not ${shown(settings)}`);
  requireScript(applySettings(DEFAULT_SETTINGS, settings ?? {}), scripts);
}

/**
 * Whether only this machine can reach the server, and no page under a name of its own that it points here. Names that are
 * listed are their owner's choice; `*` is everybody's.
 */
function isPrivate(host: string, allowedHosts: readonly string[]): boolean {
  return isLoopback(host) && !allowedHosts.includes('*');
}

function normalBasePath(path: string): string {
  return `/${path}`.replaceAll(/\/+/g, '/').replace(/\/$/, '');
}

/** In one line, and told apart: a text is quoted. */
function shown(value: unknown): string {
  return inspect(value, { breakLength: Number.POSITIVE_INFINITY, depth: 1, maxStringLength: 100 });
}
