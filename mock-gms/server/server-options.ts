import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { didYouMean } from '../boundary/did-you-mean.ts';
import type { Script } from '../desk/script/script.ts';
import { isLoopback } from '../http/host.ts';
import { type Admission, requireServiceName } from '../services/set-up.ts';
import {
  applySettings,
  DEFAULT_SETTINGS,
  type ServiceSettings,
  type SettingsChange,
} from '../services/settings.ts';
import { MemoryStore } from '../store/memory.ts';
import { redisPlaceOf } from '../store/redis/redis-url.ts';
import type { Store } from '../store/store.ts';
import { OPTIONS, type OptionName } from './option-table.ts';
import { readScript, requireScript } from './scripts.ts';

/** Certificate and key, each as PEM or as the path of a PEM file. */
export interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/** How a mock GMS is set up. Everything has a default. */
export interface MockGmsOptions {
  /**
   * Port to listen on; 0 takes any that is free.
   * @default 8080
   * @example
   * await startMockGms({ port: 0 });
   */
  readonly port?: number;
  /**
   * Address to bind to.
   * @default '127.0.0.1'
   * @example
   * await startMockGms({ host: '0.0.0.0' });
   */
  readonly host?: string;
  /**
   * The beginning of every path, before `/2/chat`.
   * @default '/genesys'
   * @example
   * await startMockGms({ basePath: '/gms-chat' });
   */
  readonly basePath?: string;
  /**
   * Where clients reach this server, if not at its own address: behind a proxy, or under an alias name.
   * @default its own address
   * @example
   * await startMockGms({ publicUrl: 'https://chat.example.test' });
   */
  readonly publicUrl?: string;
  /**
   * Where other processes over the same store reach this one: they pass on requests of its CometD sessions.
   *
   * @default the address that it listens on, if that is a single one
   * @example
   * await startMockGms({ store: 'redis://127.0.0.1', advertise: 'http://10.0.0.7:8080' });
   */
  readonly advertise?: string;
  /**
   * Serve https: with a certificate that is made at the start, or with a given one.
   * @default false
   * @example
   * await startMockGms({ tls: { cert: 'cert.pem', key: 'key.pem' } });
   */
  readonly tls?: boolean | CertificateFiles;
  /**
   * Further names that are accepted in the `Host` header; `.example.test` for all names below it, `*` for all names.
   * @default []
   * @example
   * await startMockGms({ allowedHosts: ['.example.test'] });
   */
  readonly allowedHosts?: readonly string[];
  /**
   * Request headers that pages of other origins may send besides those of the API.
   * @default all
   * @example
   * await startMockGms({ allowedHeaders: ['traceparent'] });
   */
  readonly allowedHeaders?: readonly string[];
  /**
   * `open`: a service is created by its first valid start; `listed`: only those under `services` exist.
   * @default 'open'
   * @example
   * await startMockGms({ admission: 'listed', services: { support: {} } });
   */
  readonly admission?: Admission;
  /**
   * Settings that every service begins with.
   * @default {}
   * @example
   * await startMockGms({ defaults: { script: 'greeter', inactivityAlert: 60 } });
   */
  readonly defaults?: SettingsChange;
  /**
   * Services to set up, with their own settings.
   * @default {}
   * @example
   * await startMockGms({ services: { vip: { apikey: 'k3y' } } });
   */
  readonly services?: { readonly [name: string]: SettingsChange };
  /**
   * Whether the clientId alone identifies the session of a CometD client over long-polling, without the cookie of the
   * handshake: for browsers that do not send it back.
   * @default false
   * @example
   * await startMockGms({ trustClientSession: true });
   */
  readonly trustClientSession?: boolean;
  /**
   * The token that the control API asks for, as `Authorization: Bearer`.
   *
   * @default none on loopback; elsewhere, and if `allowedHosts` has `*`, one that is generated
   * @example
   * await startMockGms({ host: '0.0.0.0', controlToken: 's3cret' });
   */
  readonly controlToken?: string;
  /**
   * Origins whose pages may use the control API.
   * @default []
   * @example
   * await startMockGms({ controlOrigins: ['https://tool.example.test'] });
   */
  readonly controlOrigins?: readonly string[];
  /**
   * Scripts that the setting `script` can name: as code, as what a YAML file says, or as the path of such a file.
   * @default []
   * @example
   * await startMockGms({ scripts: ['./vip.yaml'], defaults: { script: 'vip' } });
   */
  readonly scripts?: ReadonlyArray<Script | object | string>;
  /**
   * A folder that keeps chats, files, settings, faults, the clock and scripts when the process ends. For one process at a
   * time; needs the package `lmdb`.
   * @default none: everything is lost when the process ends
   * @example
   * await startMockGms({ data: './chats' });
   */
  readonly data?: string;
  /**
   * Where everything is kept, instead of a folder: the URL of a Redis, `redis://` or `rediss://`, which any number of
   * processes can share and which needs the package `ioredis`; or a store, which is not closed with the server.
   * @default a new MemoryStore
   * @example
   * await startMockGms({ store: 'redis://127.0.0.1' });
   */
  readonly store?: string | Store;
}

/** Thrown for an invalid option: names it and says what was expected. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  readonly option: string;

  constructor(option: string, message: string) {
    super(message);
    this.option = option;
  }
}

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
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTIONS, name)) {
      const known = Object.keys(OPTIONS);
      const problem = `is unknown${didYouMean(name, known)}; known are ${known.join(', ')}`;
      throw new OptionError(name, `option "${name}" ${problem}`);
    }
    const { accepts, expects } = OPTIONS[name as OptionName];
    if (value !== undefined && !accepts(value))
      throw new OptionError(name, `option "${name}" takes ${expects}, not ${shown(value)}`);
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
  requireScript(defaults.script, scripts);
  for (const [name, settings] of Object.entries(options.services ?? {}))
    checkService(name, settings, scripts);
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
  scripts: readonly Script[],
): void {
  requireServiceName(name);
  if (settings !== null && !OPTIONS.defaults.accepts(settings))
    throw new OptionError('services', `the settings of service "${name}" are a map, not ${shown(settings)}`);
  requireScript(applySettings(DEFAULT_SETTINGS, settings ?? {}).script, scripts);
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
