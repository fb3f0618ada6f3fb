import type { Conversation } from '../../../mock-gms/capture.ts';
import type { SettingsChange } from '../../../mock-gms/index.ts';
import type { Provenance } from '../../case/case.ts';
import { isObject } from '../../shared/json.ts';
import type { Pair } from '../ask-mock/pair.ts';
import { longTexts } from './long-texts.ts';

export type SettingName = keyof SettingsChange;

export type SettingValue = string | number | boolean;

/** A setting of the mock that a capture can tell. */
export interface Switch {
  readonly setting: SettingName;
  readonly provenance: Provenance;
  /** Other values than that by default which the server may have. */
  readonly values: (
    pairs: readonly Pair[],
    conversations: readonly Conversation[],
  ) => readonly SettingValue[];
  /** Operations whose chats can show it; every chat where none are named. */
  readonly operations?: readonly string[];
  /**
   * What the mock does, where `values` are what a server did: the mock that is asked keeps its own times.
   */
  readonly measuredAgainst?: number;
}

const always =
  (...values: readonly SettingValue[]): Switch['values'] =>
  () =>
    values;

/** Texts, numbers and flags: servers write the same limit in one form or another. */
const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

/** The limits for files as the server tells them. */
const limit =
  (member: string): Switch['values'] =>
  (pairs) => {
    const told = pairs.flatMap(({ theirs }) => {
      const body = isObject(theirs?.body) ? theirs.body : {};
      return [body.messages]
        .flat()
        .flatMap((event) =>
          isObject(event) && isObject(event.userData) && isPlain(event.userData[member])
            ? [String(event.userData[member])]
            : [],
        );
    });
    return [...new Set(told)].map((value) =>
      /^\d{1,10}$/.test(value)
        ? Number(value)
        : value === 'true' || value === 'false'
          ? value === 'true'
          : value,
    );
  };

/** The system joins just before it speaks. */
const isSystemJoin = ({ type, from }: Conversation['events'][number]['event']) =>
  type === 'ParticipantJoined' && from?.type === 'External';

/** Seconds from what is said last to a notice of the system. */
const secondsTo =
  (type: string, after: readonly string[]): Switch['values'] =>
  (_, conversations) =>
    [
      ...new Set(
        conversations.flatMap(({ events }) => {
          const place = events.findIndex(({ event }) => event.type === type);
          const notice = events[place]?.event.utcTime;
          const before = events
            .slice(0, Math.max(place, 0))
            .findLast(({ event }) => after.includes(event.type ?? '') && !isSystemJoin(event))?.event.utcTime;
          return notice === undefined || before === undefined ? [] : [Math.round((notice - before) / 1000)];
        }),
      ),
    ].filter((seconds) => seconds > 0 && seconds <= 31_536_000);

const files = ['fileLimits', 'fileUpload', 'fileDownload', 'fileDelete'];
const SPOKEN = ['Message', 'ParticipantJoined', 'ParticipantLeft', 'PushUrl', 'FileUploaded', 'FileDeleted'];

