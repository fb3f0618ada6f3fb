import { guard } from '../boundary/guard.ts';
import type { PushTransport } from '../faults/fault.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import type { Service } from '../services/service.ts';
import { Attachments } from './attachments.ts';
import { tellPosition } from './background.ts';
import { Belonging } from './belonging.ts';
import { serviceOf } from './channel.ts';
import { HeldConnects } from './held-connects.ts';
import { expireLater, keepByConnects } from './inner-parts.ts';
import {
  type BayeuxMessage,
  type BayeuxReply,
  type BayeuxServer,
  type BayeuxSession,
  createBayeuxServer,
  type QueuedMessage,
  sessionOf,
  type Times,
} from './library.ts';
import { recordMeta } from './meta-journal.ts';
import { type Origin, originOf } from './origin.ts';
import { Performer } from './performer.ts';
import { Publications } from './publications.ts';
import { Pushes } from './pushes.ts';

/** Bayeux sessions that may exist at once, and channels: those that nobody listens to are swept away every second. */
const MAX_SESSIONS = 20_000;
const MAX_CHANNELS = 10_000;

/** The wording that clients look for. */
const UNKNOWN_CLIENT = '402::Unknown client';

const NOWHERE: Origin = { headers: {} };

/** The Bayeux server, and how it reaches the chats: sessions, who follows what, and operations in the order of their arrival. */
export class Engine {
  readonly server: BayeuxServer;
  readonly times: Times;
  readonly held = new HeldConnects();
  readonly #registry: ServiceRegistry;
  /** The message that each reply of a known session is for. */
  readonly #asked = new WeakMap<BayeuxReply, BayeuxMessage>();
  /** The messages that are worked on at this moment. */
  #current: readonly BayeuxMessage[] = [];
  readonly #transports = new WeakMap<BayeuxSession, PushTransport>();
  readonly #pushes = new Pushes((session) => this.#transportOf(session));
  readonly #attachments: Attachments;
  readonly #belonging: Belonging;
  readonly #publications: Publications;
  #sessions = 0;
  readonly #sessionsOver = { 'cometd-long-polling': 0, 'cometd-websocket': 0 };
  #channels = 0;
  /** Sessions that have not connected yet, oldest first. */
  readonly #unconnected = new Set<BayeuxSession>();

