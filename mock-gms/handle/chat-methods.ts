import type { Author, ChatKeys, JsonObject, UserData } from '../chat/entry.ts';
import type { ChatFile } from '../chat/file.ts';
import type { Participant } from '../chat/participant.ts';
import type { PushRegistration } from '../chat/push-registration.ts';
import type { JoinOptions } from '../desk/desk.ts';
import type { ChatScript } from '../desk/script/chat-script.ts';
import type { components } from '../openapi/generated/gms.ts';
import type { ScriptOptions } from '../saved-chat/as-script/write-script.ts';
import type { TestOptions } from '../saved-chat/as-test/write-test.ts';
import type { SavedChat } from '../saved-chat/saved-chat.ts';
import type { RunningDeadline } from '../services/deadlines.ts';
import type { ShownEntry } from '../services/service-events.ts';
import type { ParticipantHandle } from './participant-methods.ts';
import type { WaitOptions } from './wait-options.ts';

/** An item of `messages[]`, as the customer receives it. */
export type ChatEvent = components['schemas']['ChatEvent'];

/** What an entry must be like: these fields, and these fields of its sender, have these values, or the function says so. */
export type EntryMatch =
  | {
      readonly type?: ShownEntry['type'];
      readonly text?: string;
      /** Who it is from: members that are not named can have any value. */
      readonly from?: Partial<Author>;
    }
  | ((entry: ShownEntry) => boolean);

/** One chat, as the contact centre sees it. */
export interface ChatHandle {
  /** The id of the chat, as the customer knows it. */
  readonly id: string;
  /** Lets an agent, a supervisor or an external participant join. */
  join(options?: JoinOptions): Promise<ParticipantHandle>;
  /**
   * Resolves with the first entry that matches; one that is logged already counts.
   *
   * @example
   * await chat.waitFor({ type: 'Message', from: { nickname: 'Jo' } });
   * @throws RangeError for a match that no entry can be like
   * @throws Error when none comes in time; it says which entries were the closest
   * @throws {DeskError} `noSuchChat` when the chat is removed first, or {ClosedError} when the server is closed
   */
  waitFor(match: EntryMatch, options?: WaitOptions): Promise<ShownEntry>;
  /** The stored history, as the customer reads it from position 1. */
  transcript(): Promise<ChatEvent[]>;
  /** Every entry of the log, also those without an index and those that the customer cannot see. */
  log(): Promise<readonly ShownEntry[]>;
  /** The state of the chat: who is there, its data, its deadlines. */
  state(): Promise<ChatState>;
  /** Every file that was sent, deleted ones included, oldest first. */
  files(): Promise<readonly ChatFile[]>;
  /** The bytes of a file; this does not count as a download. @throws {DeskError} `noSuchFile` */
  file(fileId: string): Promise<Uint8Array>;
  /** The system, or a workflow, says something: a Message from `system`, who need not have joined. */
  announce(text: string, details?: { readonly eventAttributes?: JsonObject }): Promise<void>;
  /** The server ends the chat: the customer gets reason 5. */
  end(): Promise<void>;
  /** The scripted agent that plays in the chat, in the server. */
  readonly script: ChatScriptHandle;
  /**
   * The chat so far as a script in YAML, which plays the staff's part of it again.
   *
   * @example
   * const { text } = await chat.toScript({ name: 'refund' });
   * await service.addScript(text);
   */
  toScript(options?: ScriptOptions): Promise<SavedChat>;
  /**
   * The chat so far as a test: a whole file that plays it again and compares what the customer receives. For Playwright it
   * is TypeScript, for `node --test` JavaScript.
   *
   * @throws RangeError for an unknown runner
   * @example
   * const { fileName, text } = await chat.toTest({ runner: 'node', name: 'refund' });
   * await writeFile(fileName, text); // refund.test.mjs
   */
  toTest(options: TestOptions): Promise<SavedChat>;
}

/** The scripted agent of one chat. Scripts in code that play elsewhere are not known here. */
export interface ChatScriptHandle {
  /** Undefined when none plays. */
  state(): Promise<ChatScript | undefined>;
  /** Pauses it: it goes on listening, its next action waits, and people who join do not end it. */
  pause(): Promise<void>;
  /** Lets it continue. */
  resume(): Promise<void>;
  /** Starts it, or another script, from the first step; it hears what is said from now on. */
  restart(script?: string): Promise<void>;
}

/** The state of a chat. */
export interface ChatState {
  /** The id of the chat. */
  readonly id: string;
  /** The keys of the customer, for a test that acts as the customer. */
  readonly keys: ChatKeys;
  /** Everybody who is or was in the chat, the customer first. */
  readonly participants: readonly Participant[];
  /** The first participant; `present` is false once the client counts as gone, though agents may still be there. */
  readonly customer: Participant;
  /** What is attached to the chat now. */
  readonly userData: UserData;
  /** Where the customer wants to be notified while away, as the user data says. */
  readonly pushRegistration: PushRegistration | undefined;
  /** When the chat ended, and by whom; undefined while it goes on. */
  readonly ended: { readonly at: number; readonly by: string } | undefined;
  /** The last position that the customer confirmed as read. */
  readonly readPosition: number | undefined;
  /** What the customer has typed and not sent, as far as the client tells. */
  readonly typingPreview: string;
  /** Epoch ms of the client's last request. */
  readonly lastContact: number;
  /** Push connections that follow the chat for the customer. */
  readonly attachments: number;
  /** What happens to the chat at which time if nothing happens before, soonest first. */
  readonly deadlines: readonly RunningDeadline[];
}
