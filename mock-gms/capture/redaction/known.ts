import { TRANSCRIPT_TYPES } from '../../chat/entry.ts';
import { cometdNames, FILE_OPERATIONS, OPERATIONS } from '../../chat-api/operations.ts';
import { ISO_TIME } from './kinds.ts';

/** A pattern for whole texts that are one of these words. */
function oneOf(...words: readonly string[]): RegExp {
  return new RegExp(
    `^(?:${words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})$`,
  );
}

const NUMBER = /^-?\d{1,15}$/;
/** A time: milliseconds since 1970, or a date as ISO or HTTP have it. */
const TIME = new RegExp(
  [NUMBER.source, ISO_TIME.source, /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} [\d:]{8} GMT$/.source].join(
    '|',
  ),
);
const FLAG = oneOf('true', 'false');
const CONNECTION_TYPES = oneOf('websocket', 'long-polling', 'callback-polling');
const VERSION = /^\d{1,4}(?:\.\d{1,4}){1,4}$/;

/**
 * Kinds of messages, as programs call them: `plain`, `text/html`, `StructuredContent`. A word that is not here may be
 * somebody's.
 */
const MESSAGE_TYPE = madeOf(
  `text plain rich html xml json markdown url link image picture file document attachment audio video sticker emoji location
  message notice event command custom system user structured content card carousel list menu form template button quick reply
  postback interactive typing unknown none default normal application octet stream`,
);

/** One or several of these words, in whichever way they are put together. */
function madeOf(words: string): RegExp {
  const word = `(?:${words.split(/\s+/).join('|')})`;
  return new RegExp(`^(?=.{1,64}$)${word}(?:[ /._+-]?${word})*$`, 'i');
}

/** What the system is called when it speaks. */
export const SYSTEM_NAMES = /^(?:system|server|chat ?server|gms|genesys)$/i;

/** Every name that an operation has, over any transport. */
export const KNOWN_OPERATIONS: ReadonlySet<string> = new Set([
  ...Object.keys(OPERATIONS),
  ...cometdNames(),
  ...Object.keys(FILE_OPERATIONS),
  ...Object.values(FILE_OPERATIONS).flatMap(({ ntf }) => ntf),
  'file',
  'file/limits',
]);

/** What a member may hold that stays; of a member without a pattern, nothing does. */
export type Vocabulary = ReadonlyMap<string, RegExp | undefined>;

function vocabulary(values: Readonly<Record<string, RegExp>>, others: string): Vocabulary {
  const without = others.split(/\s+/).map((name) => [name, undefined] as const);
  return new Map<string, RegExp | undefined>([...without, ...Object.entries(values)]);
}

/**
 * The members of requests, answers and Bayeux messages, with the codes, types, numbers and words of the protocol that they
 * may hold: no customer and no agent writes these.
 */
export const PROTOCOL: Vocabulary = vocabulary(
  {
    operation: oneOf(...KNOWN_OPERATIONS),
    type: oneOf(...TRANSCRIPT_TYPES, 'Client', 'Agent', 'Supervisor', 'External', 'System', 'Bot'),
    messageType: MESSAGE_TYPE,
    alias: /^\d{1,6}$/,
    // What the system is called when it speaks.
    nickname: SYSTEM_NAMES,
    status: NUMBER,
    transcriptPosition: NUMBER,
    statusCode: NUMBER,
    // Some servers write it as a text.
    chatEnded: FLAG,
    monitored: FLAG,
    nextPosition: NUMBER,
    idleTimerExpire: NUMBER,
    code: NUMBER,
    participantId: NUMBER,
    index: NUMBER,
    utcTime: TIME,
    timestamp: TIME,
    // Bayeux
    id: /^\d{1,9}$/,
    version: VERSION,
    minimumVersion: VERSION,
    supportedConnectionTypes: CONNECTION_TYPES,
    connectionType: CONNECTION_TYPES,
    reconnect: oneOf('retry', 'handshake', 'none'),
    interval: NUMBER,
    timeout: NUMBER,
    maxInterval: NUMBER,
  },
  `state chatId userId secureKey messages errors advice message from nickname text userData
  eventAttributes firstName lastName subject Subject emailAddress pushUrl endpoint auth username password encoded file
  fileId channel clientId successful error data ext subscription multiple-clients`,
);

