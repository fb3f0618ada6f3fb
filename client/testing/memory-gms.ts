import type { Clock } from '../clock.ts';
import type { Fetch } from '../transport/exchange.ts';
import type { ChatEvent, ChatResponse } from '../transport/transport.ts';

/** A request as the server saw it. */
export interface MemoryRequest {
  /** `start`, or the last part of the path: `send`, `refresh` … */
  readonly operation: string;
  readonly url: string;
  readonly init: RequestInit;
  readonly fields: URLSearchParams;
}

/** What a request gets instead of its answer: other fields, an HTTP error, or nothing at all. */
export type Spoilt =
  | { answer: Partial<ChatResponse> }
  | { status: number; body?: unknown }
  | 'connection lost'
  | 'no answer';

/** Somebody on the other side of the chat. */
export interface MemoryAgent {
  say(text: string): void;
  startTyping(preview?: string): void;
  stopTyping(): void;
  pushUrl(url: string): void;
  leave(): void;
}

export interface AgentOptions {
  nickname?: string;
  type?: 'Agent' | 'Supervisor' | 'External';
  bot?: boolean;
}

type Sender = ChatEvent['from'];

const ids = { alias: '117', userId: '007555677B20000A', secureKey: '4ee15d7e1c343c8e' };
const bot = { GCTI_SYSTEM: { 'party-info': { style: 'BOT' } } };

/**
 * A chat server without a network: its `fetch` answers the client, its other methods are the agent's side.
 * @see GMS Chat API V2, operations and events
 */
export class MemoryGms {
  /** Every request so far, oldest first. */
  readonly requests: MemoryRequest[] = [];
  /** The transcript of the latest chat. */
  events: ChatEvent[] = [];
  readonly #clock: Clock;
  readonly #spoilt = new Map<string, Spoilt[]>();
  #chats = 0;
  #customer: Sender = { nickname: '', participantId: 1, type: 'Client' };
  #people = 1;
  #ended = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Somebody joins the chat. */
  join({ nickname = 'Ann', type = 'Agent', bot: isBot = false }: AgentOptions = {}): MemoryAgent {
    this.#people += 1;
    const from = { nickname, participantId: this.#people, type };
    this.add('ParticipantJoined', from, isBot ? { eventAttributes: bot } : {});
    return {
      say: (text) => this.add('Message', from, { text, messageType: 'text' }),
      startTyping: (text = '') => this.add('TypingStarted', from, { text }),
      stopTyping: () => this.add('TypingStopped', from, {}),
      pushUrl: (text) => this.add('PushUrl', from, { text }),
      leave: () => this.add('ParticipantLeft', from, {}),
    };
  }

  /** The chat is ended from the other side. */
  end(): void {
    this.add('ParticipantLeft', this.#customer, {});
    this.#ended = true;
  }

  /** Spoils the next request of an operation that is not spoilt yet, `times` over. */
  spoil(operation: string, how: Spoilt, times = 1): void {
    this.#spoilt.set(operation, [...(this.#spoilt.get(operation) ?? []), ...Array<Spoilt>(times).fill(how)]);
  }

  /** Adds an event to the transcript, under the next index. */
  add(type: ChatEvent['type'], from: Sender, more: Partial<ChatEvent>): void {
    this.events.push({ index: this.events.length + 1, type, from, utcTime: this.#clock.now(), ...more });
  }

  /** To be given to the service. */
  readonly fetch: Fetch = async (input, init = {}) => {
    const url = String(input);
    const operation = /\/chat-\d+\/(\w+)$/.exec(url)?.[1] ?? 'start';
    const request = { operation, url, init, fields: new URLSearchParams(String(init.body)) };
    this.requests.push(request);

    const spoilt = this.#spoilt.get(operation)?.shift();
    if (spoilt === 'connection lost') throw new TypeError('Failed to fetch');
    if (spoilt === 'no answer') return aborted(init.signal);
    if (spoilt && 'status' in spoilt) return respond(spoilt.body ?? '', spoilt.status);
    if (spoilt) return respond({ ...this.#respond([]), ...spoilt.answer });
    return respond(this.#carryOut(request));
  };

  #carryOut({ operation, fields }: MemoryRequest): ChatResponse {
    const text = fields.get('message') ?? '';
    if (operation === 'start') this.#open(fields);
    if (operation === 'send')
      this.add('Message', this.#customer, { text, messageType: fields.get('messageType') ?? '' });
    if (operation === 'disconnect') this.end();
    const position = Number(fields.get('transcriptPosition')) || Number.POSITIVE_INFINITY;
    return this.#respond(this.events.slice(position - 1));
  }

  #open(fields: URLSearchParams): void {
    const name = `${fields.get('firstName') ?? ''} ${fields.get('lastName') ?? ''}`;
    this.#customer = { ...this.#customer, nickname: fields.get('nickname') || name.trim() };
    this.#chats += 1;
    this.#people = 1;
    this.#ended = false;
    this.events = [];
    this.add('ParticipantJoined', this.#customer, {});
  }

  #respond(messages: ChatEvent[]): ChatResponse {
    const nextPosition = this.events.length + 1;
    return {
      statusCode: 0,
      chatEnded: this.#ended,
      chatId: `chat-${this.#chats}`,
      ...ids,
      messages,
      nextPosition,
    };
  }
}

function respond(body: unknown, status = 200): Response {
  const headers = { 'Content-Type': 'application/json;charset=utf-8' };
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
