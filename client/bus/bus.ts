import { Commands } from './commands.ts';
import type { Result } from './deferred.ts';
import { Events, type Subscriber } from './events.ts';
import { createPlugin, type Plugin } from './plugin.ts';

/** The name under which calls on the bus object itself appear. */
export const busName = 'CXBus';

/**
 * The bus: plugins meet on it, call each other's commands and hear each other's events.
 * @see Genesys Widgets 9.0, CXBus API
 */
export interface Bus {
  /** A new plugin, or the handle of the one that already has the name. */
  registerPlugin(name: string): Plugin;
  /** Calls `Plugin.command`; rejects with `Command does not exist` when nobody has registered it. */
  command<Value = unknown>(name: string, options?: unknown): Result<Value>;
  /** Calls `subscriber` with each event of that name, such as `WebChatService.started`. */
  subscribe<Data>(event: string, subscriber: Subscriber<Data>): void;
  /** Takes back a subscription of `subscribe`. */
  unsubscribe<Data>(event: string, subscriber?: Subscriber<Data>): void;
  /** Publishes under a full name, `Plugin.event`. */
  publish(event: string, data?: unknown): void;
}

/**
 * Makes a bus of its own.
 * @example
 * const bus = createBus();
 * const greeter = bus.registerPlugin('Greeter');
 * greeter.registerCommand('greet', (event) => event.deferred.resolve(`Hello, ${event.data}`));
 * await bus.command('Greeter.greet', 'Ada'); // 'Hello, Ada'
 * @see Genesys Widgets 9.0, CXBus API
 */
export function createBus(): Bus {
  const shared = { commands: new Commands(), events: new Events() };
  return busOf((name) => createPlugin(name, shared));
}

/** The bus of the plugins that `make` makes. */
export function busOf<Made extends Plugin>(make: (name: string) => Made, plugins = new Map<string, Made>()) {
  const { command, subscribe, unsubscribe, publishDirect } = make(busName);
  return {
    registerPlugin(name: string): Made {
      const plugin = plugins.get(name) ?? make(name);
      plugins.set(name, plugin);
      return plugin;
    },
    command,
    subscribe,
    unsubscribe,
    publish: publishDirect,
  };
}
