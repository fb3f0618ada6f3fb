/** The operations of a customer whose events a chat keeps, with the types of these events. */
export const keptEvents = {
  send: 'Message',
  pushUrl: 'PushUrl',
  customNotice: 'CustomNotice',
  updateNickname: 'NicknameUpdated',
  fileUpload: 'FileUploaded',
  fileDelete: 'FileDeleted',
  disconnect: 'ParticipantLeft',
} as const;

/** Those whose events are only told to participants who are there. */
export const typingEvents = { startTyping: 'TypingStarted', stopTyping: 'TypingStopped' } as const;

/** Those whose events some servers make. */
export const receiptEvents = { readReceipt: 'Notice' } as const;
