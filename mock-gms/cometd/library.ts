import { createRequire } from 'node:module';
import { BROWSER_COOKIE } from '../http/browser-cookie.ts';

/** A CommonJS package that makes its exports while it runs: they cannot be imported by name. */
const { createCometDServer } = createRequire(import.meta.url)(
  'cometd-nodejs-server',
) as typeof import('cometd-nodejs-server');

/** A Bayeux message as it is inside the library: parsed, and checked by the guard before. */
export interface BayeuxMessage {
  channel: string;
  id?: string | number;
  clientId?: string;
  data?: unknown;
  ext?: { readonly [name: string]: unknown };
  advice?: { timeout?: number; interval?: number };
  subscription?: string | string[];
  connectionType?: string;
  /** Set by the library while it works on the message. */
  readonly reply?: BayeuxReply;
}

/** The answer to one message. */
export interface BayeuxReply {
  id?: string | number;
  channel: string;
  successful?: boolean;
  error?: string;
  clientId?: string;
  advice?: { reconnect?: string; interval?: number; timeout?: number };
  supportedConnectionTypes?: string[];
  subscription?: string | string[];
}

/** A message on its way to a client. */
export interface QueuedMessage {
  readonly channel: string;
  readonly data?: unknown;
}

type Callback<T = unknown> = (failure?: Error | null, result?: T) => void;

/** A session of the library. */
export interface BayeuxSession {
  readonly id: string;
  addListener(event: 'removed' | 'queueDrain' | 'suspended', listener: (...args: never[]) => void): void;
  disconnect(): void;
}

interface BayeuxChannel {
  readonly name: string;
  addListener(
    event: 'message',
    listener: (
      session: BayeuxSession,
      channel: BayeuxChannel,
      message: BayeuxMessage,
      done: Callback<boolean>,
    ) => void,
  ): void;
}

type Check<Extra extends unknown[]> = (
  session: BayeuxSession,
  message: BayeuxMessage,
  ...rest: [...Extra, Callback<boolean>]
) => void;

export interface BayeuxServer {
  policy: {
    canHandshake?: Check<[]>;
    canCreate?: Check<[name: string]>;
  } | null;
  addListener(event: 'sessionAdded' | 'sessionRemoved', listener: (session: BayeuxSession) => void): void;
  addListener(event: 'channelAdded' | 'channelRemoved', listener: (channel: BayeuxChannel) => void): void;
  addExtension(extension: {
    incoming(
      server: BayeuxServer,
      session: BayeuxSession,
      message: BayeuxMessage,
      done: Callback<boolean>,
    ): void;
    outgoing(
      server: BayeuxServer,
      from: unknown,
      to: unknown,
      message: BayeuxReply,
      done: Callback<boolean>,
    ): void;
  }): void;
  createServerChannel(name: string): BayeuxChannel;
  getServerSession(id: string): BayeuxSession | undefined;
  handle(request: unknown, response: unknown): void;
  close(): void;
}

/** Bayeux in real time: a session spans services, whose clocks are their own. */
export const TIMES = {
  timeout: 30_000,
  interval: 0,
  maxInterval: 10_000,
  sweepPeriod: 997,
} satisfies Times;

/** Milliseconds, each. */
export interface Times {
  /** How long a `/meta/connect` is held. */
  readonly timeout: number;
  /** How long a client may wait before it connects again. */
  readonly interval: number;
  /** How long a session without a connect is kept beyond that. */
  readonly maxInterval: number;
  /** How often sessions without a connect are looked for. */
  readonly sweepPeriod: number;
}

/** What the library calls its sessions: twenty bytes in hex. */
const SESSION_ID = /^[0-9a-f]{40}$/;

/**
 * The session that a client names, if there is one.
 *
 * The library keeps its sessions in a plain object, where `constructor` or `__proto__` would find something else
 * than a session. So only what has the form of its own ids is looked up.
 */
export function sessionOf(server: BayeuxServer, clientId: unknown): BayeuxSession | undefined {
  return isSessionId(clientId) ? server.getServerSession(clientId) : undefined;
}

/** Whether a session of any process could be called so. */
export function isSessionId(clientId: unknown): clientId is string {
  return typeof clientId === 'string' && SESSION_ID.test(clientId);
}

/** Makes the library's server, typed with what is used of it. */
export function createBayeuxServer(times: Times): BayeuxServer {
  const server = createCometDServer({
    ...times,
    browserCookieName: BROWSER_COOKIE,
    // Two tabs of one browser would otherwise fall back to asking every two seconds.
    maxSessionsPerBrowser: -1,
  } as Parameters<typeof createCometDServer>[0]);
  return server as unknown as BayeuxServer;
}
