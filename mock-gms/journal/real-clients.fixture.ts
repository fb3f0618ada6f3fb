import type { SettingsChange } from '../index.ts';
import type { FindingCode } from './finding.ts';

/**
 * One thing that happens. In texts `{chatId}`, `{secureKey}`, `{userId}`, `{alias}`, `{next}` and `{fileId}` stand for what
 * the answers gave.
 */
export type Step =
  /** A form, urlencoded, to an operation; the start is `''` or `'/'`. */
  | { readonly post: string; readonly form: string }
  /** A form in parts; `file` is a text file of that name. */
  | { readonly post: string; readonly parts: readonly (readonly [name: string, value: string])[] }
  /** The same to the side-door for files, without a cookie. */
  | { readonly ntf: string }
  | { readonly ntf: readonly (readonly [name: string, value: string])[] }
  /** Bayeux messages of one HTTP request; a single one goes bare. `{clientId}` is put in. */
  | { readonly bayeux: object | readonly object[] }
  /** The clock of the service moves on: milliseconds. */
  | { readonly wait: number }
  | { readonly agent: 'joins' | 'says' | 'ends' };

/** What a client in production does, as it was observed. */
export interface RealClient {
  readonly who: string;
  readonly settings?: SettingsChange;
  readonly steps: readonly Step[];
  /** What it is told: codes, each once. Default none. */
  readonly told?: readonly FindingCode[];
}

const WIDGETS = 'alias={alias}&secureKey={secureKey}&userId={userId}';
const OTHERS = 'userId={userId}&secureKey={secureKey}&alias={alias}';

const WIDGETS_START =
  'alias=&secureKey=&userId=&nickname=&firstName=First&lastName=Last&emailAddress=first.last%40example.com' +
  '&subject=Example+subject&text=&userData%5BGCTI_LanguageCode%5D=en&userData%5B_genesys_source%5D=web' +
  '&userData%5B_genesys_referrer%5D=&userData%5B_genesys_url%5D=https%3A%2F%2Fwww.example.com%2F' +
  '&userData%5B_genesys_pageTitle%5D=Example+page&userData%5B_genesys_browser%5D=Chrome' +
  '&userData%5B_genesys_OS%5D=Windows&userData%5B_genesys_widgets%5D=9.0.018.07&endpoint=Environment';

const widgetsStart: Step = { post: '/', form: WIDGETS_START };
const widgetsPoll = (position = '{next}', preview = ''): Step => ({
  post: '/refresh',
  form: `${WIDGETS}&transcriptPosition=${position}&message=${preview}`,
});

const WIDGETS_PARTS = [
  ['alias', '{alias}'],
  ['userId', '{userId}'],
  ['secureKey', '{secureKey}'],
] as const;

const channel = '/service/chatV2/support';
const clientId = '{clientId}';
const publish = (data: object): Step => ({ bayeux: [{ channel, data, id: '9', clientId }] });
const widgetsIds = {
  chatId: '{chatId}',
  alias: '{alias}',
  secureKey: '{secureKey}',
  userId: '{userId}',
};
const byKey = { secureKey: '{secureKey}' };

const widgetsHandshake: Step = {
  bayeux: [
    {
      id: '1',
      version: '1.0',
      minimumVersion: '1.0',
      channel: '/meta/handshake',
      supportedConnectionTypes: ['websocket', 'long-polling', 'callback-polling'],
      advice: { timeout: 60000, interval: 0 },
    },
  ],
};
const firstConnect: Step = {
  bayeux: [
    { id: '2', channel: '/meta/connect', connectionType: 'long-polling', advice: { timeout: 0 }, clientId },
  ],
};
const widgetsCometdStart = (userData: object = {}): Step =>
  publish({
    operation: 'requestChat',
    chatId: '',
    alias: '',
    secureKey: '',
    userId: '',
    nickname: '',
    firstName: 'First',
    lastName: 'Last',
    emailAddress: 'first.last@example.com',
    subject: 'Example subject',
    text: '',
    userData: { GCTI_LanguageCode: 'en', _genesys_source: 'web', ...userData },
    endpoint: 'Environment',
  });

