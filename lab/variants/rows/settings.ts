import type { SettingsChange } from '../../../mock-gms/index.ts';
import type { Variant } from '../variant.ts';

const set = (id: string, title: string, settings: SettingsChange, more: Partial<Variant> = {}): Variant => ({
  id,
  title,
  settings,
  ...more,
});

/** What mock-gms can be set to, since servers are known to differ there or may. */
export const settings: readonly Variant[] = [
  set('8.5.1', 'is a GMS of 8.5.1', { profile: '8.5.1' }),
  set('lenient', 'takes whatever can be understood', { profile: 'lenient' }),
  set('strict', 'insists on what is documented or was observed to be needed', { profile: 'strict' }),
  set('always-200', 'answers wrong parameters with HTTP 200', { always200: true }),
  set('after-end-transcript', 'gives the transcript after the end', { afterEnd: 'transcript' }),
  set('monitored-always', 'says in every answer whether it is monitored', { monitored: 'always' }),
  set('no-read-confirm', 'gives no notice of a read receipt', { readConfirm: false }),
  set('own-typing', 'lets customers who poll read their own typing', { ownTyping: true }),
  set('wrong-key-removes', 'removes a customer for a wrong key', { wrongKey: 'remove' }),
  set('abandoned-noagents', 'ends an abandoned chat without agents', {
    stopAbandonedInteraction: 'noagents',
  }),
  set('abandoned-always', 'ends every abandoned chat at once', { stopAbandonedInteraction: 'always' }),
  set('no-inactivity', 'never closes a chat for inactivity', { inactivityEnabled: false }),
  set('push-not-on-join', 'takes no registration for push with a start', { flexPushOnJoin: false }),
  set('no-push', 'pushes to no customer who is away', { flexPushEnabled: false }),
  set('idle-timer', 'says in answers when the next idle notice comes', { idleTimerExpire: true }),
  set('short-texts', 'takes messages of 4,096 bytes', { maxMessageBytes: 4_096 }),
];
