/**
 * What a running chat is known by, in the words of the documents.
 * @see WebChatService 9.0, getSessionData
 */
export interface SessionData {
  /** The chat's id. */
  sessionID: string;
  secureKey: string;
  userId: string;
  alias: string;
}