/** The same poll so many times, at this pace (ms). */
const polls = (times: number, pace: number): Step[] =>
  Array.from({ length: times }, () => [{ wait: pace }, widgetsPoll()]).flat();

/** Clients in production and what they do, as the pages of the protocol and captures tell it. */
export const realClients: readonly RealClient[] = [
  {
    who: 'Genesys Widgets 9.0.018 over polling, through a whole chat',
    steps: [
      widgetsStart,
      { post: '/file/limits', parts: WIDGETS_PARTS },
      { wait: 250 },
      widgetsPoll('1'),
      { agent: 'joins' },
      ...polls(2, 750),
      { agent: 'says' },
      { post: '/startTyping', form: `${WIDGETS}&transcriptPosition={next}&message=` },
      { wait: 1000 },
      widgetsPoll('{next}', 'Where+is'),
      { wait: 1000 },
      { post: '/stopTyping', form: `${WIDGETS}&transcriptPosition={next}&message=` },
      { post: '/send', form: `${WIDGETS}&message=Where+is+it%3F&messageType=text` },
      ...polls(2, 500),
      {
        post: '/send',
        form: `${WIDGETS}&message=Yes&messageType=text&eventAttributes=%7B%22general-properties%22%3A+%7B%22related-event-id%22%3A%224%22%7D%7D`,
      },
      {
        post: '/customNotice',
        form: `${WIDGETS}&eventAttributes=%7B%22purpose%22%3A%22cancel-idle-timer%22%7D`,
      },
      { post: '/customNotice', form: `${WIDGETS}&message=` },
      { post: '/updateData', form: `${WIDGETS}&userData%5Bo%5D%5Ba%5D=1&userData%5Bk%5D=v` },
      { post: '/file', parts: [['file', 'doc.txt'], ...WIDGETS_PARTS] },
      { post: '/file/{fileId}/download', parts: WIDGETS_PARTS },
      ...polls(2, 3000),
      { post: '/disconnect', form: WIDGETS },
    ],
  },
  ...[42, 77].map(
    (pause): RealClient => ({
      who: `Genesys Widgets 9.0.018, which poll ${pause} ms after a restore`,
      steps: [
        widgetsStart,
        { wait: 250 },
        widgetsPoll('1'),
        ...polls(3, 500),
        { wait: 100 },
        widgetsPoll('1'),
        { wait: pause },
        widgetsPoll(),
        ...polls(3, 500),
      ],
    }),
  ),
  ...['8.5.009', '9.0.005', '9.0.018'].map(
    (version): RealClient => ({
      who: `Genesys Widgets ${version} at the fastest pace that they allow, with timers that are late`,
      steps: [
        { post: '/', form: WIDGETS_START },
        widgetsPoll('1'),
        ...polls(20, 245),
        ...polls(1, 340),
        ...polls(1, 160),
        ...polls(20, 245),
        { post: '/send', form: `${WIDGETS}&message=Hello&messageType=text` },
        ...polls(1, 30),
        ...polls(4, 245),
      ],
    }),
  ),
  {
    who: 'Genesys Widgets 8.5, which learn of the end with the next refresh when a message is refused',
    steps: [
      { post: '/', form: WIDGETS_START },
      widgetsPoll('1'),
      { agent: 'joins' },
      ...polls(1, 3000),
      { agent: 'ends' },
      { wait: 1000 },
      { post: '/send', form: `${WIDGETS}&message=Hello&messageType=text` },
      ...polls(1, 2000),
    ],
  },
  {
    who: 'Genesys Widgets over polling, whose customer still types when the end is under way',
    steps: [
      { post: '/', form: WIDGETS_START },
      widgetsPoll('1'),
      { agent: 'joins' },
      { agent: 'ends' },
      ...polls(1, 3000),
      { wait: 90 },
      { post: '/startTyping', form: `${WIDGETS}&transcriptPosition={next}&message=` },
    ],
  },
  {
    who: 'Genesys Widgets over polling, before a server that answers HTTP 400 after the end, which go on polling',
    settings: { profile: 'strict' },
    steps: [
      { post: '/', form: WIDGETS_START },
      widgetsPoll('1'),
      { agent: 'joins' },
      { agent: 'ends' },
      ...polls(3, 3000),
    ],
  },
  {
    who: 'Genesys Widgets, which restore a chat that this server does not know',
    steps: [
      widgetsStart,
      {
        post: '/00048aAPEQJ8000U/refresh',
        form: 'alias=117&secureKey=4ee15d7e1c343c8e&userId=007555677B20000A&transcriptPosition=1&message=',
      },
    ],
    told: ['session-lost'],
  },
  {
    who: 'Genesys Widgets over polling, asleep for too long',
    steps: [widgetsStart, widgetsPoll('1'), { wait: 61_000 }, widgetsPoll()],
    told: ['session-lost'],
  },
  {
    who: 'Genesys Widgets 9.0.018 over CometD, through a whole chat, with files from another origin',
    steps: [
      widgetsHandshake,
      firstConnect,
      widgetsCometdStart(),
      { agent: 'joins' },
      firstConnect,
      publish({ operation: 'startTyping', ...widgetsIds, transcriptPosition: 3, message: '' }),
      publish({ operation: 'stopTyping', ...widgetsIds, transcriptPosition: 3, message: '' }),
      publish({ operation: 'sendMessage', ...widgetsIds, message: 'Hello', messageType: 'text' }),
      publish({
        operation: 'sendMessage',
        ...widgetsIds,
        message: 'Yes',
        messageType: 'text',
        eventAttributes: { 'general-properties': { 'related-event-id': '4' } },
      }),
      publish({
        operation: 'customNotice',
        ...widgetsIds,
        eventAttributes: { purpose: 'cancel-idle-timer' },
      }),
      publish({ operation: 'customNotice', ...widgetsIds, message: '', userData: { k: 'v' } }),
      publish({ operation: 'updateData', ...widgetsIds, userData: { k: 'v' } }),
      publish({ operation: 'requestNotifications', ...widgetsIds, transcriptPosition: 1, message: '' }),
      {
        ntf: [
          ['operation', 'fileGetLimits'],
          ['secureKey', '{secureKey}'],
        ],
      },
      {
        ntf: [
          ['file', 'doc.txt'],
          ['operation', 'fileUpload'],
          ['secureKey', '{secureKey}'],
        ],
      },
      {
        ntf: [
          ['secureKey', '{secureKey}'],
          ['fileId', '{fileId}'],
          ['operation', 'fileDownload'],
        ],
      },
      publish({ operation: 'disconnect', ...widgetsIds }),
      { bayeux: [{ channel: '/meta/disconnect', id: '10', clientId }] },
    ],
  },
  {
    who: 'a CometD client that ends the chat itself, on a clock that goes on',
    steps: [
      widgetsHandshake,
      firstConnect,
      widgetsCometdStart(),
      firstConnect,
      { wait: 700 },
      publish({ operation: 'disconnect', ...widgetsIds, message: '', endpoint: 'Environment' }),
      { wait: 700 },
      publish({ operation: 'disconnect', ...widgetsIds }),
    ],
  },
  {
    who: 'Genesys Widgets over CometD in an asynchronous chat, which look up the end and page back',
    steps: [
      widgetsHandshake,
      firstConnect,
      widgetsCometdStart({ GCTI_Chat_AsyncMode: 'true' }),
      { agent: 'joins' },
      { agent: 'says' },
      firstConnect,
      widgetsHandshake,
      firstConnect,
      publish({ operation: 'refresh', ...widgetsIds, transcriptPosition: -1, message: '' }),
      publish({
        operation: 'requestNotifications',
        ...widgetsIds,
        transcriptPosition: 1,
        message: '',
        userData: { GCTI_Chat_AsyncMode: 'true' },
      }),
      publish({ operation: 'refresh', ...widgetsIds, transcriptPosition: 1, message: '' }),
    ],
  },
  {
    who: 'a CometD client that restores a chat which this server does not know',
    steps: [
      widgetsHandshake,
      firstConnect,
      widgetsCometdStart(),
      publish({
        operation: 'requestNotifications',
        secureKey: 'QUFBQUFBQUFBQUFBQUFBQUFBQUE=',
        transcriptPosition: 1,
      }),
    ],
    told: ['session-lost'],
  },
  {
    who: 'the documented sample of a start',
    steps: [
      { post: '', form: 'firstName=First&lastName=Last&subject=Subject+to' },
      { post: '/refresh', form: `${OTHERS}&transcriptPosition=1` },
    ],
  },
  {
    who: 'the vendor iOS SDK over polling',
    steps: [
      { post: '', form: 'nickname=NickName&firstName=First&lastName=Last&subject=Example&userData[key1]=v1' },
      { post: '/send', form: `message=Hello+World&messageType=text+message&transcriptPosition=1&${OTHERS}` },
      { post: '/startTyping', form: `${OTHERS}&message=User+started+typing` },
      { post: '/stopTyping', form: `${OTHERS}&message=` },
      { post: '/updateNickname', form: `${OTHERS}&nickname=%F0%9F%98%80%20Ann` },
      { post: '/pushUrl', form: `${OTHERS}&pushUrl=http%3A%2F%2Fwww.example.com%2F` },
      { post: '/customNotice', form: `${OTHERS}&message=My+Custom+Notice` },
      { post: '/updateData', form: `${OTHERS}&userData[key]=value` },
      { post: '/readReceipt', form: `${OTHERS}&transcriptPosition=1` },
      { post: '/file/limits', form: OTHERS },
      {
        post: '/file',
        parts: [...WIDGETS_PARTS, ['userData[file-description]', 'A plain text file'], ['file', 'todo.txt']],
      },
      { post: '/file/{fileId}/download', form: OTHERS },
      { post: '/file/{fileId}/delete', form: OTHERS },
      { post: '/refresh', form: `transcriptPosition=1&${OTHERS}` },
      { post: '/disconnect', form: OTHERS },
    ],
  },
  {
    who: 'the vendor iOS SDK without userId and alias',
    steps: [
      { post: '', form: 'nickname=NickName' },
      { post: '/send', form: 'secureKey={secureKey}&message=Hello' },
      { post: '/refresh', form: 'secureKey={secureKey}&transcriptPosition=1' },
      { post: '/disconnect', form: 'secureKey={secureKey}' },
    ],
    told: ['ids-left-out'],
  },
  {
    who: 'the vendor iOS SDK over CometD, with credentials and push',
    steps: [
      widgetsHandshake,
      {
        bayeux: [
          { id: '2', channel: '/meta/subscribe', subscription: channel, clientId },
          {
            id: '3',
            channel,
            clientId,
            data: {
              operation: 'requestChat',
              nickname: 'NickName',
              userData: { push_notification_deviceid: 'token', push_notification_type: 'fcm' },
              auth: { encoded: 'dXNlcjpwYXNzd29yZA==' },
            },
          },
        ],
      },
      firstConnect,
      publish({
        operation: 'sendMessage',
        message: 'Hello',
        ...byKey,
        auth: { username: 'u', password: 'p' },
      }),
      publish({ operation: 'startTyping', message: 'User started typing', ...byKey }),
      publish({ operation: 'stopTyping', message: '', ...byKey }),
      publish({ operation: 'pushUrl', pushUrl: 'http://www.example.com/', ...byKey }),
      publish({ operation: 'updateNickname', nickname: 'Ann', ...byKey }),
      publish({ operation: 'customNotice', message: 'My Custom Notice', ...byKey }),
      publish({ operation: 'updateData', userData: { key: 'value' }, ...byKey }),
      publish({ operation: 'readReceipt', transcriptPosition: 2, ...byKey }),
      {
        ntf: [
          ['secureKey', '{secureKey}'],
          ['operation', 'fileGetLimits'],
          ['auth[encoded]', 'dXNlcjpwYXNzd29yZA=='],
        ],
      },
      {
        ntf: [
          ['userId', '{userId}'],
          ['alias', '{alias}'],
          ['secureKey', '{secureKey}'],
          ['userData[file-description]', 'A plain text file'],
          ['file', 'todo.txt'],
        ],
      },
      {
        ntf: [
          ['secureKey', '{secureKey}'],
          ['fileId', '{fileId}'],
          ['operation', 'fileDelete'],
        ],
      },
      // To the background and back.
      { bayeux: { channel: '/meta/disconnect', clientId, ext: { transcriptPosition: '4' }, id: '4' } },
      widgetsHandshake,
      { bayeux: [{ id: '5', channel: '/meta/subscribe', subscription: channel, clientId }] },
      publish({ operation: 'requestNotifications', transcriptPosition: '4', ...byKey }),
      publish({ operation: 'disconnect', ...byKey }),
    ],
  },
  {
    who: 'a client that posts a bare message, and misspells the question for the limits',
    steps: [
      widgetsHandshake,
      { bayeux: { channel, clientId, id: 7, data: { operation: 'requestChat', nickname: 'NickName' } } },
      firstConnect,
      {
        bayeux: {
          channel,
          clientId,
          id: '123abc',
          data: { operation: 'customNotice', message: 'Please wait, while file is loading', ...byKey },
        },
      },
      { ntf: 'secureKey={secureKey}&operation=fileGetsLimits' },
    ],
  },
  {
    who: 'a messaging gateway, with a capital subject and ids in the query as well',
    steps: [
      {
        post: '',
        form: 'Subject=Example&firstName=First&lastName=Last&nickname=NickName&userData[GCTI_Chat_AsyncMode]=true&userData[Media_Type]=SMS',
      },
      { post: `/refresh?${OTHERS}`, form: `${OTHERS}&transcriptPosition=1` },
      { post: `/send?${OTHERS}&_=1548735832000`, form: `${OTHERS}&message=Hello&transcriptPosition=7` },
      { post: '/updateData', form: `${OTHERS}&userData["key"]=value` },
      { post: '/disconnect', form: `${OTHERS}&transcriptPosition=2&message=&endpoint=Environment` },
    ],
  },
  {
    who: 'a client that asks once more for the last event that it has, every two seconds',
    steps: [
      { post: '/', form: 'nickname=NickName&firstName=First&lastName=Last&text=Initial+Text' },
      { post: '/refresh', form: `${WIDGETS}&transcriptPosition=1&message=` },
      { agent: 'joins' },
      { wait: 2000 },
      { post: '/refresh', form: `${WIDGETS}&transcriptPosition=1&message=` },
      { wait: 2000 },
      { post: '/refresh', form: `${WIDGETS}&transcriptPosition=2&message=` },
      { wait: 2000 },
      { post: '/refresh', form: `${WIDGETS}&transcriptPosition=0&message=` },
    ],
  },
  {
    // The one that a document speaks against: it asks for firstName with lastName.
    who: 'a client that gives a first name only, before a server that takes it',
    settings: { profile: 'lenient' },
    steps: [{ post: '', form: 'firstName=First&subject=Need+help' }],
    told: ['name-missing'],
  },
];
