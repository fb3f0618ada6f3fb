import { isChatPath, type OperationName } from '../chat-api/operations.ts';
import type { OperationRoute, UnservedRoute } from '../chat-http/operation-route.ts';

/** Where a request to REST goes; only a start names no chat. */
export type RestRoute = OperationRoute<OperationName> & { readonly service: string };

const CHAT = '/2/chat/';

/** Parts of the API beside the chat paths that a real GMS answers, each with all that lies below it. */
const NEIGHBOURS = [{ path: '/1', operation: 'API version 1' }] as const;

/** Served by `files/`, as are the paths of a chat that go on with `/file`. */
const CHAT_NTF = '/2/chat-ntf';

/**
 * The route of a path; undefined for a path that REST does not serve.
 *
 * @param path without query
 * @param basePath what stands before `/2/chat`, e.g. `/genesys`
 * @see GMS Chat API V2, operations: names are exact and case-sensitive; the start takes a trailing slash
 */
export function routeOf(path: string, basePath: string): RestRoute | UnservedRoute | undefined {
  if (!path.startsWith(basePath)) return undefined;
  const rest = path.slice(basePath.length);
  if (rest.startsWith(CHAT)) return chatRoute(rest.slice(CHAT.length).split('/'));
  if (rest === CHAT_NTF || rest === `${CHAT_NTF}/`) return undefined;
  const neighbour = NEIGHBOURS.find(({ path }) => rest === path || rest.startsWith(`${path}/`));
  if (neighbour !== undefined) return { kind: 'notBuilt', operation: neighbour.operation };
  return rest.startsWith('/') && basePath !== '' ? { kind: 'unknown' } : undefined;
}

function chatRoute(parts: readonly string[]): RestRoute | UnservedRoute | undefined {
  const [service = '', chatId = '', ...rest] = parts;
  if (service === '') return { kind: 'unknown' };
  if (chatId === '')
    return rest.length === 0
      ? { kind: 'operation', service, operation: 'requestChat' }
      : { kind: 'unknown', service };
  const [operation = ''] = rest;
  if (rest.length === 1 && isChatPath(operation)) return { kind: 'operation', service, chatId, operation };
  return operation === 'file' ? undefined : { kind: 'unknown', service };
}
