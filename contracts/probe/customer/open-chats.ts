import { isObject, type JsonObject, objectsIn } from '../../shared/json.ts';
import { cometdURLOf, type Target } from '../../target/target.ts';
import { LongPollingCarrier } from '../bayeux/bayeux-carrier.ts';
import { urlencoded } from '../wire/body.ts';
import { Wire } from '../wire/wire.ts';
import type { WireEntry } from '../wire/wire-entry.ts';

/** A chat that an answer on the wire named, with what its customer needs to end it. */
export interface OpenChat {
  readonly chatId: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly over: 'polling' | 'cometd';
  /** The headers that the server let in. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Headers that belong to one request and not to the customer. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'content-type',
  'content-length',
  'transfer-encoding',
  'origin',
  'cookie',
]);
const ENDING_TIMEOUT_MS = 5_000;

/**
 * The chats that were started on this wire and of whose end it knows nothing.
 *
 * @example
 * openChats(result.wire).map(({ chatId }) => chatId); // []
 */
export function openChats(wire: readonly WireEntry[]): readonly OpenChat[] {
  const open = new Map<string, OpenChat>();
  for (const entry of wire) {
    for (const sent of objectsIn(sentText(entry))) forgetEnded(open, sent);
    for (const came of objectsIn(receivedText(entry))) note(open, came, entry);
  }
  return [...open.values()];
}

/**
 * Ends, as their customer, the chats that were started on a wire and are still open; resolves with how many were.
 *
 * A chat that cannot be ended is left to the server's own timeout.
 */
export async function endOpenChats(wire: Wire, target: Target): Promise<number> {
  await wire.settled(ENDING_TIMEOUT_MS);
  const open = openChats(wire.entries);
  if (open.length === 0) return 0;
  const own = new Wire(target);
  try {
    await Promise.allSettled(
      open.map((chat) => (chat.over === 'polling' ? overPolling : overCometd)(own, chat, target)),
    );
  } finally {
    own.close();
  }
  return open.length;
}

async function overPolling(wire: Wire, { chatId, ids, headers }: OpenChat, target: Target): Promise<void> {
  const url = `${target.chatApiURL}/${target.service}/${chatId}/disconnect`;
  await wire.send({ url, headers, body: urlencoded(ids), timeoutMs: ENDING_TIMEOUT_MS });
}

/** A session of its own, since that of the chat may be gone: the key alone tells whose chat it is. */
async function overCometd(wire: Wire, { ids, headers }: OpenChat, target: Target): Promise<void> {
  const carrier = new LongPollingCarrier(wire, cometdURLOf(target));
  const post = (message: object) => carrier.post([message], { headers, timeoutMs: ENDING_TIMEOUT_MS });
  const shaken = await post({
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: ['long-polling'],
  });
  const [{ clientId } = {}] = objectsIn(shaken.response.body.toString());
  const channel = `/service/chatV2/${target.service}`;
  const data = { operation: 'disconnect', secureKey: ids.secureKey };
  await post({ channel, clientId, id: '1', data });
  await post({ channel: '/meta/disconnect', clientId, id: '2' });
}

function note(open: Map<string, OpenChat>, came: JsonObject, entry: WireEntry): void {
  const pushed = isObject(came.data);
  const answer = isObject(came.data) ? came.data : came;
  const { chatId, secureKey, statusCode, chatEnded } = answer;
  // A refused answer tells nothing: a wrong key is told that its chat has ended, while the chat goes on.
  if (typeof chatId !== 'string' || statusCode !== 0) return;
  if (chatEnded === true) {
    open.delete(chatId);
  } else if (typeof secureKey === 'string') {
    const headers = entry.kind === 'http' ? customerHeaders(entry.request.headers) : {};
    open.set(chatId, {
      chatId,
      ids: idsIn(answer),
      over: pushed ? 'cometd' : 'polling',
      headers,
    });
  }
}

/** What an answer says that identifies its session, as far as it does. */
export function idsIn(answer: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['alias', 'secureKey', 'userId'].flatMap((name) => {
      const value = answer[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

/** A customer who asked for the end over CometD need not have stayed to read of it. */
function forgetEnded(open: Map<string, OpenChat>, { data }: JsonObject): void {
  if (!isObject(data) || data.operation !== 'disconnect') return;
  for (const [chatId, { ids }] of open) if (ids.secureKey === data.secureKey) open.delete(chatId);
}

function customerHeaders(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name.toLowerCase())));
}

function sentText(entry: WireEntry): string {
  if (entry.kind === 'http') return entry.request.body;
  return entry.direction === 'sent' ? entry.text : '';
}

function receivedText(entry: WireEntry): string {
  if (entry.kind === 'http') return entry.response?.body.toString() ?? '';
  return entry.direction === 'received' ? entry.text : '';
}
