import { isObject, type JsonObject, objectsIn } from '../../shared/json.ts';
import type { WireEntry } from '../wire/wire-entry.ts';

/** A chat that an answer on the wire named, with what its customer needs to end it. */
export interface OpenChat {
  readonly chatId: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly over: 'polling' | 'cometd';
  /** The headers that the server let in. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the server has taken its key since: only then does it tell of this chat when it says that a chat has ended. */
  readonly keyTaken: boolean;
  /** Whether its customer has asked for the end, and nothing was read of it. */
  readonly asked: boolean;
}

/** Headers that belong to one request and not to the customer. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'content-type',
  'content-length',
  'transfer-encoding',
  'origin',
  'cookie',
]);

/**
 * The chats that were started on this wire and of whose end it knows nothing.
 *
 * @example
 * openChats(result.wire).map(({ chatId }) => chatId); // []
 */
export function openChats(wire: readonly WireEntry[]): readonly OpenChat[] {
  const open = new Map<string, OpenChat>();
  const keysSent = new Set<unknown>();
  for (const entry of wire) {
    const text = sentText(entry);
    if (text.includes('secureKey=')) keysSent.add(new URLSearchParams(text).get('secureKey'));
    for (const sent of objectsIn(text)) {
      if (isObject(sent.data)) keysSent.add(sent.data.secureKey);
      forgetEnded(open, sent);
    }
    for (const came of objectsIn(receivedText(entry))) note(open, came, entry, keysSent);
  }
  return [...open.values()];
}

function note(
  open: Map<string, OpenChat>,
  came: JsonObject,
  entry: WireEntry,
  keysSent: ReadonlySet<unknown>,
): void {
  const pushed = isObject(came.data);
  const answer = isObject(came.data) ? came.data : came;
  const { chatId, secureKey, statusCode, chatEnded } = answer;
  // A refused answer tells nothing: a wrong key is told that its chat has ended, while the chat goes on.
  if (typeof chatId !== 'string' || statusCode !== 0) return;
  const before = open.get(chatId);
  const keyTaken = before !== undefined && (before.keyTaken || keysSent.has(before.ids.secureKey));
  if (chatEnded === true) {
    open.delete(chatId);
  } else if (typeof secureKey !== 'string') {
    if (before !== undefined) open.set(chatId, { ...before, keyTaken });
  } else {
    const headers = entry.kind === 'http' ? customerHeaders(entry.request.headers) : {};
    open.set(chatId, {
      chatId,
      ids: idsIn(answer),
      over: pushed ? 'cometd' : 'polling',
      headers,
      keyTaken,
      asked: before?.asked ?? false,
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

/** A customer who asked for the end over CometD need not have stayed to read of it, if the server takes the key. */
function forgetEnded(open: Map<string, OpenChat>, { data }: JsonObject): void {
  if (!isObject(data) || data.operation !== 'disconnect') return;
  for (const [chatId, chat] of open) {
    if (chat.ids.secureKey !== data.secureKey) continue;
    if (chat.keyTaken) open.delete(chatId);
    else open.set(chatId, { ...chat, asked: true });
  }
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
