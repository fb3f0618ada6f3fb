/** Why something differs from what was observed. */
export interface Because {
  readonly why: string;
  /** How its row or sentence on docs/differences-from-widgets.md begins; undefined where the client does not differ. */
  readonly page?: string;
}

/** Every kind of difference. */
export const reasons = {
  text: { why: 'the documents give this text', page: '| texts of rejections |' },
  'never-settles': {
    why: 'a command that cannot be carried out rejects instead of never settling',
    page: '| a command that does not exist;',
  },
  'end-chat': { why: 'the document says how endChat settles', page: '| `endChat` |' },
  farewell: {
    why: 'the documents give these events a message and agents',
    page: '| `clientDisconnected`, `agentDisconnected`, `supervisorDisconnected` after one',
  },
  'leave-once': {
    why: 'the leave that a push or a last refresh brings after one’s own endChat has been told already',
    page: '| a leave that comes after one’s own `endChat` |',
  },
  'stop-poll': { why: 'the document resolves it in every chat', page: '| `stopPoll` |' },
  figures: {
    why: 'figures are numbers, and stay after the end',
    page: '| `getAgents`, `getStats`, `updateUserData` after the end |',
  },
  download: { why: 'the document resolves only when the file is downloaded', page: '| `downloadFile` |' },
  prefilters: { why: 'the document resolves with an array', page: '| `addPrefilter` |' },
  'no-request': {
    why: 'without a chat there is nothing to ask the server',
    page: '| `sendCustomNotice`, `getFileLimits` without a chat; `poll` of a page |',
  },
  'user-data-no-object': {
    why: 'the document rejects malformed user data',
    page: '| `startChat` with user data that are no object',
  },
  'not-ok-rejects': {
    why: 'the document resolves where statusCode is 0',
    page: '| `sendMessage`, `sendCustomNotice`, `updateUserData` |',
  },
  'sent-while-down': {
    why: 'a message that was not sent is not resolved',
    page: '| `sendMessage` while the connection is down |',
  },
  'ends-at-once': {
    why: 'an answer that says that the chat has ended ends it, after a last refresh that raises no ajaxResponse',
    page: '| an answer to `sendTyping`, `sendCustomNotice` or `updateUserData` that says',
  },
  'no-response-text': {
    why: 'an AJAX response always has its text, so that a page need not look first',
    page: '| `responseText` where no answer came |',
  },
  bot: { why: 'Widgets register botDisconnected and never raise it', page: '| a bot that leaves |' },
  'agents-ahead': {
    why: 'agents are those of the moment of the message',
    page: '| `agents` of an event |',
  },
  'session-data-after-end': {
    why: 'the last messages belong to the chat that has just ended',
    page: '| `sessionData` of the messages that come with the end |',
  },
  'restored-async': {
    why: 'Widgets give this member in asynchronous mode alone; here it is always there',
    page: '| `restored` |',
  },
  'restore-offline': {
    why: 'a chat that is restored while its server is offline goes on like any other; the server that was seen gave no keys then',
    page: '| a restore that is answered with statusCode 1 |',
  },
  'restore-while-active': {
    why: 'a chat that runs is left alone; Widgets begin it again, and lose it over CometD',
    page: '| `restore` while a chat runs |',
  },
  'configure-again': {
    why: 'the chat that runs is looked for at the new address, where it is unknown, and ends',
    page: '| `configure` with another `dataURL` during a chat |',
  },
  'preprocessor-throws': {
    why: 'a message is not lost by a mistake of the page',
    page: '| a preprocessor that throws |',
  },
  'watched-input': {
    why: 'the document has a watched input start the typing',
    page: '| an input that is watched |',
  },
  'answer-text': {
    why: 'an answer is read for what it says, not for its type',
    page: '| an answer whose type is not JSON',
  },
  'answer-as-text': {
    why: 'ajaxResponse has the answer as an object; those of statusCode 0 were not written down',
    page: '| `ajaxResponse` of uploads and file limits |',
  },
  'ui-file-limits': {
    why: 'the user interface of Widgets asks for the file limits of a chat that begins or is restored',
  },
  'file-limits-text': { why: 'the document resolves with the response object', page: '| `getFileLimits` |' },
  'no-api-url': {
    why: 'the document has a text for a chat that does not know where its files go',
    page: '| `sendFile`, `getFileLimits` over CometD without `apiURL` |',
  },
  'fetch-history': {
    why: 'the document resolves with the answer; old messages are no news',
    page: '| `fetchHistory` |',
  },
  handshakes: {
    why: 'a start tries five times to connect',
    page: '| a `startChat` over CometD whose handshakes fail |',
  },
  'start-refused-cometd': {
    why: 'the document rejects with an AJAX response, and has the event',
    page: '| `startChat` over CometD that is refused with an HTTP error',
  },
  'connection-lost': {
    why: 'Widgets raise both events where connects are answered with an error, and none where nothing answers',
    page: '| a connection over CometD that is lost for some seconds |',
  },
  'typing-cometd': {
    why: 'the document resolves it, and has both events',
    page: '| `sendTyping` over CometD |',
  },
  publication: {
    why: 'the document rejects with an AJAX response; the error is that response, with channel and failure',
    page: '| a publication that fails |',
  },
  'edition-8.5-rejections': {
    why: 'the document of 8.5 has the texts in an object',
    page: '| rejections in edition 8.5 |',
  },
  'edition-8.5-commands': {
    why: 'the client has the commands of 9.0 in edition 8.5 as well',
    page: '| commands of 9.0 in edition 8.5 |',
  },
  'edition-8.5-transcript': {
    why: 'the document of 8.5 resolves with the bare array',
    page: '| `getTranscript` in edition 8.5 |',
  },
  'edition-8.5-configure': {
    why: 'what is no configuration is refused',
    page: '| `configure` without options in edition 8.5 |',
  },
  'edition-8.5-greeting': {
    why: 'the greeting belongs to the user interface of Widgets',
    page: '| the greeting of edition 8.5 |',
  },
  'edition-8.5-polls': {
    why: 'the polls of edition 8.5 were seldom, and their moments were not written down',
  },
  'server-since': {
    why: 'the server has changed since: files have more members, the system joins before it speaks, an idle alert has user data, statusCode 1 comes with the ids',
  },
} as const satisfies Readonly<Record<string, Because>>;
