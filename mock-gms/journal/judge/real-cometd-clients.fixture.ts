import type { RealClient, Step } from './real-client.fixture.ts';

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

/** Genesys Widgets, the vendor's SDK and an independent client over CometD. */
export const cometdClients: readonly RealClient[] = [
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
];