  constructor(registry: ServiceRegistry, times: Times) {
    const server = createBayeuxServer(times);
    this.server = server;
    this.times = times;
    this.#registry = registry;
    this.#belonging = new Belonging(registry);
    this.#attachments = new Attachments(this.#pushes, (session) => sessionOf(server, session.id) === session);
    this.#publications = new Publications(new Performer(registry, this.#attachments, this.#pushes));
    server.policy = {
      canHandshake: (_session, _message, done) => done(null, this.#makeRoom()),
      canCreate: (_session, _message, name, done) => done(null, this.#mayCreate(name)),
    };
    server.addExtension({
      incoming: (_server, _session, message, done) => {
        if (message.reply !== undefined) this.#asked.set(message.reply, message);
        done(null, true);
      },
      outgoing: (_server, from, _to, message, done) => {
        if (message.error === '402::session_unknown') message.error = UNKNOWN_CLIENT;
        guard(() => this.#record(from as BayeuxSession | null, message));
        done(null, true);
      },
    });
    server.addListener('channelAdded', () => {
      this.#channels += 1;
    });
    server.addListener('channelRemoved', () => {
      this.#channels -= 1;
    });
    server.addListener('sessionAdded', (session) => this.#added(session));
    server
      .createServerChannel('/meta/disconnect')
      .addListener('message', (session, _channel, message, done) => {
        guard(() => tellPosition(this.#attachments, this.#publications, session, message));
        done(null, true);
      });
    // One listener for all services: a channel without one of its own is swept away when it is idle.
    server
      .createServerChannel('/service/chatV2/*')
      .addListener('message', (session, channel, message, done) => {
        const name = channel.name === '/service/chatV2/*' ? message.channel : channel.name;
        this.#published(session, name, message);
        done(null, true);
      });
  }

  /** Tells which messages the library works on while it does so. */
  during<T>(messages: readonly BayeuxMessage[], work: () => T): T {
    const before = this.#current;
    this.#current = messages;
    try {
      return work();
    } finally {
      this.#current = before;
    }
  }

  /** Tells which transport a session uses, before it is added. */
  carriedBy(session: BayeuxSession, transport: PushTransport): void {
    this.#transports.set(session, transport);
  }

  /** Sessions that there are, by transport. */
  get sessions(): Readonly<Record<PushTransport, number>> {
    return this.#sessionsOver;
  }

  /** The session of a message that came over a WebSocket: one that was opened over one. */
  webSocketSession(clientId: string | undefined): BayeuxSession | undefined {
    const session = sessionOf(this.server, clientId);
    return session !== undefined && this.#transports.get(session) === 'cometd-websocket'
      ? session
      : undefined;
  }

  /** The services that a message belongs to: the one that it is published to, or those of its path and its session. */
  servicesOf(
    message: Pick<BayeuxMessage, 'channel'>,
    named: Service | undefined,
    session: BayeuxSession | undefined,
  ): readonly Service[] {
    const published = serviceOf(message.channel);
    const own = published === undefined ? named : this.#registry.get(published);
    const joined =
      session === undefined || published !== undefined ? [] : this.#belonging.servicesOf(session);
    return [...new Set([...(own === undefined ? [] : [own]), ...joined])];
  }

  /** Queues messages that were on their way once more. */
  queue(session: BayeuxSession, messages: readonly QueuedMessage[]): void {
    for (const message of messages) this.#pushes.queue(session, message);
  }

  /** Carries publications out without a word to Bayeux. */
  async carryOut(session: BayeuxSession | undefined, messages: readonly BayeuxMessage[]): Promise<void> {
    if (session === undefined) return;
    for (const message of messages) {
      this.#published(session, message.channel, message);
      await this.#publications.done(session);
    }
  }

  /** Answers every connect that is held, and leaves no timer behind. */
  close(): void {
    this.held.close();
    this.server.close();
  }

  /** Meta traffic and what was refused: the journal of the server has it, and those of the services it belongs to. */
  #record(known: BayeuxSession | null, reply: BayeuxReply): void {
    if (serviceOf(reply.channel) !== undefined && reply.successful !== false) return;
    const message = this.#asked.get(reply) ?? this.#current.find((each) => each.reply === reply);
    const origin = message && originOf(message);
    const { headers, named, fault } = origin ?? {};
    const session = known ?? origin?.session;
    const services = this.servicesOf(message ?? reply, named, session);
    recordMeta(this.#registry, services, {
      messages: message === undefined ? [] : [message],
      headers,
      channel: reply.channel,
      transport: (session && this.#transports.get(session)) ?? 'cometd-long-polling',
      session: reply.clientId ?? session?.id ?? message?.clientId,
      status: 200,
      body: JSON.stringify([reply]),
      fault,
      outcome: reply.successful === false ? 'failed' : 'done',
    });
  }

  /** Whether there may be one more channel: those of services that there are can always be. */
  #mayCreate(channel: string): boolean {
    const name = serviceOf(channel);
    if (name === undefined) return false;
    return this.#channels < MAX_CHANNELS || this.#registry.get(name) !== undefined;
  }

  /** Whether one more session may come into being; the oldest that has not connected yet makes room for it. */
  #makeRoom(): boolean {
    if (this.#sessions < MAX_SESSIONS) return true;
    const [oldest] = this.#unconnected;
    oldest?.disconnect();
    return oldest !== undefined;
  }

  #transportOf(session: BayeuxSession): PushTransport {
    return this.#transports.get(session) ?? 'cometd-long-polling';
  }

  #added(session: BayeuxSession): void {
    this.#sessions += 1;
    const transport = this.#transportOf(session);
    this.#sessionsOver[transport] += 1;
    this.#unconnected.add(session);
    this.#pushes.watch(session);
    // The library counts from the answer to the handshake, which may never have gone out.
    expireLater(session, this.times);
    // Only a connect keeps a session: one that publishes and never connects would otherwise queue pushes forever.
    keepByConnects(session, () => this.#unconnected.delete(session));
    session.addListener('removed', () => {
      this.#sessions -= 1;
      this.#sessionsOver[transport] -= 1;
      this.#unconnected.delete(session);
      guard(() => this.#attachments.detachSession(session));
    });
  }

  #published(session: BayeuxSession, channel: string, message: BayeuxMessage): void {
    const service = serviceOf(channel);
    if (service === undefined) return;
    this.#belonging.join(session, service);
    const transport = this.#transportOf(session);
    const origin = originOf(message) ?? NOWHERE;
    this.#publications.add({ session, service, data: message.data, transport, origin });
  }
}
