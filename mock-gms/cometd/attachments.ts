import { guard } from '../boundary/guard.ts';
import { type Entry, isTranscriptEntry } from '../chat/entry.ts';
import { success } from '../chat-api/answer.ts';
import { isOver } from '../chat-api/perform.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import { overlaidPush } from '../services/learned/overlay-of-settings.ts';
import type { Service } from '../services/service.ts';
import type { BayeuxSession } from './library.ts';
import type { Pushes } from './pushes.ts';

/** A Bayeux session that follows a chat. */
interface Attachment {
  readonly session: BayeuxSession;
  readonly service: Service;
  readonly running: RunningChat;
  readonly detach: () => void;
}

/**
 * Which Bayeux sessions follow which chats: what is logged from then on is pushed to them, their own events included.
 *
 * @see GMS Chat API V2, CometD flow: no subscription is needed, events are incremental
 */
export class Attachments {
  readonly #pushes: Pushes;
  readonly #isAlive: (session: BayeuxSession) => boolean;
  readonly #followed = new WeakSet<Service>();
  readonly #byChat = new Map<RunningChat, Set<Attachment>>();
  readonly #bySession = new Map<BayeuxSession, Set<Attachment>>();

  /** @param isAlive whether a session still exists: one that is gone would follow forever */
  constructor(pushes: Pushes, isAlive: (session: BayeuxSession) => boolean) {
    this.#pushes = pushes;
    this.#isAlive = isAlive;
  }

  /** Lets a session follow a chat from the end of its log on; nothing happens if it does already. */
  attach(service: Service, running: RunningChat, session: BayeuxSession): void {
    if (isOver(running) || !this.#isAlive(session)) return;
    const ofChat = this.#byChat.get(running) ?? new Set();
    if ([...ofChat].some((attachment) => attachment.session === session)) return;
    this.#follow(service);
    const attachment = { session, service, running, detach: service.chats.attach(running) };
    this.#byChat.set(running, ofChat.add(attachment));
    const ofSession = this.#bySession.get(session) ?? new Set();
    this.#bySession.set(session, ofSession.add(attachment));
  }

  /** The chats that a session follows. */
  followedBy(session: BayeuxSession): readonly Pick<Attachment, 'service' | 'running'>[] {
    return [...(this.#bySession.get(session) ?? [])];
  }

  /** A session is gone: it follows nothing any more. */
  detachSession(session: BayeuxSession): void {
    for (const attachment of this.#bySession.get(session) ?? []) this.#detach(attachment);
  }

  #follow(service: Service): void {
    if (this.#followed.has(service)) return;
    this.#followed.add(service);
    service.chats.onEntries((running, entries) => guard(() => this.#push(service, running, entries)));
  }

  #push(service: Service, running: RunningChat, entries: readonly Entry[]): void {
    const attachments = this.#byChat.get(running);
    if (attachments === undefined) return;
    const hasEnded = entries.some(({ type }) => type === 'ChatEnded');
    const shown = entries.filter(isTranscriptEntry).filter(({ visibility }) => visibility === 'all');
    if (shown.length === 0 && !hasEnded) return;
    const answer = success(running.chat, shown, service, 'cometd');
    const body = overlaidPush(service.settings, 'push', answer.body);
    for (const attachment of [...attachments]) {
      this.#pushes.push(attachment.session, service, body, running.chat.id);
      if (hasEnded) this.#detach(attachment);
    }
  }

  #detach(attachment: Attachment): void {
    const { session, running, detach } = attachment;
    detach();
    remove(this.#byChat, running, attachment);
    remove(this.#bySession, session, attachment);
  }
}

function remove<Key>(sets: Map<Key, Set<Attachment>>, key: Key, attachment: Attachment): void {
  const set = sets.get(key);
  set?.delete(attachment);
  if (set?.size === 0) sets.delete(key);
}
