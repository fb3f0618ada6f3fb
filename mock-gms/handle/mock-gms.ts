import type { ListedScript } from '../desk/script/catalogue.ts';
import type { Script } from '../desk/script/script.ts';
import type { ServerEvent } from '../services/server-events.ts';
import type { ServiceEvent } from '../services/service-events.ts';
import type { ServiceSettings, SettingsChange } from '../services/settings.ts';
import type { ServiceSnapshot } from '../services/snapshot.ts';
import type { ChatHandle } from './chat-methods.ts';
import type { ClockHandle } from './clock-methods.ts';
import type { FaultsHandle } from './fault-methods.ts';
import type { JournalHandle } from './journal-methods.ts';
import type { WaitOptions } from './wait-options.ts';

export type {
  ChatEvent,
  ChatHandle,
  ChatScriptHandle,
  ChatState,
  EntryMatch,
} from './chat-methods.ts';
export type { ClockHandle } from './clock-methods.ts';
export type { FaultsHandle } from './fault-methods.ts';
export type { JournalHandle } from './journal-methods.ts';
export type { ParticipantHandle } from './participant-methods.ts';
export type { WaitOptions } from './wait-options.ts';

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
  /** A chat by its id, or as `latest` the one that started last. @throws {DeskError} `noSuchChat` */
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
  /** Replaces the service by a snapshot. @throws {SnapshotError}, {SettingError} or {FaultError}, and nothing has changed */
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
