import type { ChatKeys, JsonObject, UserData } from '../chat/entry.ts';
import type { ChatFile } from '../chat/file.ts';
import type { Participant } from '../chat/participant.ts';
import type { PushRegistration } from '../chat/push-registration.ts';
import type { JoinOptions } from '../desk/desk.ts';
import type { ListedScript } from '../desk/script/catalogue.ts';
import type { ChatScript } from '../desk/script/chat-script.ts';
import type { Script } from '../desk/script/script.ts';
import type { Exchange } from '../journal/exchange.ts';
import type { ExchangeDetail } from '../journal/exchange-detail.ts';
import type { Har } from '../journal/har.ts';
import type { Finding } from '../journal/judge/finding.ts';
import type { ExchangeQuery } from '../journal/query.ts';
import type { ExchangeSummary } from '../journal/summary.ts';
import type { Verification } from '../journal/verify.ts';
import type { components } from '../openapi/generated/gms.ts';
import type { ScriptOptions } from '../saved-chat/as-script/write-script.ts';
import type { TestOptions } from '../saved-chat/as-test/write-test.ts';
import type { SavedChat } from '../saved-chat/saved-chat.ts';
import type { RunningDeadline } from '../services/deadlines.ts';
import type { ServerEvent } from '../services/server-events.ts';
import type { ServiceEvent, ShownEntry } from '../services/service-events.ts';
import type { ServiceSettings, SettingsChange } from '../services/settings.ts';
import type { ServiceSnapshot } from '../services/snapshot.ts';
import type { ClockHandle } from './clock-methods.ts';
import type { FaultsHandle } from './fault-methods.ts';
import type { ParticipantHandle } from './participant-methods.ts';

export type { ClockHandle } from './clock-methods.ts';
export type { FaultsHandle } from './fault-methods.ts';
export type { ParticipantHandle } from './participant-methods.ts';

/** An item of `messages[]`, as the customer receives it. */
export type ChatEvent = components['schemas']['ChatEvent'];

/** How long to wait for something, in milliseconds of real time; default 10 000. */
export interface WaitOptions {
  /** How long to wait, in milliseconds of real time. @default 10_000 */
  readonly timeout?: number;
}

/** A mock GMS, wherever it runs. */
export interface MockGms {
  /** Where it can be reached, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The chat base URL of a service: what Widgets call `dataURL`. */
  dataURL(service: string): string;
  /** A service by its name. A fresh name is a fresh service, which shares nothing with any other. */
  service(name: string): ServiceHandle;
  /** The names of the existing services. */
  services(): Promise<string[]>;
  /**
   * Calls the listener with everything that happens in any service from now on, exchanges included. Resolves with a function
   * that stops it, once it is listening.
   */
  follow(listener: (event: FollowedServerEvent) => void): Promise<() => void>;
}

/** One service: its settings, its chats, its clock, its faults, its journal. */
export interface ServiceHandle {
  /** The last part of its `dataURL`. */
  readonly name: string;
  /** The chat base URL of the service: what Widgets call `dataURL`. */
  readonly dataURL: string;
  /** Its settings as they are now. */
  settings(): Promise<ServiceSettings>;
  /** Changes all of these settings, or none if one is invalid. @throws {SettingError} */
  configure(change: SettingsChange): Promise<ServiceSettings>;
  /**
   * The oldest chat that no call has returned yet, or the next one to start.
   *
   * @throws Error when none starts in time
   * @throws {ClosedError} when the service is removed or its server closed first
   */
  waitForChat(options?: WaitOptions): Promise<ChatHandle>;
  /** Every chat that is kept, oldest first. */
  chats(): Promise<ChatHandle[]>;
  /** A chat by its id. @throws {DeskError} `noSuchChat` */
  chat(chatId: string): Promise<ChatHandle>;
  /**
   * Adds a script that the setting `script` can then name; it plays in the server. Resolves with its name.
   *
   * @param script the text of a YAML file, or an object with the same words
   * @param name its name, if the script has none
   * @throws {ScriptError} naming the line, and what was expected
   */
  addScript(script: string | object, name?: string): Promise<string>;
  /** The scripts that the setting `script` can name, those that were added first. */
  scripts(): Promise<readonly ListedScript[]>;
  /**
   * Plays a script in every chat that starts from now on, instead of the one that the setting `script` names. It runs in
   * this process, wherever the service runs.
   */
  play(script: Script): Promise<Playing>;
  /** Its clock, to freeze and to move. */
  readonly clock: ClockHandle;
  /** Faults, which spoil exchanges on purpose. */
  readonly faults: FaultsHandle;
  /** What crossed the wire, without secrets. */
  readonly journal: JournalHandle;
  /**
   * Calls the listener with everything that happens from now on, until `gone`. Resolves with a function that stops it, once it
   * is listening.
   */
  follow(listener: (event: FollowedEvent) => void): Promise<() => void>;
  /** The service as it is now, keys included, without the bytes of files. */
  snapshot(): Promise<ServiceSnapshot>;
  /** Replaces the service by a snapshot. @throws {SnapshotError} and nothing has changed */
  restore(snapshot: ServiceSnapshot): Promise<void>;
  /** Takes everything back to the beginning: chats, faults, journal, clock, and the settings that it was set up with. */
  reset(): Promise<void>;
  /** Removes the service; when the handle is used again it is a new service. */
  remove(): Promise<void>;
}

/** `missed`: the connection was lost, and what happened meanwhile is no longer known. */
export type FollowedEvent = ServiceEvent | { readonly type: 'missed' };

/** The same for the whole server. */
export type FollowedServerEvent = ServerEvent | { readonly type: 'missed' };

/** A script in code that plays in every new chat. */
export interface Playing {
  /** Lets it play in no further chats. It goes on in those that it has begun. */
  stop(): void;
}

/** What crossed the wire, without secrets. */
export interface JournalHandle {
  /** The exchanges still held, oldest first. */
  list(query?: ExchangeQuery): Promise<readonly Exchange[]>;
  /**
   * One exchange by its `number`, which counts from 1, with what the contract says of it and what was wrong with it;
   * undefined if it is not held.
   *
   * @example
   * const { number } = await service.journal.waitFor({ operation: 'send' });
   * const exchange = await service.journal.exchange(number);
   * exchange?.findings; // [] where nothing was wrong
   */
  exchange(number: number): Promise<ExchangeDetail | undefined>;
  /**
   * Resolves with the exchange that matches for the n-th time, n being `times` (default 1); those already held count.
   *
   * @throws Error when it does not come in time
   * @throws {ClosedError} when the service is removed or its server closed first
   */
  waitFor(query: ExchangeQuery, options?: WaitOptions & { readonly times?: number }): Promise<Exchange>;
  /** Returns the expected exchanges. @throws {VerificationError} that shows what came closest */
  verify(verification: Verification): Promise<readonly Exchange[]>;
  /** What should not have crossed the wire, in either direction: errors if a document says so, remarks otherwise. */
  findings(query?: Omit<ExchangeQuery, 'fields'>): Promise<readonly Finding[]>;
  /** The exchanges as an HTTP archive. */
  har(query?: Omit<ExchangeQuery, 'fields'>): Promise<Har>;
  /** The exchanges without their texts, with the outcome of each. */
  summaries(query?: Omit<ExchangeQuery, 'fields'>): Promise<readonly ExchangeSummary[]>;
  /** Forgets all exchanges. */
  clear(): Promise<void>;
}

/** What an entry must be like: these fields have these values, or the function says so. */
export type EntryMatch =
  | { readonly type?: ShownEntry['type']; readonly text?: string }
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
   * @throws Error when none comes in time
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
