import assert from 'node:assert/strict';
import type { AgentDriver, DrivenChat, Inspection } from '../../target/agent-driver.ts';
import type { Answer, TranscriptEvent } from '../answer/answer.ts';
import type { OperationFields, SessionOperation } from '../chat-operations.ts';

/** What identifies a session. */
export type SessionIds = {
  readonly alias: string;
  readonly secureKey: string;
  readonly userId: string;
};

/** What can be done with the files of a chat. */
export type FileOperation = 'upload' | 'limits' | 'download' | 'delete';

/** How a file operation is asked for: where, and with which fields beside its own. */
export interface FileRequest {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** A customer in a chat, whatever transport carries it. */
export interface AnyCustomer {
  /** The chatId. */
  readonly id: string;
  readonly ids: SessionIds;
  /** The first answer: to the start over polling, the first push over CometD. */
  readonly started: Answer;
  /** Performs an operation, under its name and with its fields as over polling, and asserts that it is taken. */
  perform(operation: SessionOperation, fields?: OperationFields): Promise<unknown>;
  /** Asks for an operation that is refused, and returns the refusal. */
  refuse(operation: SessionOperation, fields?: OperationFields): Promise<Answer>;
  /** The stored events from a position on. */
  transcript(transcriptPosition?: number): Promise<readonly TranscriptEvent[]>;
  /** Everything that was said, once the chat has ended; asserts that it has. */
  untilEnded(): Promise<readonly TranscriptEvent[]>;
  /** Asserts that the chat still takes a message and shows it in its transcript. */
  assertUnharmed(): Promise<void>;
  agentSide(): Promise<DrivenChat>;
  /** What the agents' side sees of this customer. */
  inspect(): Promise<Inspection>;
  fileRequest(operation: FileOperation, fileId?: string): FileRequest;
}

/** A customer whose chat was started, whatever transport carries it. */
export abstract class StartedCustomer {
  readonly started: Answer;
  readonly id: string;
  readonly ids: SessionIds;
  readonly #service: { readonly agents: AgentDriver };

  /** Asserts that the first answer names the chat and identifies the session. */
  constructor(service: { readonly agents: AgentDriver }, started: Answer) {
    const { chatId, alias, secureKey, userId } = started;
    assert.ok(
      chatId && alias && secureKey && userId,
      'a start is answered with chatId, alias, secureKey and userId',
    );
    this.#service = service;
    this.started = started;
    this.id = chatId;
    this.ids = { alias, secureKey, userId };
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
