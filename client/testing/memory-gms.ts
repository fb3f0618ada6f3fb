import type { Clock } from '../base/clock.ts';
import { createCometdConnect } from '../transport/cometd/cometd.ts';
import type { Fetch } from '../transport/exchange.ts';
import type { ChatEvent, ChatResponse, Connect } from '../transport/transport.ts';
import { MemoryBayeux } from './memory-bayeux.ts';
import {
  checkHeld,
  checkSpoilable,
  type MemoryOperation,
  type SpoilableOperation,
} from './memory-operation.ts';
import { checkSpoilt, type MemoryRequest, type Spoilt } from './memory-request.ts';
import { fileResponse, jsonResponse } from './memory-response.ts';

/** Somebody on the other side of the chat. */
export interface MemoryAgent {
  /** Sends a message to the customer. The client has it after `deliver()`. */
  say(text: string): void;
  /** Starts to type; `preview` is what is typed so far. */
  startTyping(preview?: string): void;
  /** Stops typing without a message. */
  stopTyping(): void;
  /** Sends the customer an address. */
  pushUrl(url: string): void;
  /** Leaves the chat. */
  leave(): void;
}

/** Who joins the chat: by default an agent, Ann. */
export interface AgentOptions {
  /** The name that the customer reads. @default 'Ann' */
  nickname?: string;
  /** What the participant is. @default 'Agent' */
  type?: 'Agent' | 'Supervisor' | 'External';
  /** Whether it says of itself that it is a bot. @default false */
  bot?: boolean;
}

type Sender = ChatEvent['from'];

const ids = { alias: '117', userId: '007555677B20000A', secureKey: '4ee15d7e1c343c8e' };
const bot = { GCTI_SYSTEM: { 'party-info': { style: 'BOT' } } };

/**
 * A chat server without a network: its `fetch` answers the client, its other methods are the agent's side.
 * @example
 * const { service, gms } = createTestWebChat();
 * await service.startChat({ nickname: 'Ada' });
 * gms.join().say('Hello');
 * gms.events.map(({ type }) => type).join(); // 'ParticipantJoined,ParticipantJoined,Message'
 * @see GMS Chat API V2, operations and events
 */