/** Every setting that a capture can tell. */
export const switches: readonly Switch[] = [
  { setting: 'always200', provenance: 'decided', values: always(true) },
  { setting: 'charset', provenance: 'documented', values: always('UTF-8') },
  { setting: 'monitored', provenance: 'observed', values: always('never', 'always') },
  { setting: 'idleTimerExpire', provenance: 'observed', values: always(true) },
  { setting: 'requireIds', provenance: 'documented', values: always(true) },
  {
    setting: 'requireBayeuxCookie',
    provenance: 'observed',
    values: always(true),
    operations: [...files, 'chatNtf'],
  },
  { setting: 'lenientNames', provenance: 'documented', values: always(true), operations: ['requestChat'] },
  {
    setting: 'afterEnd',
    provenance: 'observed',
    values: always('http400', 'transcript'),
    operations: ['refresh', 'disconnect', 'requestNotifications', 'send'],
  },
  { setting: 'readConfirm', provenance: 'observed', values: always(false), operations: ['readReceipt'] },
  {
    setting: 'ownTyping',
    provenance: 'observed',
    values: always(true),
    operations: ['startTyping', 'stopTyping'],
  },
  { setting: 'wrongKey', provenance: 'decided', values: always('remove') },
  {
    setting: 'uploadMaxFiles',
    provenance: 'documented',
    values: limit('upload-max-files'),
    operations: files,
  },
  {
    setting: 'uploadMaxFileSize',
    provenance: 'documented',
    values: limit('upload-max-file-size'),
    operations: files,
  },
  {
    setting: 'uploadMaxTotalSize',
    provenance: 'documented',
    values: limit('upload-max-total-size'),
    operations: files,
  },
  {
    setting: 'uploadFileTypes',
    provenance: 'documented',
    values: limit('upload-file-types'),
    operations: files,
  },
  {
    setting: 'uploadNeedAgent',
    provenance: 'documented',
    values: limit('upload-need-agent'),
    operations: files,
  },
  {
    setting: 'downloadAttempts',
    provenance: 'documented',
    values: limit('download-attempts'),
    operations: files,
  },
  { setting: 'deleteFile', provenance: 'documented', values: limit('delete-file'), operations: files },
  { setting: 'maxMessageBytes', provenance: 'documented', values: longTexts, operations: ['send'] },
  {
    setting: 'inactivityAlert',
    provenance: 'documented',
    values: secondsTo('IdleAlert', SPOKEN),
    measuredAgainst: 255,
  },
  {
    setting: 'inactivityClose',
    provenance: 'documented',
    values: secondsTo('IdleClose', ['IdleAlert']),
    measuredAgainst: 45,
  },
];

/** Settings that no capture tells, with the reason. */
export const untold: Readonly<Partial<Record<SettingName, string>>> = {
  script: 'only the mock has scripted agents',
  apikey: 'a capture shows that a key is required, but not which',
  basic: 'a capture shows that credentials are required, but not which',
  alias: 'every server has its own, and clients send back the one that they received',
  profile: 'it names other settings',
  webSocket:
    'a capture of a browser has no handshake that was refused; set it if clients fall back to long-polling',
  customHttpPushUrl: 'pushes to customers who are away go to another server',
  customHttpPushMessage: 'pushes to customers who are away go to another server',
  pushAwayAfter: 'pushes to customers who are away go to another server',
  pushResendAttempts: 'pushes to customers who are away go to another server',
  pushResendDelay: 'pushes to customers who are away go to another server',
  retention: 'an ended chat can be read for longer than any capture lasts',
  maxChats: 'it depends on the chats of other customers',
  maxLogEntries: 'no chat in a capture is long enough',
  maxLogSize: 'no chat in a capture is long enough',
  stopAbandonedInteraction: 'a customer who is gone receives no answers',
  flexDisconnectTimeout: 'a capture can show that a silence was too long, but not where the limit is',
  flexPushEnabled: 'a capture shows no registration of a device',
  flexPushOnJoin: 'a capture shows no registration of a device',
  flexPushTimeout: 'a capture can show that a silence was too long, but not where the limit is',
  inactivityEnabled: 'if there are no notices, they may be switched off or not due yet',
  inactivityIncludeNotices: 'this needs several chats that idle out, each after another kind of event',
  inactivitySecondAlert:
    'a second alert looks like a first one after an event that the capture does not show',
  inactivityMessageAlert: 'redaction replaces the text, which is a field of the event',
  inactivityMessageAlert2: 'redaction replaces the text, which is a field of the event',
  inactivityMessageClose: 'redaction replaces the text, which is a field of the event',
  asyncIdleAlert: 'no capture lasts long enough',
  asyncIdleClose: 'no capture lasts long enough',
  asyncIdleNotices: 'no capture lasts long enough',
};
