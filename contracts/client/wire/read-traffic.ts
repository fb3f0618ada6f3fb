import type { Answer } from '../../probe/answer.ts';
import type { BayeuxMessage } from '../../probe/bayeux-message.ts';
import { isObject, objectsIn, parseJson } from '../../shared/json.ts';
import { dataFields, formFields } from './read-fields.ts';
import type { Tapped, TappedExchange, TappedFrame } from './tapped.ts';
import type { Act, BayeuxSent, OtherRequest, Told, Traffic } from './traffic.ts';

const REST = /\/2\/chat\/[^/?]+(?:\/([^/?]+)\/([^?]+?))?\/?(?:\?|$)/;
const NTF = /\/2\/chat-ntf\/?(?:\?|$)/;
const COMETD = /\/cometd(?:[/?]|$)/;
const CHAT_CHANNEL = /^\/service\/chatV2\//;

/** What operations are called elsewhere: over CometD, at the side-door, as the path of a file. */
const NAMES: Readonly<Record<string, string>> = {
  sendMessage: 'send',
  fileGetLimits: 'fileLimits',
  fileGetsLimits: 'fileLimits',
  file: 'fileUpload',
  'file/limits': 'fileLimits',
};

/** Reads what passed the tap as what it means to the chat API. */
export function readTraffic(entries: readonly Tapped[]): Traffic {
  const reader = new Reader();
  for (const entry of entries) {
    if (entry.kind === 'frame') reader.frame(entry);
    else reader.exchange(entry);
  }
  const byTime = (a: { at: number }, b: { at: number }) => a.at - b.at;
  return { acts: reader.acts, told: reader.told.sort(byTime), bayeux: reader.bayeux, others: reader.others };
}

class Reader {
  readonly acts: Act[] = [];
  readonly told: Told[] = [];
  readonly bayeux: BayeuxSent[] = [];
  readonly others: OtherRequest[] = [];
  /** Which chat a key belongs to. */
  readonly #chats = new Map<string, string>();

  exchange(entry: TappedExchange): void {
    const { method, path } = entry.request;
    if (method === 'OPTIONS') return;
    if (NTF.test(path)) this.#form(entry, 'ntf', undefined, undefined);
    else if (COMETD.test(path)) this.#longPoll(entry);
    else {
      const [matched, chatId, operation] = REST.exec(path) ?? [];
      if (matched !== undefined) this.#form(entry, 'rest', chatId, operation);
      else this.others.push({ entry: entry.number, at: entry.at, path: path.split('?', 1)[0] ?? path });
    }
  }

  frame({ number: entry, at, direction, connection, headers, text }: TappedFrame): void {
    const messages = objectsIn(text);
    if (direction === 'received') {
      this.#received(messages, entry, at);
      return;
    }
    const about = { entry, at, end: undefined, carrier: 'cometd-websocket', connection, headers } as const;
    for (const message of messages) this.#sent(message, about);
  }

  #form(entry: TappedExchange, door: 'rest' | 'ntf', chatId?: string, path?: string): void {
    const { number, at, end, request, response } = entry;
    const fields = formFields(request.headers, request.body);
    const isAnswered = end !== undefined && !entry.failure;
    const answer = isAnswered ? answerOf(parseJson(response?.body ?? '')) : undefined;
    const chat = chatId ?? answer?.chatId ?? this.#chats.get(fields.secureKey ?? '');
    const operation = contractName(
      door === 'rest' ? restOperation(path) : (fields.operation ?? 'fileUpload'),
    );
    this.acts.push({
      entry: number,
      at,
      end,
      carrier: door === 'rest' ? 'polling' : 'cometd-long-polling',
      door,
      operation,
      chatId: chat,
      fields,
      headers: request.headers,
      answer,
      isRefused: isAnswered && (response?.status !== 200 || (answer?.statusCode ?? 0) !== 0),
    });
    if (answer !== undefined && end !== undefined) {
      const { status = 0 } = response ?? {};
      this.#tell({ answer, entry: number, at: end, pushed: false, status, chatId: chat });
    }
  }

  #longPoll({ number: entry, at, end, request, response, failure }: TappedExchange): void {
    const { headers } = request;
    const about = { entry, at, end, carrier: 'cometd-long-polling', connection: 0, headers } as const;
    const sent = objectsIn(request.body).map((message) => this.#sent(message, about));
    if (end !== undefined && failure === undefined && response?.status === 200) {
      this.#received(objectsIn(response.body), entry, end, sent);
    }
  }

  #sent(message: BayeuxMessage, about: Omit<BayeuxSent, 'message' | 'reply'>): BayeuxSent {
    const { entry, at, end, carrier, headers } = about;
    const sent = { ...about, message, reply: undefined };
    this.bayeux.push(sent);
    const { channel = '', data } = message;
    if (!CHAT_CHANNEL.test(channel) || !isObject(data)) return sent;
    const fields = dataFields(data);
    this.acts.push({
      entry,
      at,
      end: end ?? at,
      carrier,
      door: 'cometd',
      operation: contractName(fields.operation ?? 'unknown'),
      chatId: this.#chats.get(fields.secureKey ?? '') ?? (fields.chatId || undefined),
      fields,
      headers,
      answer: undefined,
      isRefused: false,
    });
    return sent;
  }

  #received(messages: readonly BayeuxMessage[], entry: number, at: number, among = this.bayeux): void {
    for (const message of messages) {
      const { channel = '', id, data } = message;
      const answer = CHAT_CHANNEL.test(channel) ? answerOf(data) : undefined;
      if (answer !== undefined) {
        this.#tell({ answer, entry, at, pushed: true, status: 200, chatId: answer.chatId });
      }
      if (message.successful === undefined) continue;
      const asked = among.findLast(
        (sent) => sent.reply === undefined && sent.message.channel === channel && sameId(sent.message.id, id),
      );
      if (asked === undefined) continue;
      asked.reply = message;
      asked.end = at;
    }
  }

  #tell(told: Told): void {
    const { answer, chatId } = told;
    if (answer.secureKey !== undefined && chatId !== undefined) this.#chats.set(answer.secureKey, chatId);
    this.told.push(told);
  }
}

function sameId(asked: unknown, replied: unknown): boolean {
  return replied === undefined || asked === undefined || String(asked) === String(replied);
}

const contractName = (name: string) => NAMES[name] ?? name;

function restOperation(path: string | undefined): string {
  if (path === undefined) return 'requestChat';
  const [, what] = /^file\/[^/]+\/(download|delete)$/.exec(path) ?? [];
  return what === undefined ? path : what === 'download' ? 'fileDownload' : 'fileDelete';
}

function answerOf(value: unknown): Answer | undefined {
  if (!isObject(value) || !('statusCode' in value || 'errors' in value)) return undefined;
  const { messages } = value;
  return { ...value, messages: Array.isArray(messages) ? messages.filter(isObject) : [] };
}
