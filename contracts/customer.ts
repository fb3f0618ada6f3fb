import assert from 'node:assert/strict';
import type { AgentDriver, DrivenChat, Inspection } from './agent-driver.ts';
import { type Answer, readSuccess, type TranscriptEvent } from './answer.ts';
import { type Answered, type Fields, urlencoded, type Wire } from './wire.ts';

/** The operations inside a chat, as they stand at the end of its URL. */
export const sessionOperations = [
  'send',
  'refresh',
  'startTyping',
  'stopTyping',
  'pushUrl',
  'updateNickname',
  'customNotice',
  'updateData',
  'readReceipt',
  'disconnect',
] as const;

export type SessionOperation = (typeof sessionOperations)[number];

/** The fields that each operation cannot do without, besides the session's own. */
export const requiredFields: Readonly<Record<SessionOperation, Readonly<Record<string, string | number>>>> = {
  send: { message: 'Hello' },
  refresh: {},
  startTyping: {},
  stopTyping: {},
  pushUrl: { pushUrl: 'https://www.example.com/' },
  updateNickname: { nickname: 'Renamed' },
  customNotice: { message: 'Notice' },
  updateData: { 'userData[key]': 'value' },
  readReceipt: { transcriptPosition: 1 },
  disconnect: {},
};

type FieldRecord = Readonly<Record<string, string | number>>;

/** What a customer's chat needs of the case it belongs to. */
export interface ChatService {
  readonly wire: Wire;
  /** URL of the service, without a slash at its end. */
  readonly dataURL: string;
  readonly agents: AgentDriver;
}

/** A chat as its customer holds it: the ids of the start answer, and the requests made with them. */
export class CustomerChat {
  readonly started: Answer;
  readonly id: string;
  readonly ids: { readonly alias: string; readonly secureKey: string; readonly userId: string };
  readonly #service: ChatService;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(service: ChatService, start: Answered, headers: Readonly<Record<string, string>> = {}) {
    this.#service = service;
    this.#headers = headers;
    this.started = readSuccess(start);
    const { chatId, alias, secureKey, userId } = this.started;
    assert.ok(
      chatId && alias && secureKey && userId,
      'a start is answered with chatId, alias, secureKey and userId',
    );
    this.id = chatId;
    this.ids = { alias, secureKey, userId };
  }

  /** URL of an operation on this chat. */
  url(operation: string): string {
    return `${this.#service.dataURL}/${this.id}/${operation}`;
  }

  /** Posts an operation with the session's ids (unless a field replaces one) and returns the exchange unjudged. */
  attempt(operation: SessionOperation, fields: FieldRecord = {}, body = urlencoded): Promise<Answered> {
    return this.attemptRaw(operation, { ...this.ids, ...fields }, body);
  }

  /** Posts an operation with exactly these fields. */
  attemptRaw(operation: string, fields: Fields, body = urlencoded): Promise<Answered> {
    return this.#service.wire.send({ url: this.url(operation), body: body(fields), headers: this.#headers });
  }

  /** Posts an operation and asserts its success. */
  async perform(operation: SessionOperation, fields: FieldRecord = {}): Promise<Answer> {
    return readSuccess(await this.attempt(operation, fields));
  }

  /** The stored events from a position on, as a refresh gives them. */
  async transcript(transcriptPosition = 1): Promise<readonly TranscriptEvent[]> {
    return (await this.perform('refresh', { transcriptPosition })).messages;
  }

  /** Asserts that the chat still takes a message and shows it in its transcript. */
  async assertUnharmed(): Promise<void> {
    await this.perform('send', { message: 'still here' });
    const last = (await this.transcript()).at(-1);
    assert.equal(last?.text, 'still here', 'the chat goes on as before');
  }

  /** The agents' side of this chat. */
  agentSide(): Promise<DrivenChat> {
    return this.#service.agents.waitForChat(this.id);
  }

  /** What the agents' side sees of this customer. */
  async inspect(): Promise<Inspection> {
    const side = await this.agentSide();
    if (!side.inspect) throw new Error('the target cannot inspect a chat');
    return side.inspect();
  }
}
