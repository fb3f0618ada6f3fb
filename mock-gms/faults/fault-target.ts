import { FILE_OPERATIONS, OPERATIONS } from '../chat-api/operations.ts';

const META = [
  '/meta/handshake',
  '/meta/connect',
  '/meta/subscribe',
  '/meta/unsubscribe',
  '/meta/disconnect',
] as const;

/** Everything that a fault can be for. */
export function faultOperations(): readonly string[] {
  return [...Object.keys(OPERATIONS), ...Object.keys(FILE_OPERATIONS), ...META, 'push', '*'];
}

/** Where a fault on a Bayeux meta message can act, since such a message names no service; undefined for the others. */
export function reachOf(operation: string): string | undefined {
  if (!operation.startsWith('/meta/')) return undefined;
  const byPath = 'at a URL that names the service, such as /genesys/cometd/{service}';
  return operation === '/meta/handshake'
    ? `acts ${byPath}: elsewhere a handshake belongs to no service`
    : `acts on sessions that have published to the service, and on every session ${byPath}`;
}
