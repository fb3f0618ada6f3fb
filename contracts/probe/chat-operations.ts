/** The operations inside a chat, as they stand at the end of its URL, with the fields that each needs besides the session's own. */
export const requiredFields = {
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
} satisfies Readonly<Record<string, OperationFields>>;

export type SessionOperation = keyof typeof requiredFields;

export const sessionOperations = Object.keys(requiredFields) as readonly SessionOperation[];

/** The fields of an operation, under the names that they have over polling. */
export type OperationFields = Readonly<Record<string, string | number>>;
