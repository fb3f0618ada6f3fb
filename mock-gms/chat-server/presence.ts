/** Transient state of a chat: not in the log, not persisted. */
export interface Presence {
  /** Epoch ms of the last request of the customer's client. */
  lastContact: number;
  /** Push connections, in any process, that follow the chat for the customer: while there is one, the customer is in contact. */
  attachments: number;
  /** What the customer has in the input field, as far as the client tells. */
  typingPreview: string;
}
