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
import type { Finding } from '../journal/finding.ts';
import type { Har } from '../journal/har.ts';
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

/** An item of `messages[]`, as the customer gets it. */
export type ChatEvent = components['schemas']['ChatEvent'];

/** How long to wait for something, in milliseconds of real time; default 10 000. */
export interface WaitOptions {
  readonly timeout?: number;
}

/** A mock GMS, wherever it runs. */
export interface MockGms {
  /** Where it can be reached, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The chat base URL of a service: what Widgets call `dataURL`. */
  dataURL(service: string): string;
  /** A service by its name; a fresh name is a fresh service, with nothing of any other. */
  service(name: string): ServiceHandle;
  /** The names of the services that there are. */
  services(): Promise<string[]>;
  /**
   * Calls the listener with what happens in any service from now on, exchanges included. Resolves, when it listens, with
   * what ends that.
   */
  follow(listener: (event: FollowedServerEvent) => void): Promise<() => void>;
}

/** One service: its settings, its chats, its clock, its faults, its journal. */
export interface ServiceHandle {
  /** What stands last in its `dataURL`. */
  readonly name: string;
  /** The chat base URL of the service: what Widgets call `dataURL`. */
  readonly dataURL: string;
  /** Its settings as they are now. */
  settings(): Promise<ServiceSettings>;
  /** Changes settings, all or none. @throws {SettingError} */
  configure(change: SettingsChange): Promise<ServiceSettings>;
  /**
   * The oldest chat that this did not resolve with before, or the next one to start.
   *
   * @throws Error when none comes in time
   * @throws {ClosedError} when the service is removed or its server closed first
   */
  waitForChat(options?: WaitOptions): Promise<ChatHandle>;
  /** Every chat that is kept, oldest first. */
  chats(): Promise<ChatHandle[]>;
  /** A chat by its id. @throws {DeskError} `noSuchChat` */
  chat(chatId: string): Promise<ChatHandle>;
  /**
   * Adds a script that the setting `script` can name then; it plays at the server's side. Tells what it is called.
   *
   * @param script the text of a YAML file, or an object with the same words
   * @param name what it is called, if it does not say
   * @throws {ScriptError} naming the line, and what was expected
   */
  addScript(script: string | object, name?: string): Promise<string>;
  /** The scripts that the setting `script` can name, those that were added first. */
  scripts(): Promise<readonly ListedScript[]>;
  /**
   * Plays a script in every chat that starts from now on, in place of the one that the setting `script` names. It runs
   * in this process, wherever the service does.
   */
  play(script: Script): Promise<Playing>;
  /** Its clock, to freeze and to move. */
  readonly clock: ClockHandle;
  /** Exchanges to be spoilt on purpose. */
  readonly faults: FaultsHandle;
  /** What crossed the wire, without secrets. */
  readonly journal: JournalHandle;
  /** Calls the listener with what happens from now on, until `gone`. Resolves, when it listens, with what ends that. */
  follow(listener: (event: FollowedEvent) => void): Promise<() => void>;
  /** The service as it is now, keys included; not the bytes of files. */
  snapshot(): Promise<ServiceSnapshot>;
  /** Makes it what it was; what it has now is gone. @throws {SnapshotError} and nothing has changed */
  restore(snapshot: ServiceSnapshot): Promise<void>;
  /** Takes it back to the beginning: chats, faults, journal, clock, and the settings that it was set up with. */
  reset(): Promise<void>;
  /** Takes it away; when the handle is used again it is a new service. */
  remove(): Promise<void>;
}

/** `missed`: the connection was lost, and what happened meanwhile is no longer known. */
export type FollowedEvent = ServiceEvent | { readonly type: 'missed' };

/** The same for the whole server. */
export type FollowedServerEvent = ServerEvent | { readonly type: 'missed' };

/** A script that plays. */
export interface Playing {
  /** Lets it play in no further chats. Conversations that have begun go on. */
  stop(): void;
}