/** Attached data, attributes of events and extensions of Bayeux that the protocol gives a meaning. */
export const DATA: Vocabulary = vocabulary(
  {
    style: oneOf('BOT'),
    'quit-reason-code': NUMBER,
    'related-event-id': NUMBER,
    purpose: oneOf('cancel-idle-timer'),
    transcriptPosition: NUMBER,
    GCTI_LanguageCode: /^[a-z]{2}(?:-[A-Z]{2})?$/,
    GCTI_Chat_AsyncMode: FLAG,
    GCTI_Chat_PushSubscribe: FLAG,
    _genesys_source: oneOf('web', 'mobile'),
    _genesys_widgets: VERSION,
    push_notification_type: oneOf('fcm', 'apple', 'customhttp'),
    push_notification_debug: FLAG,
    'next-idle-timer-type': oneOf('ALERT', 'ALERT2', 'CLOSE'),
    'next-idle-timer-secs': NUMBER,
    'file-size': NUMBER,
    'file-source': oneOf('ucs'),
    'file-upload-type': oneOf('file-system'),
    'upload-max-files': NUMBER,
    'upload-max-file-size': NUMBER,
    'upload-max-total-size': NUMBER,
    'upload-file-types': /^[a-z0-9]{1,5}(?::[a-z0-9]{1,5})*$/,
    'upload-need-agent': FLAG,
    'download-attempts': NUMBER,
    'delete-file': oneOf('odd', 'even', 'true', 'false'),
    'used-upload-max-files': NUMBER,
    'used-upload-max-total-size': NUMBER,
    'used-download-attempts': NUMBER,
  },
  `GCTI_SYSTEM party-info general-properties structured-content genesys-chat ack TimeZone _genesys_referrer _genesys_url
  _genesys_pageTitle _genesys_browser _genesys_OS _genesys_wts push_notification_deviceid push_notification_language
  push_notification_provider GCTI_GMS_NodeGroup GCTI_GMS_PushDeviceId GCTI_GMS_PushDeviceType GCTI_GMS_PushIncludePayload
  GCTI_GMS_NotifyRequestor GCTI_GMS_PushProvider GCTI_GMS_PushResend file-id file-name file-description file-document-id
  file-upload-path`,
);

/** Members that hold words of which a server has some: types, statuses. */
export const WORD_NAMES: ReadonlySet<string> = new Set(['type', 'status', 'state']);

/** A word as programs have it, such as `ParticipantJoined` or `IN_PROGRESS`. */
export const WORD = /^[A-Za-z][A-Za-z_.-]{0,63}$/;

/** Members that hold an id of a chat, of somebody in it, or of a file; keys are ids that let somebody in. */
export const ID_NAMES: ReadonlySet<string> = new Set([
  ...[
    'chatId',
    'userId',
    'alias',
    'participantId',
    'fileId',
    'file-id',
    'file-document-id',
    'clientId',
    'secureKey',
  ],
]);

/** Members that hold what somebody is called. */
export const PERSON_NAMES: ReadonlySet<string> = new Set(['nickname', 'firstName', 'lastName', 'username']);

/** Members that let somebody in; they are replaced even where texts are kept. */
export const SECRET_NAMES: ReadonlySet<string> = new Set([
  'secureKey',
  'clientId',
  'password',
  'username',
  'encoded',
  'push_notification_deviceid',
  'GCTI_GMS_PushDeviceId',
]);

/**
 * Texts that only a server says, in English: notices of inactivity, and the names of notices.
 *
 * @example
 * SERVER_TEXTS.has('read-confirm'); // true
 * @see the documents of the Chat API, and captured answers
 */
export const SERVER_TEXTS: ReadonlySet<string> = new Set([
  'Chat session will be closed soon due to inactivity of chat participants.',
  'Chat session will be closed very soon due to inactivity of chat participants.',
  'Chat session closed due to inactivity of chat participants.',
  'file-client-cfg-get',
  'read-confirm',
]);

/** Events of files, whose text is the id of the file, its name, or a word of the server. */
export const FILE_EVENTS: ReadonlySet<unknown> = new Set(['FileUploaded', 'FileDeleted']);

/** What servers say of files in one word, such as `file-uploaded`. */
export const FILE_WORD = /^file[-_ ]?(?:upload|add|send|sent|transfer|delete|remove)(?:e?d|red)?$/i;

/** Endings of file names, which limits are about. */
export const FILE_ENDING =
  /\.(?:pdf|png|jpe?g|gif|bmp|tiff?|webp|heic|txt|csv|rtf|docx?|xlsx?|pptx?|odt|zip|mp[34]|mov|wav|exe|html?|xml|json)$/i;

/** Types of files that may be named. */
export const FILE_TYPE =
  /^(?:text\/(?:plain|html|csv|xml)|image\/(?:png|jpeg|gif|bmp|webp|svg\+xml)|application\/(?:pdf|zip|json|xml|octet-stream|msword)|audio\/mpeg|video\/mp4)$/;
