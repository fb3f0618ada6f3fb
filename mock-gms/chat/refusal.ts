/** Every reason for which the rules refuse a command: a closed set that each face turns into its own errors. */
export const REFUSALS = {
  nameMissing: 'neither nickname nor firstName and lastName were given',
  firstNameMissing: 'lastName was given without firstName',
  lastNameMissing: 'firstName was given without lastName',
  textTooLong: 'the text has more bytes than one message may have',
  chatEnded: 'the chat has ended',
  notPresent: 'no such participant is in the chat',
  notAllowed: 'this participant may not do that',
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