export class MemoryGms {
  /** Every request so far, oldest first. */
  readonly requests: MemoryRequest[] = [];
  /** The transcript of the latest chat. */
  events: ChatEvent[] = [];
  /** Its files by id. */
  readonly files = new Map<string, File>();
  readonly #clock: Clock;
  readonly #spoilt = new Map<string, Spoilt[]>();
  readonly #held = new Map<string, Promise<void>[]>();
  #chats = 0;
  #customer: Sender = { nickname: '', participantId: 1, type: 'Client' };
  #people = 1;
  #ended = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Somebody joins the chat.
   *
   * @throws {TypeError} for anything but options
   * @throws {Error} before there is a chat; what is returned throws one after its leave and in another chat
   */
  join(options: AgentOptions = {}): MemoryAgent {
    if (typeof options !== 'object' || options === null)
      throw new TypeError("join takes options, such as { nickname: 'Ann' }");
    const { nickname = 'Ann', type = 'Agent', bot: isBot = false, ...others } = options;
    const [unknown] = Object.keys(others);
    if (unknown !== undefined) throw new TypeError(`join knows nickname, type and bot, not ${unknown}`);
    if (this.#chats === 0) throw new Error('there is no chat to join: await startChat first');
    this.#people += 1;
    const from = { nickname, participantId: this.#people, type };
    const chat = this.#chats;
    let isThere = true;
    const act = (event: ChatEvent['type'], more: Partial<ChatEvent>) => {
      if (!isThere || chat !== this.#chats) throw new Error(`${nickname} is not in the chat`);
      this.add(event, from, more);
    };
    act('ParticipantJoined', isBot ? { eventAttributes: bot } : {});
    return {
      say: (text) => act('Message', { text: textOf('say', text), messageType: 'text' }),
      startTyping: (text = '') => act('TypingStarted', { text: textOf('startTyping', text) }),
      stopTyping: () => act('TypingStopped', {}),
      pushUrl: (text) => act('PushUrl', { text: textOf('pushUrl', text) }),
      leave: () => {
        act('ParticipantLeft', {});
        isThere = false;
      },
    };
  }

  /** The chat is ended from the other side. */
  end(): void {
    this.add('ParticipantLeft', this.#customer, {});
    this.#ended = true;
  }

  /**
   * Spoils the next request of an operation that is not spoilt yet, `times` over.
   *
   * @throws {TypeError} for an operation that there is not, and for a way to spoil it that there is not
   */
  spoil(operation: SpoilableOperation, how: Spoilt, times = 1): void {
    checkSpoilable(operation);
    checkSpoilt(how);
    this.#spoilt.set(operation, [...(this.#spoilt.get(operation) ?? []), ...Array<Spoilt>(times).fill(how)]);
  }

  /**
   * Keeps the next request of an operation waiting until the function returned is called; over polling.
   *
   * @throws {TypeError} for an operation that there is not
   */
  hold(operation: MemoryOperation): () => void {
    checkHeld(operation);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    this.#held.set(operation, [...(this.#held.get(operation) ?? []), held]);
    return letGo;
  }

  /** Adds an event to the transcript, under the next index. */
  add(type: ChatEvent['type'], from: Sender, more: Partial<ChatEvent>): void {
    this.events.push({ index: this.events.length + 1, type, from, utcTime: this.#clock.now(), ...more });
  }

  /** To be given to the service. */
  readonly fetch: Fetch = async (input, init = {}) => {
    const url = String(input);
    const { fields, file } = read(init.body);
    const request = { operation: operationOf(url, fields), url, init, fields, ...(file ? { file } : {}) };
    this.requests.push(request);
    const held = this.#held.get(request.operation)?.shift();
    if (held) await held;

    const spoilt = this.takeSpoilt(request.operation);
    if (spoilt === 'connection lost') throw new TypeError('Failed to fetch');
    if (spoilt === 'no answer') return aborted(init.signal);
    if (spoilt && 'status' in spoilt) return jsonResponse(spoilt.body ?? '', spoilt.status);
    if (spoilt) return jsonResponse({ ...this.respond([]), ...spoilt.answer });
    if (request.operation === 'download') return this.#download(url, fields);
    return jsonResponse(this.carryOut(request));
  };

  /** To be given to the service as its way over CometD. */
  readonly cometd = async (): Promise<Connect> =>
    createCometdConnect(() => {
      this.bayeux = new MemoryBayeux(this, this.#clock);
      return this.bayeux;
    });

  /** The latest CometD connection: what can happen to it. */
  bayeux: MemoryBayeux | undefined;

  /** What the next request of an operation is to get instead of its answer. */
  takeSpoilt(operation: string): Spoilt | undefined {
    return this.#spoilt.get(operation)?.shift();
  }

  /** Does what a request asks for. */
  carryOut({ operation, fields, file }: Pick<MemoryRequest, 'operation' | 'fields' | 'file'>): ChatResponse {
    const text = fields.get('message') ?? '';
    const position = Number(fields.get('transcriptPosition'));
    if (operation === 'start') this.#open(fields);
    if (operation === 'send')
      this.add('Message', this.#customer, { text, messageType: fields.get('messageType') ?? '' });
    if (operation === 'customNotice') this.add('CustomNotice', this.#customer, { text });
    if (operation === 'disconnect') this.end();
    if (operation === 'limits') return this.respond([this.#limits()]);
    if (operation === 'file' && file)
      return { ...this.respond([]), userData: { 'file-id': this.#upload(file) } };
    if (position === -1) return this.respond(this.events.slice(-1));
    return this.respond(
      this.events.filter(({ index = 0 }) => index >= (position || Number.POSITIVE_INFINITY)),
    );
  }

  /** An answer that holds these events. */
  respond(messages: ChatEvent[]): ChatResponse {
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

  #open(fields: URLSearchParams): void {
    const name = `${fields.get('firstName') ?? ''} ${fields.get('lastName') ?? ''}`;
    this.#customer = { ...this.#customer, nickname: fields.get('nickname') || name.trim() };
    this.#chats += 1;
    this.#people = 1;
    this.#ended = false;
    this.events = [];
    this.files.clear();
    this.add('ParticipantJoined', this.#customer, {});
  }

  #limits(): ChatEvent {
    const userData = {
      'upload-max-files': '5',
      'upload-file-types': 'pdf:png',
      'upload-need-agent': 'false',
    };
    return { type: 'Notice', from: this.#customer, utcTime: this.#clock.now(), userData };
  }

  #upload(file: File): string {
    const id = `file-${this.files.size + 1}`;
    this.files.set(id, file);
    const userData = { 'file-id': id, 'file-name': file.name, 'file-size': String(file.size) };
    this.add('FileUploaded', this.#customer, { userData });
    return id;
  }

  #download(url: string, fields: URLSearchParams): Response {
    const file = this.files.get(fields.get('fileId') ?? /([^/]+)\/download$/.exec(url)?.[1] ?? '');
    if (file) return fileResponse(file);
    return jsonResponse({ errors: [{ code: 404, advice: 'No such file' }] }, 404);
  }
}

function textOf(method: string, text: unknown): string {
  if (typeof text !== 'string') throw new TypeError(`${method} takes a text`);
  return text;
}

function operationOf(url: string, fields: URLSearchParams): string {
  if (url.endsWith('/chat-ntf')) return fileOperations[fields.get('operation') ?? ''] ?? 'unknown';
  return /\/chat-\d+\/(?:.*\/)?(\w+)$/.exec(url)?.[1] ?? 'start';
}

const fileOperations: Record<string, string> = {
  fileUpload: 'file',
  fileGetLimits: 'limits',
  fileDownload: 'download',
};

function read(body: unknown): { fields: URLSearchParams; file?: File } {
  // Nothing else is sent; a form is not looked for by its class, for each window has its own.
  if (typeof body !== 'object' || body === null) return { fields: new URLSearchParams(String(body)) };
  const fields = new URLSearchParams();
  let file: File | undefined;
  for (const [name, value] of body as FormData) {
    if (typeof value === 'string') fields.append(name, value);
    else file = value;
  }
  return { fields, ...(file ? { file } : {}) };
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal?.reason);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
  });
}
