/** The operations inside a chat, as they stand at the end of its URL. */
export const sessionOperations = [
  'send',
  'refresh',
  'startTyping',
  'stopTyping',
  'pushUrl',
  'updateNickname',
  'customNotice',
  'updateData',
  'readReceipt',
  'disconnect',
] as const;

export type SessionOperation = (typeof sessionOperations)[number];

/** The fields that each operation cannot do without, besides the session's own. */
export const requiredFields: Readonly<Record<SessionOperation, Readonly<Record<string, string | number>>>> = {
  send: { message: 'Hello' },
  refresh: {},
  startTyping: {},
  stopTyping: {},
  pushUrl: { pushUrl: 'https://www.example.com/' },
  updateNickname: { nickname: 'Renamed' },
  customNotice: { message: 'Notice' },
  updateData: { 'userData[key]': 'value' },
  readReceipt: { transcriptPosition: 1 },
  disconnect: {},
};

/** The fields of an operation, under the names that they have over polling. */
export type OperationFields = Readonly<Record<string, string | number>>;
