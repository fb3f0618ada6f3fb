import type { OperationFields, SessionOperation } from '../../probe/chat-operations.ts';
import type { FileOperation } from '../../probe/customer/any-customer.ts';
import type { Fields } from '../../probe/wire/body.ts';
import type { DrivenAgent } from '../../target/agent-driver.ts';
import type { Capability } from '../../target/target.ts';
import type { Transport } from '../../target/transport.ts';

/** The operations on files, with their names for the suite's own customer. */
export const fileOperations = {
  fileLimits: 'limits',
  fileUpload: 'upload',
  fileDownload: 'download',
  fileDelete: 'delete',
} as const satisfies Readonly<Record<string, FileOperation>>;

/** The operations of a customer on a chat and its files. */
export type CustomerOperation = SessionOperation | keyof typeof fileOperations;

/** The customer starts a chat, on whose ids the steps behind go on. */
interface Start {
  readonly who: 'customer';
  readonly does: 'requestChat';
  readonly fields: OperationFields;
}

/** The customer does something in the chat. */
interface Operate {
  readonly who: 'customer';
  readonly does: CustomerOperation;
  /** Besides those of the session, and in their place. */
  readonly fields?: OperationFields;
  /** Fields of the session that are left out. */
  readonly without?: readonly ('alias' | 'secureKey' | 'userId')[];
  /** How the form is written over polling. @default 'urlencoded' */
  readonly form?: 'urlencoded' | 'multipart' | 'json';
  /** The chat of the path, if not the customer's own. */
  readonly chatId?: string;
}

/** What the customer does. */
export type CustomerStep = Start | Operate;

/** A request as it stands, over polling; the path is appended to that of the service. */
export interface RequestStep {
  readonly who: 'request';
  readonly method: string;
  readonly path: string;
  readonly fields?: Fields;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody of the contact centre does something; who has not joined does so first. */
export interface AgentStep {
  readonly who: 'agent';
  readonly does: 'join' | Exclude<keyof DrivenAgent, 'sendFile'>;
  /** What is said, or who joins. */
  readonly text?: string;
}

/** The server ends the chat. */
export interface EndStep {
  readonly who: 'server';
  readonly does: 'end';
}

/** One thing that happens in a conversation, as data. */
export type CompareStep = CustomerStep | RequestStep | AgentStep | EndStep;

/** A conversation that is held with both servers. */
export interface CompareConversation {
  /** `diff-<subject>-<two digits>`, or `random-<number>`. */
  readonly id: string;
  readonly title: string;
  readonly steps: readonly CompareStep[];
  /** @default all of them */
  readonly transports?: readonly Transport[];
  readonly needs?: readonly Capability[];
}

/** A step as one reads it: `the customer: send {"message":"Hello"}`. */
export function stepText(step: CompareStep): string {
  switch (step.who) {
    case 'request':
      return `a request: ${step.method} …${step.path}${step.fields === undefined ? '' : ` ${JSON.stringify(step.fields)}`}`;
    case 'server':
      return 'the server: ends the chat';
    case 'agent':
      return `an agent: ${step.does}${step.text === undefined ? '' : ` “${step.text}”`}`;
    case 'customer': {
      const { does, fields = {} } = step;
      const { without = [], form = 'urlencoded', chatId } = step as Partial<Operate>;
      const shown = JSON.stringify(fields);
      return [
        `the customer: ${does}`,
        ...(shown === '{}' ? [] : [shown.length > 120 ? `${shown.slice(0, 120)}…` : shown]),
        ...(without.length === 0 ? [] : [`without ${without.join(', ')}`]),
        ...(form === 'urlencoded' ? [] : [`as ${form}`]),
        ...(chatId === undefined ? [] : [`in chat ${chatId}`]),
      ].join(' ');
    }
  }
}
