import type { Bus } from './bus/bus.ts';
import type { CommandEvent } from './bus/commands.ts';
import { type Clock, systemClock } from './clock.ts';
import { type CommandName, commands } from './commands/table.ts';
import type { Edition } from './edition.ts';
import { events } from './events.ts';
import { Refusal, reasonOf, refusals } from './rejection.ts';
import { Conversation } from './session/conversation.ts';
import type { Surroundings } from './session/surroundings.ts';
import { applyConfiguration, defaults, isRecord } from './settings.ts';
import type { Fetch } from './transport/exchange.ts';
import { createPollingTransport } from './transport/polling.ts';

/** The name under which the service lives on the bus. */
export const serviceName = 'WebChatService';

/** What the service takes from its surroundings, each with the real thing as default. */
export interface ServiceOptions {
  /** @default '9.0' */
  edition?: Edition | undefined;
  /** @default globalThis.fetch, looked up at each request */
  fetch?: Fetch | undefined;
  /** @default the real time */
  clock?: Clock | undefined;
}

/** Puts the service on a bus: registers its commands and events and says that it is ready. */
export function registerWebChatService(bus: Bus, configuration: object, options: ServiceOptions = {}): void {
  const {
    edition = '9.0',
    clock = systemClock,
    fetch = (...request) => globalThis.fetch(...request),
  } = options;
  const plugin = bus.registerPlugin(serviceName);
  const surroundings: Surroundings = {
    edition,
    clock,
    transport: createPollingTransport({ fetch, clock, settings: () => surroundings.settings }),
    publish: (name, ...[data]) => plugin.publish(name, data),
    settings: applyConfiguration({ ...configuration }, defaults),
  };
  const chat = new Conversation(surroundings);

  async function run(name: CommandName, { commander, data, deferred }: CommandEvent): Promise<void> {
    const command = commands[name];
    try {
      if ('private' in command && commander !== serviceName) throw new Refusal(refusals.privateCommand);
      // Pages may pass anything; each command checks what it needs of its options.
      deferred.resolve(await command.run(chat, (isRecord(data) ? data : {}) as never));
    } catch (error) {
      deferred.reject(reasonOf(error, edition));
    }
  }

  plugin.registerEvents(Object.keys(events));
  for (const name of Object.keys(commands) as CommandName[]) {
    plugin.registerCommand(name, (event) => run(name, event));
  }
  plugin.ready();
}