/** What crossed the wire, without secrets. */
export interface JournalHandle {
  /** The exchanges still held, oldest first. */
  list(query?: ExchangeQuery): Promise<readonly Exchange[]>;
  /**
   * One exchange by its `number`, which counts from 1 on, with what the contract says of it and what was wrong with it;
   * undefined if it is not held.
   *
   * @example
   * const { number } = await service.journal.waitFor({ operation: 'send' });
   * const exchange = await service.journal.exchange(number);
   * exchange?.findings; // [] where nothing was wrong
   */
  exchange(number: number): Promise<ExchangeDetail | undefined>;
  /**
   * Resolves with the exchange that makes the number full; those already held count.
   *
   * @throws Error when it does not come in time
   * @throws {ClosedError} when the service is removed or its server closed first
   */
  waitFor(query: ExchangeQuery, options?: WaitOptions & { readonly times?: number }): Promise<Exchange>;
  /** The exchanges that were expected. @throws {VerificationError} that shows what came closest */
  verify(verification: Verification): Promise<readonly Exchange[]>;
  /** What crossed the wire and should not have, on either side: errors where a document says so, remarks otherwise. */
  findings(query?: Omit<ExchangeQuery, 'fields'>): Promise<readonly Finding[]>;
  /** The exchanges as an HTTP archive. */
  har(query?: Omit<ExchangeQuery, 'fields'>): Promise<Har>;
  /** The exchanges without their texts, with what each brought. */
  summaries(query?: Omit<ExchangeQuery, 'fields'>): Promise<readonly ExchangeSummary[]>;
  /** Forgets all of it. */
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
  /** Puts somebody into the chat. */
  join(options?: JoinOptions): Promise<ParticipantHandle>;
  /**
   * Resolves with the first entry that matches; one that is logged already counts.
   *
   * @throws Error when none comes in time
   * @throws {DeskError} `noSuchChat` when the chat goes first, or {ClosedError} when the server is closed
   */
  waitFor(match: EntryMatch, options?: WaitOptions): Promise<ShownEntry>;
  /** The stored history, as the customer gets it from position 1. */
  transcript(): Promise<ChatEvent[]>;
  /** Every entry, also those without an index and those that are private. */
  log(): Promise<readonly ShownEntry[]>;
  /** Where the chat stands: who is there, its data, its deadlines. */
  state(): Promise<ChatState>;
  /** Every file that was sent, deleted ones included, oldest first. */
  files(): Promise<readonly ChatFile[]>;
  /** What is in a file; nothing is counted. @throws {DeskError} `noSuchFile` */
  file(fileId: string): Promise<Uint8Array>;
  /** The system, or a workflow, says something: a Message from `system`, who need not have joined. */
  announce(text: string, details?: { readonly eventAttributes?: JsonObject }): Promise<void>;
  /** The server ends the chat: the customer gets reason 5. */
  end(): Promise<void>;
  /** The scripted agent that plays in the chat at the server's side. */
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
   * The chat so far as a test: a whole file that plays it again and compares what the customer gets. For Playwright it
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
  /** Holds it back: it goes on listening, what it does next waits, and people who join work beside it. */
  pause(): Promise<void>;
  /** Lets it go on. */
  resume(): Promise<void>;
  /** Lets it, or another one, play from its first step; it hears what is said from now on. */
  restart(script?: string): Promise<void>;
}

/** Where a chat stands. */
export interface ChatState {
  readonly id: string;
  readonly keys: ChatKeys;
  /** Everybody who is or was in the chat, the customer first. */
  readonly participants: readonly Participant[];
  /** The first participant; `present` is false once the client was given up, though agents may still be there. */
  readonly customer: Participant;
  readonly userData: UserData;
  /** Where the customer wants to be told of news while away, as the user data says. */
  readonly pushRegistration: PushRegistration | undefined;
  readonly ended: { readonly at: number; readonly by: string } | undefined;
  /** The last position that the customer confirmed as read. */
  readonly readPosition: number | undefined;
  /** What the customer has typed and not sent, as far as the client tells. */
  readonly typingPreview: string;
  /** Epoch ms of the client's last request. */
  readonly lastContact: number;
  /** Push connections that follow the chat for the customer. */
  readonly attachments: number;
  /** What time brings to the chat if nothing happens before, soonest first. */
  readonly deadlines: readonly RunningDeadline[];
}
