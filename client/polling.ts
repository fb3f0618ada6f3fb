import { checkListening } from './app/check-listening.ts';
import { checkSurroundings } from './app/check-surroundings.ts';
import { streamMessages } from './app/message-stream.ts';
import { type ChatState, createChatStore, type Store } from './app/state.ts';
import { systemClock } from './base/clock.ts';
import type { Configuration } from './base/configuration.ts';
import type { Edition } from './base/edition.ts';
import { type Bus, createBus } from './bus/bus.ts';
import type { Result } from './bus/deferred.ts';
import type { BusEvent } from './bus/events.ts';
import type { EventData, EventName } from './chat/events.ts';
import type { Message } from './chat/messages.ts';
import type { CommandMethods, CommandName } from './commands/command-types.ts';
import { commands, privateCommand } from './commands/table.ts';
import { registerWebChatService, type ServiceOptions, serviceName } from './commands/web-chat-service.ts';
import type { Listening } from './generated/listening.ts';
import { createMemoryStorage } from './session/storage.ts';

export type { ChatPhase, ChatState, Store } from './app/state.ts';
export type { AsyncConfiguration, CookieAccess } from './base/async-configuration.ts';
export type { SaveFile } from './base/browser.ts';
export type { Clock } from './base/clock.ts';
export type { CometdConfiguration } from './base/cometd-configuration.ts';
export type { Configuration } from './base/configuration.ts';
export type { Edition, RefusalReason } from './base/edition.ts';
export type { SessionData } from './base/session-data.ts';
export { version } from './base/version.ts';
export type { Bus } from './bus/bus.ts';
export { createBus } from './bus/bus.ts';
export type { CommandEvent, CommandHandler } from './bus/commands.ts';
export { createDeferred, type Deferred, Result } from './bus/deferred.ts';
export type { BusEvent, Subscriber } from './bus/events.ts';
export type { Plugin } from './bus/plugin.ts';
export type { EventData, EventName, MessagesReceived } from './chat/events.ts';
export type { Message, ReadEvent } from './chat/messages.ts';
export type { Agent, Agents, ParticipantChange } from './chat/participants.ts';
export type { PreProcessor } from './chat/preprocessors.ts';
export type { Messages } from './chat/transcript.ts';
export type { StartChatOptions } from './commands/chat.ts';
export type { CommandName, CommandOptions, CommandResult } from './commands/command-types.ts';
export type { DownloadFileOptions, SendFileOptions } from './commands/files.ts';
export type {
  AddPrefilterOptions,
  RegisterPreProcessorOptions,
  SendFilteredMessageOptions,
} from './commands/filters.ts';
export type { ChatStats } from './commands/information.ts';
export type { SendCustomNoticeOptions, SendMessageOptions } from './commands/messages.ts';
export type { RestoreOptions } from './commands/session.ts';
export type { RegisterTypingPreviewInputOptions, SendTypingOptions } from './commands/typing.ts';
export type { UserData } from './commands/user-data.ts';
export { createCookieStorage, createMemoryStorage, type SessionStorage } from './session/storage.ts';
export type { AjaxResponse } from './transport/failed-request.ts';
export type { ChatEvent, ChatResponse, Connect, OperationAnswer } from './transport/transport.ts';

/** Configuration of the service and, beside it, what it takes from its surroundings. */
export interface WebChatServiceOptions<InEdition extends Edition = Edition>
  extends Configuration,
    ServiceOptions {
  /**
   * The document after which commands answer: that of 2016 or that of 2021.
   * @default '9.0'
   * @example
   * createWebChatService({ dataURL, edition: '8.5' });
   */
  edition?: InEdition | undefined;
}

/** The service as an app has it: every command a method, every event to be listened to. */
export type WebChatService<InEdition extends Edition = '9.0'> = CommandMethods<InEdition> &
  Listening & {
    /**
     * The messages from now on, one at a time, until the chat ends or `signal` is aborted.
     * @example
     * for await (const message of service.messages()) show(message.text);
     */
    messages(options?: { signal?: AbortSignal }): AsyncIterableIterator<Message>;
    /**
     * What a window of the chat shows, to look at and to follow.
     * @example
     * const { messages } = useSyncExternalStore(service.state.subscribe, service.state.get, service.state.get);
     */
    readonly state: Store<ChatState>;
    /** The bus that the service lives on, for plugins of the app's own. */
    readonly bus: Bus;
  };

/** The name under which an app's calls appear on the bus. */
const appName = 'App';

/**
 * Makes a chat service with a bus of its own, in a bundle without CometD: a chat over CometD needs the option `cometd`.
 *
 * Every method returns a promise that also takes `done`, `fail` and `always`. A rejection carries what the
 * documents name: a text, the server's answer, or an `AjaxResponse` when no answer object came.
 * @throws TypeError if `storage`, `clock`, `fetch`, `saveFile`, `cometd` or `warn` cannot be used as such
 * @example
 * import { createWebChatService } from 'gms-webchat/polling';
 *
 * const service = createWebChatService({ dataURL: 'https://host/genesys/2/chat/customer-support' });
 * service.on('messageReceived', ({ messages }) => messages.forEach((message) => show(message.text)));
 * await service.startChat({ nickname: 'Ada' });
 * await service.sendMessage({ message: 'Hello' });
 * await service.endChat();
 * @see WebChatService 9.0, commands and events
 */
export function createWebChatService<InEdition extends Edition = '9.0'>(
  options: WebChatServiceOptions<InEdition> = {},
): WebChatService<InEdition> {
  checkSurroundings({ ...options });
  const {
    edition,
    fetch,
    clock,
    // Not a default of the service itself: the scripts for pages never need it.
    storage = globalThis.document ? undefined : createMemoryStorage(),
    cometd,
    saveFile,
    warn,
    ready,
    ...configuration
  } = options;
  const bus = createBus();
  registerWebChatService(bus, configuration, {
    ...{ edition, fetch, clock, storage, cometd, saveFile, warn },
    // One turn later at the earliest: the app subscribes after it has made the service.
    ready: Promise.resolve(ready).catch((error) => console.error(error)),
  });
  const app = bus.registerPlugin(appName);

  function on<Name extends EventName>(event: Name, listener: (data: EventData<Name>) => unknown): () => void {
    checkListening(event, listener);
    const name = `${serviceName}.${event}`;
    const subscriber = ({ data }: BusEvent<EventData<Name>>) => listener(data);
    app.subscribe(name, subscriber);
    return () => app.unsubscribe(name, subscriber);
  }

  const state = createChatStore(on, clock ?? systemClock);
  const method =
    (name: CommandName) =>
    (data?: unknown): Result<unknown> => {
      const result = app.command(`${serviceName}.${name}`, data);
      return name === 'startChat' ? state.starting(result) : result;
    };
  const names = Object.keys(commands) as CommandName[];
  const methods = names.filter((name) => name !== privateCommand).map((name) => [name, method(name)]);

  return {
    ...Object.fromEntries(methods),
    bus,
    on,
    messages: ({ signal } = {}) => streamMessages(on, signal),
    state: { get: state.get, subscribe: state.subscribe },
  };
}
