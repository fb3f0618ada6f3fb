import type { SaveFile } from '../base/browser.ts';
import { fileSaver } from '../base/browser.ts';
import { type Clock, systemClock } from '../base/clock.ts';
import type { Edition } from '../base/edition.ts';
import * as refusals from '../base/refusals.ts';
import { Refusal, reasonOf } from '../base/rejection.ts';
import { applyConfiguration, defaults, type Settings } from '../base/settings.ts';
import type { Bus } from '../bus/bus.ts';
import type { CommandEvent } from '../bus/commands.ts';
import { Conversation } from '../session/conversation.ts';
import { Keeper } from '../session/keeper.ts';
import { putOff } from '../session/order.ts';
import { restoreIfKept } from '../session/restore.ts';
import { createCookieStorage, type SessionStorage } from '../session/storage.ts';
import type { Surroundings } from '../session/surroundings.ts';
import type { Fetch, Requester } from '../transport/exchange.ts';
import { createPollingTransport } from '../transport/polling.ts';
import type { Connect } from '../transport/transport.ts';
import type { CommandName } from './command-types.ts';
import { commands, privateCommand } from './table.ts';

/** The name under which the service lives on the bus. */
export const serviceName = 'WebChatService';

/** What the service takes from its surroundings, each with the real thing as default. */
export interface ServiceOptions {
  /**
   * The document after which commands answer: that of 2016 or that of 2021.
   * @default '9.0'
   * @example
   * createWebChatService({ dataURL, edition: '8.5' });
   */
  edition?: Edition | undefined;
  /**
   * What requests are made with.
   * @default globalThis.fetch, looked up at each request
   * @example
   * createWebChatService({ dataURL, fetch: (url, options) => fetch(url, { ...options, keepalive: true }) });
   */
  fetch?: Fetch | undefined;
  /**
   * Where the service takes its time from.
   * @default the real time
   * @example
   * createWebChatService({ dataURL, clock: createManualClock() });
   */
  clock?: Clock | undefined;
  /**
   * Where a chat is kept for the next page.
   * @default session cookies; outside a page, memory
   * @example
   * createWebChatService({ dataURL, storage: sessionStorage });
   */
  storage?: SessionStorage | undefined;
  /**
   * Brings CometD, once a chat needs it.
   * @default the library that comes with the client; in Node it needs `cometdForNode`
   * @example
   * createWebChatService({ cometD: { enabled: true, cometURL }, cometd: cometdForNode });
   */
  cometd?: (() => Promise<Connect>) | undefined;
  /**
   * Puts a downloaded file where the customer finds it.
   * @default as a browser saves; there is none outside a page
   * @example
   * createWebChatService({ dataURL, saveFile: (content, name) => show([name, content.size]) });
   */
  saveFile?: SaveFile | undefined;
  /**
   * Called once for each option that is ignored, with the reason.
   * @default console.warn
   * @example
   * createWebChatService({ dataURL, warn: (text) => show(text) });
   */
  warn?: ((text: string) => void) | undefined;
  /**
   * Waited for before a chat that was kept is restored, so that listeners can subscribe before. A reason for which it
   * rejects is shown on the console.
   * @default a promise that is resolved: one turn later
   * @example
   * createWebChatService({ dataURL, ready: document.fonts.ready });
   */
  ready?: Promise<unknown> | undefined;
}

/** Puts the service on a bus: registers its commands and events and says that it is ready. */
export function registerWebChatService(bus: Bus, configuration: object, options: ServiceOptions = {}): void {
  const plugin = bus.registerPlugin(serviceName);
  const surroundings = surroundingsOf(options, (name, ...[data]) => plugin.publish(name, data));
  const chat = new Conversation(surroundings);

  async function run(name: CommandName, { commander, data, deferred }: CommandEvent): Promise<void> {
    const bySelf = commander === serviceName;
    const { raise, settled } = putOff(chat.atOnce);
    try {
      if (name === privateCommand && !bySelf) throw new Refusal(refusals.privateCommand);
      // Pages may pass anything; each command checks what it needs of its options.
      deferred.resolve(await commands[name](chat, (data ?? {}) as never, { bySelf, raise }));
    } catch (error) {
      deferred.reject(reasonOf(error, surroundings.edition));
    }
    settled();
  }

  for (const name of Object.keys(commands) as CommandName[]) {
    plugin.registerCommand(name, (event) => run(name, event));
  }
  surroundings.configure({ ...configuration });
  plugin.ready();
  restoreIfKept(chat, options.ready);
}

/** Fills in the defaults. */
function surroundingsOf(options: ServiceOptions, publish: Surroundings['publish']): Surroundings {
  const {
    edition = '9.0',
    clock = systemClock,
    fetch = (...request) => globalThis.fetch(...request),
    storage = createCookieStorage(globalThis.document),
    saveFile = fileSaver(),
    cometd = () => Promise.reject(new Refusal(refusals.noCometdHere)),
    warn = (text) => console.warn(text),
  } = options;
  const warned = new Set<string>();
  const settings = (): Settings => surroundings.settings;
  const requester: Requester = { fetch, clock, settings };
  const tell = (name: string, problem: string) => {
    const text = `${serviceName}: the option ${name} ${problem}; it is ignored`;
    if (!warned.has(text)) warn(text);
    warned.add(text);
  };
  // A page may well write a number.
  if (![8.5, 9].includes(Number(edition))) tell('edition', 'must be 8.5 or 9.0');
  const surroundings: Surroundings = {
    edition: Number(edition) === 8.5 ? '8.5' : '9.0',
    clock,
    requester,
    publish,
    storage,
    saveFile,
    keeper: new Keeper(storage, () => settings().deploymentID),
    settings: defaults,
    async connect() {
      if (!settings().cometD.enabled) return createPollingTransport(requester);
      return (await cometd())(requester);
    },
    configure(given: Record<string, unknown>) {
      surroundings.settings = applyConfiguration(given, settings(), tell);
    },
  };
  return surroundings;
}
