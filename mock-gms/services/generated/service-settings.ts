// generated from the tables of settings in mock-gms by npm run generate; do not edit
import type { BasicCredentials } from '../credentials.ts';
import type { LearnedProfile } from '../learned/learned-profile.ts';

/** The settings of a service. Times are seconds. */
export type ServiceSettings = {
  /**
   * The scripted agent of each chat: `none`, a built-in script, or one that was added. Takes the name of a
   * script, or none.
   * @default 'none'
   * @example
   * await service.configure({ script: 'greeter' });
   */
  readonly script: string;
  /**
   * Required in the header `apikey` of REST and file requests: 401 without it, 403 with another; CometD does
   * not ask for it. Takes a text that a header can carry: printable ASCII, without a space at either end.
   * @example
   * await service.configure({ apikey: 'k3y' });
   */
  readonly apikey?: string;
  /**
   * HTTP Basic credentials that are required: 401 without, 403 with others. Takes an object with the texts
   * username and password.
   * @example
   * await service.configure({ basic: { username: 'ada', password: 's3cret' } });
   */
  readonly basic?: BasicCredentials;
  /**
   * The Chat Server instance that new chats name. Takes a text that is not empty.
   * @default '117'
   * @example
   * await service.configure({ alias: '118' });
   */
  readonly alias: string;
  /**
   * Whether `{base}/cometd/{service}` accepts WebSockets. Takes true or false.
   * @default true
   * @example
   * await service.configure({ webSocket: false });
   */
  readonly webSocket: boolean;
  /**
   * The kind of server, by name or as a learned profile: it changes the settings that the profile names, unless
   * you set them yourself. Takes one of 8.5.1, 8.5.2, lenient, strict, or a learned profile.
   * @default '8.5.2'
   * @example
   * await service.configure({ profile: '8.5.1' });
   */
  readonly profile: '8.5.1' | '8.5.2' | 'lenient' | 'strict' | LearnedProfile;
  /**
   * Whether parameters that are missing or wrong are answered with HTTP 200, not 400. Takes true or false.
   * @default false
   * @example
   * await service.configure({ always200: true });
   */
  readonly always200: boolean;
  /**
   * Whether userId and alias must be sent along, as documented. Takes true or false.
   * @default false
   * @example
   * await service.configure({ requireIds: true });
   */
  readonly requireIds: boolean;
  /**
   * Whether chat-ntf requires the cookie BAYEUX_BROWSER: 403 without it. Takes true or false.
   * @default false
   * @example
   * await service.configure({ requireBayeuxCookie: true });
   */
  readonly requireBayeuxCookie: boolean;
  /**
   * How a read or a disconnect is answered after the end: `transcript`: with the transcript; `observed`: the
   * same over REST, and over CometD with the refusal that a real server sent; `http400`: with HTTP 400, as
   * every other operation then. Takes one of observed, transcript, http400.
   * @default 'observed'
   * @example
   * await service.configure({ afterEnd: 'transcript' });
   */
  readonly afterEnd: 'observed' | 'transcript' | 'http400';
  /**
   * Which answers say whether a supervisor monitors silently. Takes one of never, cometd, always.
   * @default 'cometd'
   * @example
   * await service.configure({ monitored: 'never' });
   */
  readonly monitored: 'never' | 'cometd' | 'always';
  /**
   * How answers spell the charset of their content type. Takes one of utf-8, UTF-8.
   * @default 'utf-8'
   * @example
   * await service.configure({ charset: 'UTF-8' });
   */
  readonly charset: 'utf-8' | 'UTF-8';
  /**
   * Whether answers say in `idleTimerExpire` how many seconds are left until the next idle notice. Takes true
   * or false.
   * @default false
   * @example
   * await service.configure({ idleTimerExpire: true });
   */
  readonly idleTimerExpire: boolean;
  /**
   * Where custom-http pushes are sent; without it there are none. Takes an http or https URL.
   * @example
   * await service.configure({ customHttpPushUrl: 'https://push.example.test/' });
   */
  readonly customHttpPushUrl?: string;
  /**
   * The `message` of custom-http pushes. Takes a text that is not empty.
   * @default 'There is news in your chat.'
   * @example
   * await service.configure({ customHttpPushMessage: 'Ann has answered.' });
   */
  readonly customHttpPushMessage: string;
  /**
   * Seconds without contact after which a customer is away. Takes a whole number of seconds from 0 to 31536000.
   * @default 10
   * @example
   * await service.configure({ pushAwayAfter: 2 });
   */
  readonly pushAwayAfter: number;
  /**
   * How often a push that failed is tried again. Takes a whole number of attempts from 0 to 100.
   * @default 3
   * @example
   * await service.configure({ pushResendAttempts: 0 });
   */
  readonly pushResendAttempts: number;
  /**
   * Seconds between those attempts. Takes a whole number of seconds from 0 to 31536000.
   * @default 15
   * @example
   * await service.configure({ pushResendDelay: 1 });
   */
  readonly pushResendDelay: number;
  /**
   * How long an ended chat can still be read. Takes a whole number of seconds from 0 to 31536000.
   * @default 600
   * @example
   * await service.configure({ retention: 60 });
   */
  readonly retention: number;
  /**
   * Chats that the service may hold; beyond: error 240. Takes a whole number of chats from 0 to 1000000.
   * @default 20000
   * @example
   * await service.configure({ maxChats: 100 });
   */
  readonly maxChats: number;
  /**
   * Whether a chat can start with part of a name, or none. Takes true or false.
   * @default false
   * @example
   * await service.configure({ lenientNames: true });
   */
  readonly lenientNames: boolean;
  /**
   * Whether a read receipt comes back as a Notice with the text `read-confirm`. Takes true or false.
   * @default true
   * @example
   * await service.configure({ readConfirm: false });
   */
  readonly readConfirm: boolean;
  /**
   * Whether customers who poll read their own typing. Takes true or false.
   * @default false
   * @example
   * await service.configure({ ownTyping: true });
   */
  readonly ownTyping: boolean;
  /**
   * What a wrong secureKey brings about: a refusal, or the removal of the customer as well, with reason 6.
   * Takes one of refuse, remove.
   * @default 'refuse'
   * @example
   * await service.configure({ wrongKey: 'remove' });
   */
  readonly wrongKey: 'refuse' | 'remove';
  /**
   * When a chat ends whose customer is gone: with `never` and `noagents` once no agent is left, with `always`
   * at once. Takes one of never, noagents, always.
   * @default 'never'
   * @example
   * await service.configure({ stopAbandonedInteraction: 'noagents' });
   */
  readonly stopAbandonedInteraction: 'never' | 'noagents' | 'always';
  /**
   * Whether ordinary chats idle out at all; with Genesys not by default. Takes true or false.
   * @default true
   * @example
   * await service.configure({ inactivityEnabled: false });
   */
  readonly inactivityEnabled: boolean;
  /**
   * What keeps an ordinary chat from idling out, beside joins, leaves and messages. Takes one of none, major,
   * major2, typing, all.
   * @default 'major'
   * @example
   * await service.configure({ inactivityIncludeNotices: 'none' });
   */
  readonly inactivityIncludeNotices: 'none' | 'major' | 'major2' | 'typing' | 'all';
  /**
   * Text of the first alert; empty: it is not sent. Takes a text.
   * @default 'Chat session will be closed soon due to inactivity of chat participants.'
   * @example
   * await service.configure({ inactivityMessageAlert: 'Are you still there?' });
   */
  readonly inactivityMessageAlert: string;
  /**
   * Text of the second alert; empty: it is not sent. Takes a text.
   * @default 'Chat session will be closed very soon due to inactivity of chat participants.'
   * @example
   * await service.configure({ inactivityMessageAlert2: 'This chat ends in a minute.' });
   */
  readonly inactivityMessageAlert2: string;
  /**
   * Text of the notice at the close; empty: it is not sent. Takes a text.
   * @default 'Chat session closed due to inactivity of chat participants.'
   * @example
   * await service.configure({ inactivityMessageClose: 'This chat has ended.' });
   */
  readonly inactivityMessageClose: string;
  /**
   * How long a client may be silent before it counts as gone. Takes a whole number of seconds from 1 to
   * 1728000.
   * @default 45
   * @example
   * await service.configure({ flexDisconnectTimeout: 120 });
   */
  readonly flexDisconnectTimeout: number;
  /**
   * Inactivity before the first alert; 0: never. Takes a whole number of seconds from 0 to 31536000.
   * @default 255
   * @example
   * await service.configure({ inactivityAlert: 60 });
   */
  readonly inactivityAlert: number;
  /**
   * From there to a second alert; 0: none. Takes a whole number of seconds from 0 to 31536000.
   * @default 0
   * @example
   * await service.configure({ inactivitySecondAlert: 30 });
   */
  readonly inactivitySecondAlert: number;
  /**
   * From the last alert to the close. Takes a whole number of seconds from 0 to 31536000.
   * @default 45
   * @example
   * await service.configure({ inactivityClose: 30 });
   */
  readonly inactivityClose: number;
  /**
   * Inactivity of an asynchronous chat before its alert. Takes a whole number of seconds from 0 to 31536000.
   * @default 86400
   * @example
   * await service.configure({ asyncIdleAlert: 3600 });
   */
  readonly asyncIdleAlert: number;
  /**
   * From there to the close. Takes a whole number of seconds from 0 to 31536000.
   * @default 3600
   * @example
   * await service.configure({ asyncIdleClose: 600 });
   */
  readonly asyncIdleClose: number;
  /**
   * What keeps an asynchronous chat from idling out, beside joins, leaves and messages. Takes one of none,
   * major, major2, typing, all.
   * @default 'major'
   * @example
   * await service.configure({ asyncIdleNotices: 'none' });
   */
  readonly asyncIdleNotices: 'none' | 'major' | 'major2' | 'typing' | 'all';
  /**
   * Whether customers can be pushed to at all. Takes true or false.
   * @default true
   * @example
   * await service.configure({ flexPushEnabled: false });
   */
  readonly flexPushEnabled: boolean;
  /**
   * Whether a start can register for push; otherwise only `requestNotifications` and user data that come later
   * can. Takes true or false.
   * @default true
   * @example
   * await service.configure({ flexPushOnJoin: false });
   */
  readonly flexPushOnJoin: boolean;
  /**
   * How long a client with push enabled may be silent before it counts as gone. Takes a whole number of seconds
   * from 1 to 31536000.
   * @default 86400
   * @example
   * await service.configure({ flexPushTimeout: 3600 });
   */
  readonly flexPushTimeout: number;
  /**
   * Bytes of one text; beyond: error 204. Takes a whole number of bytes from 1 to 1048576.
   * @default 32768
   * @example
   * await service.configure({ maxMessageBytes: 4096 });
   */
  readonly maxMessageBytes: number;
  /**
   * Entries of one chat. Takes a whole number of entries from 10 to 10000000.
   * @default 100000
   * @example
   * await service.configure({ maxLogEntries: 1000 });
   */
  readonly maxLogEntries: number;
  /**
   * Characters of one chat. Takes a whole number of characters from 1000 to 2147483648.
   * @default 33554432
   * @example
   * await service.configure({ maxLogSize: 100000 });
   */
  readonly maxLogSize: number;
  /**
   * Files that a customer may send in one chat; beyond: error 201. Takes a whole number of files from 0 to
   * 10000.
   * @default 3
   * @example
   * await service.configure({ uploadMaxFiles: 1 });
   */
  readonly uploadMaxFiles: number;
  /**
   * Bytes of one file; beyond: error 202. Takes a whole number of bytes from 0 to 2147483648.
   * @default 2097152
   * @example
   * await service.configure({ uploadMaxFileSize: 65536 });
   */
  readonly uploadMaxFileSize: number;
  /**
   * Bytes of the files of one chat together; beyond: error 202. Takes a whole number of bytes from 0 to
   * 2147483648.
   * @default 5242880
   * @example
   * await service.configure({ uploadMaxTotalSize: 131072 });
   */
  readonly uploadMaxTotalSize: number;
  /**
   * Extensions of the files that are taken; of others: error 203. Takes extensions separated by ":", such as
   * "jpg:pdf:png".
   * @default 'bmp:csv:doc:docx:gif:jpeg:jpg:mp3:mp4:pdf:png:ppt:pptx:rtf:tif:tiff:txt:xls:xlsx:zip'
   * @example
   * await service.configure({ uploadFileTypes: 'jpg:pdf:png' });
   */
  readonly uploadFileTypes: string;
  /**
   * Whether files are taken only once an agent has joined. Takes true or false.
   * @default false
   * @example
   * await service.configure({ uploadNeedAgent: true });
   */
  readonly uploadNeedAgent: boolean;
  /**
   * Downloads of a customer in one chat; beyond: 403. Takes a whole number of downloads from 0 to 1000000.
   * @default 10
   * @example
   * await service.configure({ downloadAttempts: 3 });
   */
  readonly downloadAttempts: number;
  /**
   * `odd`: a deleted file still counts as sent; any other text: it does not. Takes a text that is not empty.
   * @default 'odd'
   * @example
   * await service.configure({ deleteFile: 'even' });
   */
  readonly deleteFile: string;
};
