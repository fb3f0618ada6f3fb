import type { SettingsChange } from '../../../mock-gms/index.ts';
import type { Variant } from '../variant.ts';

const set = (id: string, title: string, settings: SettingsChange, more: Partial<Variant> = {}): Variant => ({
  id,
  title,
  settings,
  ...more,
});

/** What a server must push for, and keep a customer for, who registers with the start. */
const REGISTERED_AT_START =
  'custom-http-01 custom-http-02 custom-http-20 custom-http-21 custom-http-22 custom-http-27 absence-11';

/** What mock-gms can be set to, since servers are known to differ there or may. */
export const settings: readonly Variant[] = [
  set('8.5.1', 'is a GMS of 8.5.1', { profile: '8.5.1' }),
  set('lenient', 'takes whatever can be understood', { profile: 'lenient' }),
  set(
    'strict',
    'insists on what is documented or was observed to be needed',
    { profile: 'strict' },
    {
      departs: [
        {
          because:
            'files over chat-ntf want the cookie of a Bayeux session, which a WebSocket does not bring along',
          cases: 'files-* file-contents-* push-23 push-24',
        },
        {
          because: 'what was observed after the end is the transcript',
          cases:
            'agents-09 agents-10 disconnect-06 disconnect-07 ending-01 ending-02 ending-10 ending-05 ending-08 presence-04 model-03 model-04',
        },
      ],
    },
  ),
  set('always-200', 'answers wrong parameters with HTTP 200', { always200: true }),
  set('after-end-transcript', 'gives the transcript after the end', { afterEnd: 'transcript' }),
  set('monitored-always', 'says in every answer whether it is monitored', { monitored: 'always' }),
  set(
    'no-read-confirm',
    'gives no notice of a read receipt',
    { readConfirm: false },
    { departs: [{ because: 'clients were seen to expect the notice', cases: 'read-receipt-04' }] },
  ),
  set(
    'own-typing',
    'lets customers who poll read their own typing',
    { ownTyping: true },
    {
      departs: [
        {
          because: 'what customers who poll were seen to read has no typing of their own',
          cases: 'positions-21 positions-22',
        },
      ],
    },
  ),
  set('wrong-key-removes', 'removes a customer for a wrong key', { wrongKey: 'remove' }),
  set('abandoned-noagents', 'ends an abandoned chat without agents', {
    stopAbandonedInteraction: 'noagents',
  }),
  set(
    'abandoned-always',
    'ends every abandoned chat at once',
    { stopAbandonedInteraction: 'always' },
    {
      departs: [
        {
          because: 'by default agents go on in a chat whose customer is gone',
          cases: 'ending-11 ending-12',
        },
      ],
    },
  ),
  set(
    'no-inactivity',
    'never closes a chat for inactivity',
    { inactivityEnabled: false },
    {
      departs: [
        {
          because: 'the cases about idle notices wait for one',
          cases:
            'ending-08 ending-13 presence-01 presence-04 presence-07 absence-05 absence-06 absence-07 absence-14',
        },
      ],
    },
  ),
  set(
    'push-not-on-join',
    'takes no registration for push with a start',
    { flexPushOnJoin: false },
    { departs: [{ because: 'these cases register with the start', cases: REGISTERED_AT_START }] },
  ),
  set(
    'no-push',
    'pushes to no customer who is away',
    { flexPushEnabled: false },
    { departs: [{ because: 'these cases are about such pushes', cases: REGISTERED_AT_START }] },
  ),
  set('idle-timer', 'says in answers when the next idle notice comes', { idleTimerExpire: true }),
  set(
    'short-texts',
    'takes messages of 4,096 bytes',
    { maxMessageBytes: 4_096 },
    { departs: [{ because: 'messages of 32,768 bytes are taken by default', cases: 'send-08' }] },
  ),
];
