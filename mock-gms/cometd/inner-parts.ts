/**
 * The inner parts of the library that a transport needs. They are not promised to stay, so that the library's version is
 * pinned; nothing but this file touches them.
 */
import type {
  BayeuxMessage,
  BayeuxReply,
  BayeuxServer,
  BayeuxSession,
  QueuedMessage,
  Times,
} from './library.ts';

type Callback<T = unknown> = (failure?: Error | null, result?: T) => void;

/** What holds a `/meta/connect` until there is something to say. */
export interface Scheduler {
  resume(): void;
  cancel(): void;
  /** What the library's own timer calls. */
  _expired?(): void;
}

/** The ways in which a connect that is held is let go. */
export const WAYS_TO_LET_GO = ['resume', 'cancel', '_expired'] as const satisfies ReadonlyArray<
  keyof Scheduler
>;

interface InnerSession {
  readonly _hasMessages: boolean;
  readonly _browserId?: string;
  _metaConnectDeliveryOnly: boolean;
  _scheduler: Scheduler | null;
  _startBatch(): void;
  _endBatch(): void;
  _cancelExpiration(metaConnect: boolean): void;
  _flush(): void;
  _drainQueue(replies: readonly BayeuxReply[]): QueuedMessage[];
  _deliver1(sender: null, message: QueuedMessage, callback: null): void;
  _calculateTimeout(fallback: number): number;
  _scheduleExpiration(interval: number, maxInterval: number): void;
}

interface InnerServer {
  _newServerSession(): BayeuxSession;
  _process(session: BayeuxSession | null, message: BayeuxMessage, callback: Callback): void;
  _extendReply(session: BayeuxSession | null, reply: BayeuxReply, callback: Callback<BayeuxReply>): void;
}

const inner = (session: BayeuxSession) => session as unknown as InnerSession;
const innerServer = (server: BayeuxServer) => server as unknown as InnerServer;

/** The connect of a session that is held. */
export function heldConnect(session: BayeuxSession): Scheduler | null {
  return inner(session)._scheduler;
}

export function holdConnect(session: BayeuxSession, scheduler: Scheduler | null): void {
  inner(session)._scheduler = scheduler;
}

/** The cookie that the handshake over long-polling came with, or was answered with. */
export function browserIdOf(session: BayeuxSession): string | undefined {
  return inner(session)._browserId;
}

/** Lets messages wait for a connect: no other reply takes them along. */
export function deliverWithConnects(session: BayeuxSession): void {
  inner(session)._metaConnectDeliveryOnly = true;
}

/** Calls when a message waits, in place of the library's own delivery. */
export function onMessagesWaiting(session: BayeuxSession, deliver: () => void): void {
  inner(session)._flush = deliver;
}

export function hasMessages(session: BayeuxSession): boolean {
  return inner(session)._hasMessages;
}

/** Takes every message out of the queue of a session. */
export function takeMessages(session: BayeuxSession): QueuedMessage[] {
  return inner(session)._drainQueue([]);
}

export function enqueue(session: BayeuxSession, message: QueuedMessage): void {
  inner(session)._deliver1(null, message, null);
}

/** Delivers what is queued meanwhile only afterwards. */
export function inBatch(session: BayeuxSession, work: () => void): void {
  inner(session)._startBatch();
  try {
    work();
  } finally {
    inner(session)._endBatch();
  }
}

/** From now on a session is between two connects, and is kept for a while. */
export function expireLater(session: BayeuxSession, { interval, maxInterval }: Times): void {
  inner(session)._scheduleExpiration(interval, maxInterval);
}

/** Lets connects alone keep a session. @param connected called with each of them */
export function keepByConnects(session: BayeuxSession, connected: () => void): void {
  const cancelExpiration = inner(session)._cancelExpiration;
  inner(session)._cancelExpiration = (isConnect) => {
    if (!isConnect) return;
    connected();
    cancelExpiration.call(session, true);
  };
}

/** Milliseconds for which a connect may be held, by the advice that it gave. */
export function connectTimeout(session: BayeuxSession, { timeout }: Times): number {
  return inner(session)._calculateTimeout(timeout);
}

export function newSession(server: BayeuxServer): BayeuxSession {
  return innerServer(server)._newServerSession();
}

/** Has the library work on a message; its reply is in `message.reply` then. */
export function processMessage(
  server: BayeuxServer,
  session: BayeuxSession | undefined,
  message: BayeuxMessage,
): Promise<void> {
  return new Promise((resolve, reject) => {
    innerServer(server)._process(session ?? null, message, (failure) =>
      failure ? reject(failure) : resolve(),
    );
  });
}

/** A reply as the extensions leave it. */
export function extendedReply(
  server: BayeuxServer,
  session: BayeuxSession | undefined,
  reply: BayeuxReply,
): BayeuxReply | undefined {
  let extended: BayeuxReply | undefined;
  innerServer(server)._extendReply(session ?? null, reply, (_failure, result) => {
    extended = result ?? undefined;
  });
  return extended;
}

/** A message whose data is JSON already: the library keeps a message's JSON beside it, and makes it only without one. */
export function queuedMessage(channel: string, data: string): QueuedMessage {
  const json = `{"channel":${JSON.stringify(channel)},"data":${data}}`;
  return Object.defineProperty({ channel }, '_json', { value: json });
}

/** The JSON that a message has beside it. */
export function jsonOf(message: object): string | undefined {
  const json: unknown = Reflect.get(message, '_json');
  return typeof json === 'string' ? json : undefined;
}
