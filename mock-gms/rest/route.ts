import { isOperation, type OperationName } from '../chat-api/operations.ts';

/** Where a request of the polling face goes. */
export type Route =
  | { readonly kind: 'requestChat'; readonly service: string }
  | {
      readonly kind: 'operation';
      readonly service: string;
      readonly chatId: string;
      readonly operation: OperationName;
    }
  /** Known to GMS and not built here; `operation` says what it is. */
  | { readonly kind: 'notBuilt'; readonly operation: string }
  | { readonly kind: 'unknown'; readonly service?: string };

/** A route into a service. */
export type ChatRoute = Extract<Route, { readonly kind: 'requestChat' | 'operation' }>;

const CHAT = '/2/chat/';

/** Parts of the API beside the chat paths that a real GMS answers, each with all that lies below it. */
const NEIGHBOURS = [{ path: '/1', operation: 'API version 1' }] as const;

/** Of the file face, which comes after this one: so are paths below a chat that go on with `/file`. */
const CHAT_NTF = '/2/chat-ntf';

/**
 * Tells where a path of the polling face goes; undefined for a path that is none of its.
 *
 * @param path without query
 * @param basePath what stands before `/2/chat`, e.g. `/genesys`
 * @see GMS Chat API V2, operations: names are exact and case-sensitive; the start takes a trailing slash
 */
export function routeOf(path: string, basePath: string): Route | undefined {
  if (!path.startsWith(basePath)) return undefined;
  const rest = path.slice(basePath.length);
  if (rest.startsWith(CHAT)) return chatRoute(rest.slice(CHAT.length).split('/'));
  if (rest === CHAT_NTF || rest === `${CHAT_NTF}/`) return undefined;
  const neighbour = NEIGHBOURS.find(({ path }) => rest === path || rest.startsWith(`${path}/`));
  if (neighbour !== undefined) return { kind: 'notBuilt', operation: neighbour.operation };
  return rest.startsWith('/') && basePath !== '' ? { kind: 'unknown' } : undefined;
}

function chatRoute(parts: readonly string[]): Route | undefined {
  const [service = '', chatId = '', ...rest] = parts;
  if (service === '') return { kind: 'unknown' };
  if (chatId === '')
    return rest.length === 0 ? { kind: 'requestChat', service } : { kind: 'unknown', service };
  const [operation = ''] = rest;
  if (rest.length === 1 && isOperation(operation)) return { kind: 'operation', service, chatId, operation };
  return operation === 'file' ? undefined : { kind: 'unknown', service };
}
