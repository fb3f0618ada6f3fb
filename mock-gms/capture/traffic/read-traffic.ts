import { isObject } from '../../boundary/json.ts';
import type { Captured, CapturedExchange, CapturedFrame } from '../captured.ts';
import { type Answer, answerOf } from './answer.ts';
import { type BayeuxMessage, bayeuxIn, jsonIn } from './bayeux-message.ts';
import {
  type ChatPath,
  chatPathOf,
  fileOfPath,
  operationNamed,
  restOperation,
  serviceOfChannel,
} from './chat-path.ts';
import { ChatsByKey } from './chats-by-key.ts';
import { saysNo } from './is-refusal.ts';
import { dataFields, formFields } from './read-fields.ts';
import type { Act, BayeuxSent, OtherRequest, Told, Traffic } from './traffic.ts';
import { unjudged } from './unjudged.ts';

/**
 * Reads what was captured as what it means to the chat API.
 *
 * @example
 * readTraffic([]).acts; // []
 * @see GMS Chat API V2, operations, events and CometD
 */
export function readTraffic(entries: readonly Captured[]): Traffic {
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
  readonly #chats = new ChatsByKey();

  exchange(entry: CapturedExchange): void {
    const { method, path } = entry.request;
    if (method === 'OPTIONS') return;
    const asked = chatPathOf(path);
    if (asked === undefined)
      this.others.push({ entry: entry.number, at: entry.at, path: path.split('?', 1)[0] ?? path });
    else if (asked.endpoint === 'cometd') this.#longPoll(entry);
    else this.#form(entry, asked);
  }

  frame(frame: CapturedFrame): void {
    const { number: entry, at, direction, connection, headers, text } = frame;
    const messages = receivedIn(frame, text);
    if (direction === 'received') {
      this.#received(messages, { entry, at, line: lineOf(connection) });
      return;
    }
    const about = { entry, at, end: undefined, carrier: 'cometd-websocket', connection, headers } as const;
    for (const message of messages) this.#sent(message, about);
  }

  #form(entry: CapturedExchange, asked: Exclude<ChatPath, { endpoint: 'cometd' }>): void {
    const { number, at, end, request, response } = entry;
    const fields = formFields(request.headers, request.body);
    const lack = unjudged(entry);
    const isAnswered = end !== undefined && lack === undefined;
    const answer = isAnswered ? answerIn(entry) : undefined;
    const { endpoint } = asked;
    const rest = endpoint === 'rest' ? asked : undefined;
    const chat = rest?.chatId ?? answer?.chatId ?? this.#chats.get(fields.secureKey);
    const operation =
      rest === undefined ? operationNamed(fields.operation ?? 'fileUpload') : restOperation(rest.operation);
    const service = rest?.service;
    this.acts.push({
      entry: number,
      at,
      end,
      carrier: endpoint === 'rest' ? 'polling' : 'cometd-long-polling',
      endpoint,
      service,
      operation,
      chatId: chat,
      fields,
      fileId: rest === undefined ? fields.fileId : fileOfPath(rest.operation),
      headers: request.headers,
      answer,
      ...(isAnswered && { status: response?.status }),
      ...(lack !== undefined && { unjudged: lack }),
      isRefused: isAnswered && ((response?.status ?? 0) >= 300 || saysNo(answer)),
    });
    if (answer !== undefined && end !== undefined) {
      const { status = 0 } = response ?? {};
      this.#tell({ answer, entry: number, at: end, pushed: false, status, chatId: chat, service });
    }
  }

  #longPoll(exchange: CapturedExchange): void {
    const { number: entry, at, end, request, response } = exchange;
    const { headers } = request;
    const lack = unjudged(exchange);
    const about = { entry, at, end, carrier: 'cometd-long-polling', connection: 0, headers } as const;
    const sent = bayeuxIn(request.body).map((message) => this.#sent(message, about, lack));
    if (end !== undefined && lack === undefined && response?.status === 200) {
      const line = lineOf(0, sent[0]?.message.clientId);
      this.#received(receivedIn(exchange, response.body), { entry, at: end, line }, sent);
    }
  }

  #sent(
    message: BayeuxMessage,
    about: Omit<BayeuxSent, 'message' | 'reply'>,
    lack?: string | undefined,
  ): BayeuxSent {
    const { entry, at, end, carrier, headers, connection } = about;
    const sent = { ...about, message, reply: undefined };
    this.bayeux.push(sent);
    const { data } = message;
    const service = serviceOfChannel(message.channel);
    if (service === undefined || !isObject(data)) return sent;
    const fields = dataFields(data);
    this.acts.push({
      entry,
      at,
      end: end ?? at,
      carrier,
      endpoint: 'cometd',
      service,
      line: lineOf(connection, message.clientId),
      operation: operationNamed(fields.operation ?? 'unknown'),
      chatId: this.#chats.get(fields.secureKey) ?? (fields.chatId || undefined),
      fields,
      headers,
      answer: undefined,
      ...(lack !== undefined && { unjudged: lack }),
      isRefused: false,
    });
    return sent;
  }

  #received(
    messages: readonly BayeuxMessage[],
    about: { readonly entry: number; readonly at: number; readonly line: string },
    among = this.bayeux,
  ): void {
    for (const message of messages) {
      const { channel = '', id, data } = message;
      const service = serviceOfChannel(channel);
      const answer = service === undefined ? undefined : answerOf(data);
      if (answer !== undefined) {
        this.#tell({ ...about, answer, pushed: true, status: 200, chatId: answer.chatId, service });
      }
      if (message.successful === undefined) continue;
      const asked = among.findLast(
        (sent) => sent.reply === undefined && sent.message.channel === channel && sameId(sent.message.id, id),
      );
      if (asked === undefined) continue;
      asked.reply = message;
      asked.end = about.at;
    }
  }

  #tell(told: Told): void {
    const { answer, chatId } = told;
    if (chatId !== undefined) this.#chats.add(answer.secureKey, chatId);
    this.told.push(told);
  }
}

function sameId(asked: unknown, replied: unknown): boolean {
  return replied === undefined || asked === undefined || String(asked) === String(replied);
}

/** A connection of a WebSocket is one client's; over HTTP it names itself. */
function lineOf(connection: number, clientId = ''): string {
  return connection > 0 ? `connection ${connection}` : clientId;
}

/** What answers say: a judge reads all of a chat again with everything that passes, and an answer that came stays. */
const ANSWERS = new WeakMap<CapturedExchange, { readonly answer: Answer | undefined }>();

function answerIn(entry: CapturedExchange): Answer | undefined {
  const known = ANSWERS.get(entry) ?? { answer: answerOf(jsonIn(entry.response?.body ?? '')) };
  ANSWERS.set(entry, known);
  return known.answer;
}

/** The same of frames and of answers to Bayeux messages. */
const MESSAGES = new WeakMap<Captured, readonly BayeuxMessage[]>();

function receivedIn(entry: Captured, text: string): readonly BayeuxMessage[] {
  const known = MESSAGES.get(entry) ?? bayeuxIn(text);
  MESSAGES.set(entry, known);
  return known;
}
