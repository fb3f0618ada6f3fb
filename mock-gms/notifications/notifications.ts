import { guard } from '../boundary/guard.ts';
import { isTranscriptEntry, type TranscriptEntry } from '../chat/entry.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { CancelAlarm } from '../clock/clock.ts';
import type { Service } from '../services/service.ts';
import { Delivery } from './delivery.ts';
import { customHttpOf, newsOf, pushBody } from './news.ts';
import { type Post, postJson } from './post-json.ts';

/** Entries of one chat that wait for its customer to come back or to be away. */
const MAX_WAITING = 100;

interface Unseen {
  readonly entry: TranscriptEntry;
  /** Contacts of the customer's client when the entry came: one more, and it was seen. */
  readonly contacts: number;
}

interface Waiting {
  readonly unseen: Unseen[];
  cancel: CancelAlarm | undefined;
}

/**
 * Tells customers who are away of news, by a POST to the service's setting `customHttpPushUrl`.
 *
 * A customer is away who is attached by no connection and was in no contact for `pushAwayAfter` seconds of the service's
 * clock. What they saw by then is not pushed. Who was given up is told that, and nothing of what comes after.
 *
 * @param post how it is posted; over HTTP unless a test says otherwise
 * @example
 * registry.onService((service) => runNotifications(service));
 * @see GMS Chat API V2, custom-http push
 */
export function runNotifications(service: Service, post: Post = postJson): void {
  const { chats, clock } = service;
  const delivery = new Delivery(service, post);
  const waiting = new Map<RunningChat, Waiting>();

  chats.onEntries((running, entries, isOwn) => {
    // Of several processes, the one that has written an entry posts it.
    if (!isOwn || service.settings.customHttpPushUrl === undefined) return;
    const registration = customHttpOf(running.chat, service.settings);
    if (registration === undefined) return;
    for (const entry of entries) {
      const news = isTranscriptEntry(entry) ? newsOf(entry, registration) : undefined;
      if (news === 'own') guard(() => push(running, entry as TranscriptEntry));
      else if (news === 'theirs' && !running.chat.abandoned) keep(running, entry as TranscriptEntry);
    }
    if (waiting.has(running)) guard(() => lookAt(running));
  });
  chats.onForgotten((running) => {
    waiting.get(running)?.cancel?.();
    waiting.delete(running);
    delivery.forget(running.chat.id);
  });
  service.ended.addEventListener('abort', () => delivery.close(), { once: true });

  function keep(running: RunningChat, entry: TranscriptEntry): void {
    if (running.presence.attachments > 0) return;
    const { unseen, cancel } = waiting.get(running) ?? { unseen: [], cancel: undefined };
    if (unseen.length >= MAX_WAITING) unseen.shift();
    unseen.push({ entry, contacts: running.contacts });
    waiting.set(running, { unseen, cancel });
  }

  /** Pushes what waits if the customer is away, and otherwise looks again when they would be. */
  async function lookAt(running: RunningChat): Promise<void> {
    const asked = isAway(running) ? chats.refreshPresence(running) : undefined;
    if (asked !== undefined) await asked;
    const { unseen = [], cancel } = waiting.get(running) ?? {};
    cancel?.();
    const { lastContact, attachments } = running.presence;
    const left = unseen.filter(
      ({ contacts, entry }) => contacts === running.contacts && entry.at >= lastContact,
    );
    if (attachments > 0 || left.length === 0) return void waiting.delete(running);
    const awayAt = lastContact + service.settings.pushAwayAfter * 1000;
    if (clock.now() < awayAt) {
      waiting.set(running, { unseen: left, cancel: clock.at(awayAt, () => lookAt(running)) });
      return;
    }
    waiting.delete(running);
    await Promise.all(left.map(({ entry }) => push(running, entry)));
  }

  function isAway({ presence }: RunningChat): boolean {
    return clock.now() >= presence.lastContact + service.settings.pushAwayAfter * 1000;
  }

  function push(running: RunningChat, entry: TranscriptEntry): Promise<void> {
    const registration = customHttpOf(running.chat, service.settings);
    if (registration === undefined) return Promise.resolve();
    const { customHttpPushMessage, pushResendAttempts } = service.settings;
    const { contacts } = running;
    const { lastContact } = running.presence;
    return delivery.deliver({
      chatId: running.chat.id,
      body: JSON.stringify(pushBody(running.chat, entry, registration, customHttpPushMessage)),
      attempts: 1 + (registration.resend ? pushResendAttempts : 0),
      isWanted: () =>
        running.contacts === contacts &&
        running.presence.lastContact === lastContact &&
        running.presence.attachments === 0,
    });
  }
}
