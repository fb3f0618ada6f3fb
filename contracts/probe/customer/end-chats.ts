import { errorLine } from '../../shared/error-text.ts';
import { isObject, type JsonObject, objectsIn } from '../../shared/json.ts';
import { cometdURLOf, type Target } from '../../target/target.ts';
import { LongPollingCarrier } from '../bayeux/bayeux-carrier.ts';
import { redactorFor } from '../evidence/redactor.ts';
import { urlencoded } from '../wire/body.ts';
import { Wire } from '../wire/wire.ts';
import { type OpenChat, openChats } from './open-chats.ts';

/** A chat that the suite has started and could not end, as far as it knows: it runs until the server's own timeout. */
export interface ChatLeftOpen {
  /** The id that the server gave it. */
  readonly chatId: string;
  /** Why: what the server answered when it was asked for the end, without secrets. */
  readonly reason: string;
}

const ENDING_TIMEOUT_MS = 5_000;
/** How long a server may take to push what it has done, in milliseconds. */
const PUSH_WITHIN_MS = 2_000;
const LONGEST_ADVICE = 200;

/** What is known of the chats besides what crossed the wire. */
export interface Ending {
  /** Whether they may be over without a word to their customer: agents end chats, and time does. @default false */
  readonly mayBeOver?: boolean;
}

/**
 * Ends, as their customer, the chats that were started on a wire and are still open; resolves with those that could not be ended.
 */
export async function endOpenChats(
  wire: Wire,
  target: Target,
  { mayBeOver = false }: Ending = {},
): Promise<readonly ChatLeftOpen[]> {
  await wire.settled(ENDING_TIMEOUT_MS);
  const open = openChats(wire.entries);
  if (open.length === 0) return [];
  const own = new Wire(target);
  try {
    const reasons = await Promise.all(open.map((chat) => failureToEnd(own, chat, target, mayBeOver)));
    const redactor = redactorFor(target, [...wire.entries, ...own.entries]);
    return open.flatMap(({ chatId }, i) => {
      const reason = reasons[i];
      return reason === undefined ? [] : [{ chatId, reason: redactor.text(reason) }];
    });
  } finally {
    own.close();
  }
}

/** Why a chat could not be ended; undefined where it was. */
async function failureToEnd(
  wire: Wire,
  chat: OpenChat,
  target: Target,
  mayBeOver: boolean,
): Promise<string | undefined> {
  const ask = chat.over === 'polling' ? askOverPolling : askOverCometd;
  try {
    const { status, answer } = await ask(wire, chat, target);
    if (answer === undefined) {
      // Over CometD nothing is pushed of a chat that is over.
      if (status === 200 && (mayBeOver || chat.asked)) return undefined;
      return `its end was not answered${status === 200 ? '' : `: HTTP ${status}`}`;
    }
    if (answer.statusCode === 0) return undefined;
    // A customer with a wrong key is told that the chat has ended, too: whose key was taken may believe it.
    if (answer.chatEnded === true && (mayBeOver || chat.keyTaken)) return undefined;
    return `its end was refused: HTTP ${status}${errorIn(answer)}`;
  } catch (error) {
    return `its end was not answered: ${errorLine(error)}`;
  }
}

/** What a server answered; without an answer where it said nothing about the chat. */
interface Answered {
  readonly status: number;
  readonly answer: JsonObject | undefined;
}

async function askOverPolling(
  wire: Wire,
  { chatId, ids, headers }: OpenChat,
  target: Target,
): Promise<Answered> {
  const url = `${target.chatApiURL}/${target.service}/${chatId}/disconnect`;
  const { response } = await wire.send({ url, headers, body: urlencoded(ids), timeoutMs: ENDING_TIMEOUT_MS });
  return { status: response.status, answer: objectsIn(response.body.toString())[0] };
}

/** A session of its own, since that of the chat may be gone: the key alone tells whose chat it is. */
async function askOverCometd(wire: Wire, { ids, headers }: OpenChat, target: Target): Promise<Answered> {
  const carrier = new LongPollingCarrier(wire, cometdURLOf(target));
  const post = async (message: object) => {
    const { response } = await carrier.post([message], { headers, timeoutMs: ENDING_TIMEOUT_MS });
    const came = objectsIn(response.body.toString());
    const pushed = came.map(({ data }) => data).find(isObject);
    return { status: response.status, came, answer: pushed };
  };
  const shaken = await post({
    channel: '/meta/handshake',
    version: '1.0',
    supportedConnectionTypes: ['long-polling'],
  });
  const clientId = shaken.came.find(({ channel }) => channel === '/meta/handshake')?.clientId;
  if (typeof clientId !== 'string') return { status: shaken.status, answer: undefined };
  const channel = `/service/chatV2/${target.service}`;
  const connect = (timeout: number) =>
    post({ channel: '/meta/connect', clientId, connectionType: 'long-polling', advice: { timeout } });
  try {
    // The first connect is answered at once, and a later one when there is news.
    const asks = [
      () => post({ channel, clientId, id: '1', data: { operation: 'disconnect', secureKey: ids.secureKey } }),
      () => connect(0),
      () => connect(PUSH_WITHIN_MS),
    ];
    let last: Answered = { status: shaken.status, answer: undefined };
    for (const ask of asks) {
      last = await ask();
      if (last.answer !== undefined) break;
    }
    return last;
  } finally {
    await post({ channel: '/meta/disconnect', clientId, id: '2' }).catch(() => undefined);
  }
}

function errorIn({ errors }: JsonObject): string {
  const [first] = Array.isArray(errors) ? errors : [];
  if (!isObject(first) || typeof first.code !== 'number') return '';
  const advice = typeof first.advice === 'string' ? `: ${first.advice.slice(0, LONGEST_ADVICE)}` : '';
  return `, error ${first.code}${advice}`;
}
