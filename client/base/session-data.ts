/**
 * What a running chat is known by, in the words of the documents.
 * @see WebChatService 9.0, getSessionData
 */
export interface SessionData {
  /** The chat's id. */
  sessionID: string;
  /** The key with which each request proves that it is the customer's. */
  secureKey: string;
  /** The id of the customer in the chat. */
  userId: string;
  /** Which server of a cluster holds the chat. */
  alias: string;
}
