/** The operation of a request that belongs to no chat, by its path. */
export function operationOf(method: string, path: string): string {
  if (method === 'OPTIONS') return 'preflight';
  if (/\/2\/chat-ntf/.test(path)) return 'chatNtf';
  if (/\/cometd/.test(path)) {
    const [, kind] = /\/cometd\/(handshake|connect|disconnect)/.exec(path) ?? [];
    return kind === undefined ? 'bayeux' : `bayeux${kind[0]?.toUpperCase()}${kind.slice(1)}`;
  }
  const [, , operation] = /\/2\/chat\/[^/?]+(\/[^/?]+\/([^?]+))?/.exec(path) ?? [];
  return operation ?? 'requestChat';
}
