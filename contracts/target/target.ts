import type { AgentDriver } from './agent-driver.ts';
import type { Transport } from './transport.ts';

/**
 * What a case may need besides the URL of the chat service, and what a target without it lacks, in words.
 *
 * @example
 * capabilities.cometd; // 'CometD over long-polling'
 * @see README.md, what a server offers
 */
export const capabilities = {
  agent: 'a driver for the agents’ side',
  inspection: 'access to what the agents’ side knows of a customer',
  'leave-actions': 'agents who decide what happens to a chat when they leave it',
  clock: 'a clock that can be moved',
  access: 'a way to demand credentials of customers',
  fileLimits: 'a way to set the limits of files',
  inactivity: 'a way to set the times of inactivity',
  files: 'files',
  cometd: 'CometD over long-polling',
  'cometd-websocket': 'CometD over WebSocket',
  async: 'asynchronous chats',
  'push-notifications': 'push notifications',
  'push-provider': 'a way to say where custom-http pushes go',
  'cross-transport': 'one chat over polling and CometD at once',
  slow: 'permission for cases that wait in real time',
} as const;

/** What a case may need besides the URL of the chat service. */
export type Capability = keyof typeof capabilities;

/** The names of all capabilities. */
export const capabilityNames = Object.keys(capabilities) as readonly Capability[];

/** Capabilities that follow from the controls that a target brings, and whether it brings them. */
const brought = {
  agent: ({ agents }: Target) => agents !== undefined,
  inspection: ({ agents, inspection }: Target) => agents !== undefined && inspection === true,
  'leave-actions': ({ agents, leaveActions }: Target) => agents !== undefined && leaveActions === true,
  clock: ({ clock }: Target) => clock !== undefined,
  access: ({ access }: Target) => access !== undefined,
  fileLimits: ({ fileLimits }: Target) => fileLimits !== undefined,
  inactivity: ({ inactivity }: Target) => inactivity !== undefined,
  'push-provider': ({ pushes }: Target) => pushes !== undefined,
} as const satisfies Partial<Record<Capability, (target: Target) => boolean>>;

/** Capabilities that a target says it has; the others follow from the controls that it brings. */
export type Offer = Exclude<Capability, keyof typeof brought>;

const isOffer = (name: Capability): name is Offer => !(name in brought);

/** The names of the capabilities that a target says it has. */
export const offerNames: readonly Offer[] = capabilityNames.filter(isOffer);

/** Moves the time of the service under test. */
export interface ClockControl {
  /** Advances by so many milliseconds; `customersSilent` lets the customers' contact lapse meanwhile. */
  advance(ms: number, options?: { readonly customersSilent?: boolean }): Promise<void>;
}

/** Makes the service under test demand credentials of its customers. */
export interface AccessControl {
  /** From now on each request needs this key in the header `apikey`. */
  requireApikey(apikey: string): Promise<void>;
  /** From now on each request needs these credentials as HTTP Basic. */
  requireBasic(username: string, password: string): Promise<void>;
}

/** What customers may do with files; what is not named stays as it is. */
export interface FileLimits {
  /** How many files a customer may send in one chat. */
  readonly maxFiles?: number;
  /** Bytes of one file. */
  readonly maxFileSize?: number;
  /** Bytes of all files together. */
  readonly maxTotalSize?: number;
  /** Extensions. */
  readonly types?: readonly string[];
  /** Whether files are taken only once an agent has joined. */
  readonly needAgent?: boolean;
  /** How often the customer may download. */
  readonly downloadAttempts?: number;
}

/** Changes what customers of the service under test may do with files. */
export interface FileLimitsControl {
  /** Sets these limits for the chats that come; resolves once they hold. */
  limit(limits: FileLimits): Promise<void>;
}

/** Changes when customers of the service under test are told that they are idle. */
export interface InactivityControl {
  /** Seconds from the first alert to a second one; 0: there is none. */
  setSecondAlert(seconds: number): Promise<void>;
}

/** Says where the service under test posts its custom-http pushes. */
export interface PushControl {
  /** From now on pushes are posted to this URL. */
  pushTo(url: string): Promise<void>;
}

