import type { IncomingHttpHeaders } from 'node:http';
import { CUSTOMER } from '../chat/participant.ts';
import type { SpoilingEffect } from '../chat-api/spoil.ts';
import type { Transport } from '../faults/fault.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { Attachments } from './attachments.ts';
import {
  type BayeuxMessage,
  type BayeuxReply,
  type BayeuxServer,
  type BayeuxSession,
  createBayeuxServer,
  type QueuedMessage,
  type Times,
} from './library.ts';
import { serviceOf } from './operations.ts';
import { Performer } from './performer.ts';
import { Pushes } from './pushes.ts';

/** What the transport knows of a message beyond the message. */
export interface Origin {
  readonly headers: IncomingHttpHeaders;
  /** A failure that was asked for. */
  readonly effect?: SpoilingEffect;
}

/** Bayeux sessions that may exist at once, and operations of one that may wait for their turn. */
const MOST_SESSIONS = 20_000;
const MOST_WAITING = 1000;

/** The wording that clients look for. */
const UNKNOWN_CLIENT = '402::Unknown client';

/** A position as clients write it, as a text or a number. */
const POSITION = /^\d{1,9}$/;

type PushTransport = Exclude<Transport, 'polling'>;

interface Turn {
  waiting: number;
  last: Promise<void>;
}

/** The Bayeux server with the chats behind it: sessions, who follows what, and operations in the order of their arrival. */
export class Engine {
  readonly server: BayeuxServer;
  readonly times: Times;
  readonly #origins = new WeakMap<BayeuxMessage, Origin>();
  readonly #transports = new WeakMap<BayeuxSession, PushTransport>();
  readonly #turns = new WeakMap<BayeuxSession, Turn>();
  readonly #pushes = new Pushes((session) => this.#transports.get(session) ?? 'cometd-long-polling');
  readonly #attachments: Attachments;
  readonly #performer: Performer;
  #sessions = 0;

  constructor(registry: ServiceRegistry, times: Times) {
    const server = createBayeuxServer(times);
    this.server = server;
    this.times = times;
    this.#attachments = new Attachments(
      this.#pushes,
      (session) => server.getServerSession(session.id) === session,
    );
    this.#performer = new Performer(registry, this.#attachments, this.#pushes);
    server.policy = {
      canHandshake: (_session, _message, done) => done(null, this.#sessions < MOST_SESSIONS),
      canCreate: (_session, _message, name, done) => done(null, serviceOf(name) !== undefined),
    };
    server.addExtension({
      outgoing: (_server, from, _to, message, done) => {
        if (message.error === '402::session_unknown') message.error = UNKNOWN_CLIENT;
        this.#record(registry, from as BayeuxSession | null, message);
        done(null, true);
      },
    });
    server.addListener('sessionAdded', (session) => this.#added(session));
    server
      .createServerChannel('/meta/disconnect')
      .addListener('message', (session, _channel, message, done) => {
        this.#disconnecting(session, message);
        done(null, true);
      });
    // One listener for all services: a channel without one of its own is swept away when it is idle.
    server
      .createServerChannel('/service/chatV2/*')
      .addListener('message', (session, channel, message, done) => {
        this.#published(
          session,
          channel.name === '/service/chatV2/*' ? message.channel : channel.name,
          message,
        );
        done(null, true);
      });
  }

  /** Tells where a message comes from, before it is processed. */
  expect(message: BayeuxMessage, origin: Origin): void {
    this.#origins.set(message, origin);
  }

  /** Tells which transport a session uses, before it is added. */
  carriedBy(session: BayeuxSession, transport: PushTransport): void {
    this.#transports.set(session, transport);
  }

  /** The session of a message that came over a WebSocket: one that was opened over one. */
  webSocketSession(clientId: string | undefined): BayeuxSession | undefined {
    const session = clientId === undefined ? undefined : this.server.getServerSession(clientId);
    return session !== undefined && this.#transports.get(session) === 'cometd-websocket'
      ? session
      : undefined;
  }

