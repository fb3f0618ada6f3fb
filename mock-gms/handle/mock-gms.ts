import type { LeaveReason } from '../chat/command.ts';
import type { ChatKeys, Entry, JsonObject, UserData, Visibility } from '../chat/entry.ts';
import type { Participant } from '../chat/participant.ts';
import type { JumpOptions } from '../clock/clock.ts';
import type { JoinOptions } from '../desk/desk.ts';
import type { Fault } from '../faults/fault.ts';
import type { Exchange } from '../journal/exchange.ts';
import type { components } from '../openapi/generated/gms.ts';
import type { ServiceSettings, SettingsChange } from '../services/settings.ts';

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
}

/** One service: its settings, its chats, its clock, its faults, its journal. */
export interface ServiceHandle {
  readonly name: string;
  readonly dataURL: string;
  /** Changes settings, all or none. @throws {SettingError} */
  configure(change: SettingsChange): Promise<ServiceSettings>;
  /** The oldest chat that this did not resolve with before, or the next one to start. */
  waitForChat(options?: WaitOptions): Promise<ChatHandle>;
  chats(): Promise<ChatHandle[]>;
  /** @throws {DeskError} `noSuchChat` */
  chat(chatId: string): Promise<ChatHandle>;
  readonly clock: ClockHandle;
  readonly faults: FaultsHandle;
  /** What crossed the wire, oldest first. */
  journal(): Promise<readonly Exchange[]>;
}

/** The service's clock; all times are epoch milliseconds. */
export interface ClockHandle {
  now(): Promise<number>;
  freeze(): Promise<void>;
  resume(): Promise<void>;
  /** Moves time forward: every deadline on the way fires, in order, before this resolves. */
  advance(milliseconds: number, options?: JumpOptions): Promise<void>;
}

/** Exchanges to be spoilt on purpose. */
export interface FaultsHandle {
  add(fault: Fault): Promise<void>;
  list(): Promise<ReadonlyArray<Fault & { readonly seen: number; readonly spoilt: number }>>;
  clear(): Promise<void>;
}

/** What an entry must be like: these fields have these values, or the function says so. */
export type EntryMatch =
  | { readonly type?: Entry['type']; readonly text?: string }
  | ((entry: Entry) => boolean);

/** One chat, as the contact centre sees it. */
export interface ChatHandle {
  readonly id: string;
  /** Puts somebody into the chat. */
  join(options?: JoinOptions): Promise<ParticipantHandle>;
  /** Resolves with the first entry that matches; one that is logged already counts. */
  waitFor(match: EntryMatch, options?: WaitOptions): Promise<Entry>;
  /** The stored history, as the customer gets it from position 1. */
  transcript(): Promise<ChatEvent[]>;
  /** Every entry, also those without an index and those that are private. */
  log(): Promise<readonly Entry[]>;
  state(): Promise<ChatState>;
  /** The server ends the chat: the customer gets reason 5. */
  end(): Promise<void>;
}

/** Where a chat stands. */
export interface ChatState {
  readonly id: string;
  readonly keys: ChatKeys;
  readonly participants: readonly Participant[];
  readonly userData: UserData;
  readonly ended: { readonly at: number; readonly by: string } | undefined;
  /** The last position that the customer said to have read. */
  readonly readPosition: number | undefined;
  /** What the customer has typed and not sent, as far as the client tells. */
  readonly typingPreview: string;
  /** Epoch ms of the client's last request. */
  readonly lastContact: number;
}

/** Somebody of the contact centre, in a chat. Every method rejects with a DeskError if the rules refuse. */
export interface ParticipantHandle {
  readonly participantId: number;
  say(
    text: string,
    details?: {
      readonly messageType?: string;
      readonly eventAttributes?: JsonObject;
      readonly visibility?: Visibility;
    },
  ): Promise<void>;
  startTyping(preview?: string): Promise<void>;
  stopTyping(): Promise<void>;
  pushUrl(url: string): Promise<void>;
  customNotice(
    text: string,
    details?: { readonly eventAttributes?: JsonObject; readonly userData?: UserData },
  ): Promise<void>;
  rename(nickname: string): Promise<void>;
  /** Leaves; the chat goes on. */
  leave(reason?: LeaveReason): Promise<void>;
  /** Ends the chat: the customer gets reason 4. */
  endChat(): Promise<void>;
}
