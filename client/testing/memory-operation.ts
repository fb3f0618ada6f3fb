const overEither = [
  'start',
  'refresh',
  'send',
  'startTyping',
  'stopTyping',
  'customNotice',
  'updateData',
  'disconnect',
  'file',
  'limits',
  'download',
] as const;

const overCometd = ['requestNotifications', 'handshake', 'connect', '/meta/disconnect', 'push'] as const;

/** A request over HTTP, by what it asks for. */
export type MemoryOperation = (typeof overEither)[number];

/** What can be spoilt: a request, or a publication, and over CometD what keeps the connection. */
export type SpoilableOperation = MemoryOperation | (typeof overCometd)[number];

/** @throws {TypeError} for a name that no request has: no request would ever meet it */
export function checkSpoilable(operation: SpoilableOperation): void {
  check('spoil', operation, [...overEither, ...overCometd]);
}

/** @throws {TypeError} for a name that no request over HTTP has */
export function checkHeld(operation: MemoryOperation): void {
  check('hold', operation, overEither);
}

function check(method: string, operation: string, known: readonly string[]): void {
  if (!known.includes(operation))
    throw new TypeError(
      `${method}: unknown operation ${JSON.stringify(operation)}; known: ${known.join(', ')}`,
    );
}