  /** Queues messages that were on their way once more. */
  queue(session: BayeuxSession, messages: readonly QueuedMessage[]): void {
    for (const message of messages) this.#pushes.queue(session, message);
  }

  /** Ends the session that messages belong to, as if it had been lost. */
  drop([first]: readonly BayeuxMessage[]): void {
    if (first?.clientId !== undefined) this.server.getServerSession(first.clientId)?.disconnect();
  }

  /** Carries publications out without a word to Bayeux. */
  async carryOut(messages: readonly BayeuxMessage[]): Promise<void> {
    for (const message of messages) {
      const session =
        message.clientId === undefined ? undefined : this.server.getServerSession(message.clientId);
      if (session === undefined) continue;
      this.#published(session, message.channel, message);
      await this.#turns.get(session)?.last;
    }
  }

  close(): void {
    this.server.close();
  }

  /** Meta traffic and what was refused belongs to no service: the journal of the server has it. */
  #record(registry: ServiceRegistry, session: BayeuxSession | null, reply: BayeuxReply): void {
    if (serviceOf(reply.channel) !== undefined && reply.successful !== false) return;
    const id = reply.clientId ?? session?.id;
    registry.journal.record({
      at: Date.now(),
      operation: reply.channel,
      transport: (session && this.#transports.get(session)) ?? 'cometd-long-polling',
      ...(id !== undefined && { session: id }),
      method: 'POST',
      path: reply.channel,
      status: 200,
      response: { body: JSON.stringify([reply]) },
    });
  }

  #added(session: BayeuxSession): void {
    this.#sessions += 1;
    this.#pushes.watch(session);
    // Only a connect keeps a session: one that publishes and never connects would else pile up pushes for ever.
    const cancelExpiration = session._cancelExpiration;
    session._cancelExpiration = (isConnect) => {
      if (isConnect) cancelExpiration.call(session, true);
    };
    session.addListener('removed', () => {
      this.#sessions -= 1;
      this.#attachments.detachSession(session);
    });
  }

  /**
   * An app that goes to the background tells how far it has read, and the agents learn of it.
   *
   * @see GMS Chat API V2, CometD, errors and reconnect: an app to the background, and back
   */
  #disconnecting(session: BayeuxSession, { ext }: BayeuxMessage): void {
    const transcriptPosition = ext?.transcriptPosition;
    if (!POSITION.test(String(transcriptPosition))) return;
    const notice = { type: 'customNotice', by: CUSTOMER, visibility: 'agents' } as const;
    for (const { service, running } of this.#attachments.followedBy(session)) {
      (this.#turns.get(session)?.last ?? Promise.resolve())
        .then(() => service.chats.execute(running, { ...notice, eventAttributes: { transcriptPosition } }))
        .catch((error: unknown) => {
          process.emitWarning(error instanceof Error ? error : String(error));
        });
    }
  }

  /** Publications are acknowledged at once, and carried out one after the other. */
  #published(session: BayeuxSession, channel: string, message: BayeuxMessage): void {
    const service = serviceOf(channel);
    if (service === undefined) return;
    const { headers, effect } = this.#origins.get(message) ?? { headers: {} };
    const transport = this.#transports.get(session) ?? 'cometd-long-polling';
    const turn = this.#turns.get(session) ?? { waiting: 0, last: Promise.resolve() };
    this.#turns.set(session, turn);
    if (turn.waiting >= MOST_WAITING) {
      session.disconnect();
      return;
    }
    turn.waiting += 1;
    const { data } = message;
    const publication = {
      session,
      service,
      data,
      headers,
      transport,
      ...(effect !== undefined && { effect }),
    };
    turn.last = turn.last
      .then(() => this.#performer.perform(publication))
      .catch((error: unknown) => {
        process.emitWarning(error instanceof Error ? error : String(error));
      })
      .then(() => {
        turn.waiting -= 1;
      });
  }
}
