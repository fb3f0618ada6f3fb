/** What is told to clients whose connection is closed. @see RFC 6455, 7.4.1 */
export const CLOSES = {
  notText: [1003, 'text frames only'],
  tooMany: [1008, 'too many messages wait'],
  failed: [1011, 'the server failed; see its output'],
  end: [1001, 'the server is closing'],
} as const;

/** Bytes that the reason of a close may have. @see RFC 6455, 5.5 */
const MAX_REASON_LENGTH = 123;

/** A message as the reason of a close: no longer than it may be, in whole characters. */
export function reasonOf({ message }: Error): string {
  let reason = message;
  while (Buffer.byteLength(reason) > MAX_REASON_LENGTH) reason = [...reason].slice(0, -1).join('');
  return reason;
}
