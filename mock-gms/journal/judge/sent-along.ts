/** The fields that say, with every operation, whose request it is. */
export const IDS: ReadonlySet<string> = new Set(['secureKey', 'userId', 'alias', 'chatId']);

/**
 * Fields that clients in production send along with operations that do not have them, by the name of the operation over
 * either transport. They are ignored, and nobody is told.
 *
 * @see GMS Chat API V2, unknown fields: observed in Genesys Widgets, a messaging gateway and independent clients
 */
const ALONG: ReadonlyMap<string, readonly string[]> = new Map([
  ['requestChat', ['Subject', 'endpoint']],
  ['disconnect', ['message', 'endpoint']],
  ['refresh', ['message']],
  ['customNotice', ['userData']],
  ['chatNtf', ['auth']],
]);

/** Whether a client in production is known to send this field with an operation that does not have it. */
export function isSentAlong(operation: string, field: string, isPublished: boolean): boolean {
  if (IDS.has(field) || field === 'transcriptPosition') return true;
  // Credentials stand in the data of a publication, as no header can carry them over a WebSocket.
  return (isPublished && field === 'auth') || (ALONG.get(operation) ?? []).includes(field);
}
