/** What a fault can be for, by the names that the journal uses too. */
export const FAULT_OPERATIONS = [
  'requestChat',
  'requestNotifications',
  'send',
  'refresh',
  'startTyping',
  'stopTyping',
  'disconnect',
  'pushUrl',
  'updateNickname',
  'updateData',
  'customNotice',
  'readReceipt',
  'fileLimits',
  'fileUpload',
  'fileDownload',
  'fileDelete',
  '/meta/handshake',
  '/meta/connect',
  '/meta/subscribe',
  '/meta/unsubscribe',
  '/meta/disconnect',
  'push',
  '*',
] as const;

/** An operation, as openapi.yaml names it, or a Bayeux channel; `push` for what is pushed over CometD, `*` for all but that. */
export type FaultOperation = (typeof FAULT_OPERATIONS)[number];

/** Operations that have another name over CometD. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['sendMessage', 'send']]);

/** The one name of an operation, whatever carries it. */
export function operationName(name: string): string {
  return OTHER_NAMES.get(name) ?? name;
}

/** Where a fault on a Bayeux meta message can act, since such a message names no service; undefined for the others. */
export function reachOf(operation: string): string | undefined {
  if (!operation.startsWith('/meta/')) return undefined;
  const byPath = 'at a URL that names the service, such as /genesys/cometd/{service}';
  return operation === '/meta/handshake'
    ? `acts ${byPath}: elsewhere a handshake belongs to no service`
    : `acts on sessions that have published to the service, and on every session ${byPath}`;
}