/** How TLS connections to the target are made; certificates and keys are PEM. */
export interface TlsOptions {
  /** The certificate authority to trust besides those of Node. */
  readonly ca?: string;
  /** The certificate of the suite, where the server asks for one. */
  readonly cert?: string;
  /** The private key of `cert`. */
  readonly key?: string;
  /** `false` takes any certificate. @default true */
  readonly rejectUnauthorized?: boolean;
}

/** The chat service that a case is run against, and the controls that this server offers. */
export interface Target {
  /** URL of the chat API without a slash at its end, e.g. `http://127.0.0.1:8080/genesys/2/chat`. */
  readonly chatApiURL: string;
  /** The name of the chat service, such as `customer-support`. */
  readonly service: string;
  /** URL of the Bayeux server without a slash at its end. @default `{base}/cometd` */
  readonly cometdURL?: string;
  /** URL of the files of CometD clients. @default `{base}/2/chat-ntf` */
  readonly chatNtfURL?: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** HTTP Basic, sent with every request. */
  readonly credentials?: { readonly username: string; readonly password: string };
  /** Sent with every request in the header of that name. */
  readonly apikey?: string;
  /** Certificates and keys for https. */
  readonly tls?: TlsOptions;
  /** At least so many milliseconds lie between the beginnings of two requests. */
  readonly pacing?: { readonly minIntervalMs: number };
  /** How long something that must come is waited for, in milliseconds. @default 5000 */
  readonly patienceMs?: number;
  /** The random conversations: where they begin, and how many there are. @default a new seed each time, 5 */
  readonly random?: { readonly seed?: number; readonly runs?: number };
  /** What the server can do besides chats over polling, such as `['files', 'cometd']`. @default nothing */
  readonly offers?: readonly Offer[];
  /** Plays the agents. Without it the cases that need one are skipped. */
  readonly agents?: AgentDriver;
  /** Says that the chats of `agents` have `inspect()`. */
  readonly inspection?: true;
  /** Says that the agents follow the `then` of `leave()`. */
  readonly leaveActions?: true;
  /** Moves the time of the service. Without it the cases that need that are skipped. */
  readonly clock?: ClockControl;
  /** Makes the service demand credentials. */
  readonly access?: AccessControl;
  /** Sets what customers may do with files. */
  readonly fileLimits?: FileLimitsControl;
  /** Sets the times of inactivity. */
  readonly inactivity?: InactivityControl;
  /** Says where custom-http pushes go. */
  readonly pushes?: PushControl;
}

/**
 * The capabilities of a target: those that it says it has, and those that follow from the controls that it brings.
 *
 * @example
 * const target = { chatApiURL: 'https://gms.example/genesys/2/chat', service: 'support', offers: ['files'] } as const;
 * [...capabilitiesOf(target)].join(); // 'files'
 * @see capabilities
 */
export function capabilitiesOf(target: Target): ReadonlySet<Capability> {
  const has = (name: Capability) =>
    name in brought ? brought[name as keyof typeof brought](target) : target.offers?.includes(name as Offer);
  return new Set(capabilityNames.filter(has));
}

/** What a target must offer for a transport; nothing for polling, which every GMS has. */
const capabilityOf = {
  polling: undefined,
  'cometd-long-polling': 'cometd',
  'cometd-websocket': 'cometd-websocket',
} as const satisfies Record<Transport, Capability | undefined>;

/** Where the target serves Bayeux: what it says, or `{base}/cometd`. */
export function cometdURLOf({ cometdURL, chatApiURL }: Target): string {
  return cometdURL ?? chatApiURL.replace(/\/2\/chat$/, '/cometd');
}

/** Where the target takes the files of CometD clients: what it says, or `{base}/2/chat-ntf`. */
export function chatNtfURLOf({ chatNtfURL, chatApiURL }: Target): string {
  return chatNtfURL ?? `${chatApiURL}-ntf`;
}

/** What a target must offer for something that needs these, over a transport. */
export function neededOver(transport: Transport, needs: readonly Capability[]): readonly Capability[] {
  return [...new Set([capabilityOf[transport] ?? [], needs].flat())];
}
