/**
 * What a difference from Widgets that is about several commands or events means for each of them, in a sentence. The key is how
 * docs/differences-from-widgets.md begins the row.
 */
export const SHARED_DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '`sendMessage`, `sendCustomNotice`, `updateUserData`': {
    sendMessage: 'rejects if the server refuses it',
    sendCustomNotice: 'rejects if the server refuses it',
    updateUserData: 'rejects if the server refuses it',
  },
  '`sendFile`, `getFileLimits` over CometD without `apiURL`': {
    sendFile: 'over CometD without `apiURL`: rejects',
    getFileLimits: 'over CometD without `apiURL`: rejects',
  },
  '`getAgents`, `getStats`, `updateUserData` after the end': {
    getAgents: 'after the end: the agents of the chat that is over',
    getStats: 'after the end: the figures of the chat that is over',
    updateUserData: 'after the end: the data are kept for the next chat',
  },
  '`clientDisconnected`, `agentDisconnected`, `supervisorDisconnected` after': {
    endChat: 'the leaves that it raises carry their data',
    clientDisconnected: "after one's own `endChat`: carries its data as well",
    agentDisconnected: "after one's own `endChat`: carries its data as well",
    supervisorDisconnected: "after one's own `endChat`: carries its data as well",
  },
  'a command that does not exist; `addPrefilter`': {
    addPrefilter: 'without options: rejects',
    registerTypingPreviewInput: 'without options: rejects',
    sendFile: 'takes a `File`, a list, an input or a selector, and rejects without one',
  },
  '`sendCustomNotice`, `getFileLimits` without a chat': {
    sendCustomNotice: 'without a chat: rejects, without a request',
    getFileLimits: 'without a chat: rejects, without a request',
    poll: 'is refused',
  },
  'an answer to `sendTyping`, `sendCustomNotice` or `updateUserData`': {
    sendTyping: 'if the answer says that the chat has ended: ends it',
    sendCustomNotice: 'if the answer says that the chat has ended: ends it',
    updateUserData: 'if the answer says that the chat has ended: ends it',
  },
};
