import assert from 'node:assert/strict';
import type { AgentDriver } from '../../target/agent-driver.ts';
import { type Answer, readAnswer, readSuccess, type TranscriptEvent } from '../answer/answer.ts';
import { withoutAdditions } from '../answer/transcript.ts';
import type { OperationFields, SessionOperation } from '../chat-operations.ts';
import { type Answered, type Fields, urlencoded, type Wire } from '../wire/wire.ts';
import { type AnyCustomer, type FileOperation, type FileRequest, StartedCustomer } from './any-customer.ts';

/** What a customer's chat needs of the case it belongs to. */
export interface ChatService {
  readonly wire: Wire;
  /** URL of the service, without a slash at its end. */
  readonly dataURL: string;
  readonly agents: AgentDriver;
}

/** The path below the chat's URL for an operation on its files. */
export const filePaths: Readonly<Record<FileOperation, (fileId: string) => string>> = {
  upload: () => 'file',
  limits: () => 'file/limits',
  download: (fileId) => `file/${fileId}/download`,
  delete: (fileId) => `file/${fileId}/delete`,
};

/** A chat as its customer holds it: the ids of the start answer, and the requests made with them. */
export class PollingCustomer extends StartedCustomer implements AnyCustomer {
  readonly #service: ChatService;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    service: ChatService,
    start: Answered | Answer,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(service, 'request' in start ? readSuccess(start) : start);
    this.#service = service;
    this.#headers = headers;
  }

  /** URL of an operation on this chat. */
  url(operation: string): string {
    return `${this.#service.dataURL}/${this.id}/${operation}`;
  }

  /** Posts an operation with the session's ids (unless a field replaces one) and returns the exchange unjudged. */
  attempt(operation: SessionOperation, fields: OperationFields = {}, body = urlencoded): Promise<Answered> {
    return this.attemptRaw(operation, { ...this.ids, ...fields }, body);
  }

  /** Posts an operation with exactly these fields. */
  attemptRaw(operation: string, fields: Fields, body = urlencoded): Promise<Answered> {
    return this.#service.wire.send({ url: this.url(operation), body: body(fields), headers: this.#headers });
  }

  /** Posts an operation and asserts its success. */
  async perform(operation: SessionOperation, fields: OperationFields = {}): Promise<Answer> {
    return readSuccess(await this.attempt(operation, fields));
  }

  /** Posts an operation and returns the answer, which is a refusal; asserts that it is. */
  async refuse(operation: SessionOperation, fields: OperationFields = {}): Promise<Answer> {
    const answer = readAnswer(await this.attempt(operation, fields));
    assert.notEqual(answer.statusCode ?? 0, 0, `${operation} is refused`);
    return answer;
  }

  /** Everything that was said, once the chat has ended; asserts that it has. */
  async untilEnded(): Promise<readonly TranscriptEvent[]> {
    const { chatEnded, messages } = await this.perform('refresh', { transcriptPosition: 1 });
    assert.equal(chatEnded, true, 'the chat has ended');
    return messages;
  }

  fileRequest(operation: FileOperation, fileId = ''): FileRequest {
    return { url: this.url(filePaths[operation](fileId)), fields: this.ids, headers: this.#headers };
  }

  /** The stored events from a position on, as a refresh gives them. */
  async transcript(transcriptPosition = 1): Promise<readonly TranscriptEvent[]> {
    return (await this.perform('refresh', { transcriptPosition })).messages;
  }

  /** Asserts that the chat still takes a message and shows it in its transcript. */
  async assertUnharmed(): Promise<void> {
    await this.perform('send', { message: 'still here' });
    const last = withoutAdditions(await this.transcript()).at(-1);
    assert.equal(last?.text, 'still here', 'the chat goes on as before');
  }
}
