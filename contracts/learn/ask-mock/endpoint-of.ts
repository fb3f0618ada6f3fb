import type { Pair } from './pair.ts';

/** What a path leads to. */
export function endpointOf(path: string): Pair['endpoint'] {
  if (/\/2\/chat-ntf/.test(path)) return 'ntf';
  return /\/cometd/.test(path) ? 'bayeux' : 'rest';
}
