import { isLoopback } from '../http/host.ts';
import type { Admission } from '../services/registry.ts';
import {
  applySettings,
  DEFAULT_SETTINGS,
  type ServiceSettings,
  type SettingsChange,
} from '../services/settings.ts';
import { MemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';

/** How a mock GMS is set up. Everything has a default. */
export interface MockGmsOptions {
  /** Port to listen on; 0 takes any that is free. @default 8080 */
  readonly port?: number;
  /** Address to bind to. @default '127.0.0.1' */
  readonly host?: string;
  /** What stands before `/2/chat` in every path. @default '/genesys' */
  readonly basePath?: string;
  /** Where clients reach this server, if not at its own address: behind a proxy, or under an alias name. */
  readonly publicUrl?: string;
  /** Further names that the `Host` header may have; `.example.test` for all below it, `*` for all. */
  readonly allowedHosts?: readonly string[];
  /** `open`: a service comes into being with its first valid start; `listed`: only those under `services`. @default 'open' */
  readonly admission?: Admission;
  /** Settings that every service begins with. */
  readonly defaults?: SettingsChange;
  /** Services to set up, with their own settings. */
  readonly services?: { readonly [name: string]: SettingsChange };
  /** What the control API asks for, as `Authorization: Bearer`; without one it is open on loopback only. */
  readonly controlToken?: string;
  /** Where chats are kept. @default a new MemoryStore */
  readonly store?: Store;
}

/** An option that cannot be: names it and says what was expected. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  readonly option: string;

  constructor(option: string, message: string) {
    super(message);
    this.option = option;
  }
}

/** Options with every default filled in. */
export interface ResolvedOptions {
  readonly port: number;
  readonly host: string;
  readonly basePath: string;
  readonly publicUrl: string | undefined;
  /** Undefined: every `Host` is answered. */
  readonly allowedHosts: readonly string[];
  readonly admission: Admission;
  readonly defaults: ServiceSettings;
  readonly services: { readonly [name: string]: SettingsChange };
  readonly controlToken: string | undefined;
  readonly store: Store;
}

const KNOWN = [
  'port',
  'host',
  'basePath',
  'publicUrl',
  'allowedHosts',
  'admission',
  'defaults',
  'services',
  'controlToken',
  'store',
];

const BASE_PATH = /^(\/[A-Za-z0-9._~-]+)*$/;

/**
 * Fills in defaults, or says which option cannot be.
 *
 * @throws {OptionError}
 * @throws {SettingError} for a setting under `defaults`
 */
export function resolveOptions(options: MockGmsOptions): ResolvedOptions {
  for (const name of Object.keys(options)) {
    check(KNOWN.includes(name), name, `is unknown; known are ${KNOWN.join(', ')}`);
  }
  const {
    port = 8080,
    host = '127.0.0.1',
    publicUrl,
    allowedHosts = [],
    admission = 'open',
    controlToken,
  } = options;
  check(
    Number.isInteger(port) && port >= 0 && port <= 65_535,
    'port',
    `is a whole number up to 65535, not ${port}`,
  );
  check(typeof host === 'string' && host !== '', 'host', 'is an address or a name');
  check(admission === 'open' || admission === 'listed', 'admission', `is open or listed, not ${admission}`);
  check(
    Array.isArray(allowedHosts) && allowedHosts.every((name) => typeof name === 'string'),
    'allowedHosts',
    'is a list of names',
  );
  check(
    controlToken === undefined || (typeof controlToken === 'string' && controlToken !== ''),
    'controlToken',
    'is a text',
  );
  const basePath = normalBasePath(options.basePath ?? '/genesys');
  check(BASE_PATH.test(basePath), 'basePath', `is a path such as /genesys, not ${basePath}`);
  return {
    port,
    host,
    basePath,
    publicUrl: publicUrl === undefined ? undefined : normalUrl(publicUrl),
    allowedHosts: hostsOf(host, publicUrl, allowedHosts),
    admission,
    defaults: applySettings(DEFAULT_SETTINGS, options.defaults ?? {}),
    services: options.services ?? {},
    controlToken,
    store: options.store ?? new MemoryStore(),
  };
}

function check(isRight: boolean, option: string, message: string): void {
  if (!isRight) throw new OptionError(option, `option "${option}" ${message}`);
}

function normalBasePath(path: string): string {
  return `/${path}`.replaceAll(/\/+/g, '/').replace(/\/$/, '');
}

function normalUrl(url: string): string {
  check(
    URL.canParse(url) && /^https?:$/.test(new URL(url).protocol),
    'publicUrl',
    `is an http or https URL, not ${url}`,
  );
  return url.replace(/\/+$/, '');
}

/** Bound to other addresses, a server is there for others, whose names for it are unknown: then every name is right. */
function hostsOf(
  host: string,
  publicUrl: string | undefined,
  allowedHosts: readonly string[],
): readonly string[] {
  if (!isLoopback(host) && allowedHosts.length === 0) return ['*'];
  return publicUrl === undefined ? allowedHosts : [...allowedHosts, new URL(normalUrl(publicUrl)).hostname];
}
