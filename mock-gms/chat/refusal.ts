/** Every reason for which the rules refuse a command: a closed set; each transport has its own errors for them. */
export const REFUSALS = {
  nameMissing: 'neither nickname nor firstName and lastName were given',
  firstNameMissing: 'lastName was given without firstName',
  lastNameMissing: 'firstName was given without lastName',
  textTooLong: 'the text has more bytes than one message may have',
  chatEnded: 'the chat has ended',
  notPresent: 'no such participant is in the chat',
  notAllowed: 'this participant may not do that',
  notAsync: 'only an asynchronous chat can be parked',
  agentNeeded: 'files are taken only after an agent has joined',
  fileTypeNotAllowed: 'files of this type are not taken',
  fileTooLarge: 'the file has more bytes than one file may have',
  filesTooLarge: 'the files of the chat would have more bytes than they may have together',
  tooManyFiles: 'the customer has sent as many files as allowed',
  noSuchFile: 'no such file is in the chat',
  notYourFile: 'somebody else sent this file',
  downloadsUsedUp: 'the customer has downloaded files as often as allowed',
  noRoomForFile: 'the server holds as many bytes of files as it can',
  logFull: 'the chat holds as much as one chat may hold',
} as const;

export type RefusalReason = keyof typeof REFUSALS;

/** A command that was refused; nothing was logged. */
export interface Refusal {
  readonly refused: RefusalReason;
}

export function refuse(refused: RefusalReason): Refusal {
  return { refused };
}
