import type { Script } from '../desk/script/script.ts';
import type { Admission } from '../services/set-up.ts';
import type { SettingsChange } from '../services/settings.ts';
import type { Store } from '../store/store.ts';

/** Certificate and key, each as PEM or as the path of a PEM file. */
export interface CertificateFiles {
  /** The certificate: PEM, or the path of a PEM file. */
  readonly cert: string;
  /** Its private key: PEM, or the path of a PEM file. */
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
