import type { CommandHandler, Commands } from './commands.ts';
import type { Result } from './deferred.ts';
import type { Events, Subscriber } from './events.ts';

/**
 * A plugin's hold on the bus. Its own commands and events are named without its name, others' as `Plugin.name`.
 * @see Genesys Widgets 9.0, CXBus API, plugin interface
 */
export interface Plugin {
  /** Calls a command, `Plugin.command`; rejects with `Command does not exist` when nobody has registered it. */
  command<Value = unknown>(name: string, options?: unknown): Result<Value>;
  /** Adds a command of this plugin; a second registration replaces the first. */
  registerCommand(name: string, handler: CommandHandler): void;
  /** Hears `Plugin.event`; a subscriber who comes after a republished event hears that one, too. */
  subscribe<Data>(event: string, subscriber: Subscriber<Data>): void;
  /** Stops hearing: the one subscriber, or all of this plugin's on the event. */
  unsubscribe<Data>(event: string, subscriber?: Subscriber<Data>): void;
  /** Publishes an event of this plugin. */
  publish(event: string, data?: unknown): void;
  /** Publishes an event of this plugin that later subscribers hear, too: for what happens once. */
  republish(event: string, data?: unknown): void;
  /** Publishes under a full name, be it another plugin's. */
  publishDirect(event: string, data?: unknown): void;
  /** Says that the plugin takes commands now: republishes its `ready`. */
  ready(): void;
}

/** What the plugins of one bus share. */
export interface Shared {
  readonly commands: Commands;
  readonly events: Events;
}

/** Makes the handle; its methods need no `this`, so pages may pass them around. */
export function createPlugin(name: string, { commands, events }: Shared): Plugin {
  const own = (local: string) => `${name}.${local}`;
  const plugin: Plugin = {
    command: <Value>(command: string, options?: unknown) =>
      commands.run(command, options, name) as Result<Value>,
    registerCommand: (command, handler) => commands.register(own(command), handler),
    subscribe: (event, subscriber) => events.subscribe(event, subscriber, name),
    unsubscribe: (event, subscriber) => events.unsubscribe(event, subscriber, name),
    publish: (event, data) => events.publish(own(event), data, name),
    republish: (event, data) => events.republish(own(event), data, name),
    publishDirect: (event, data) => events.publish(event, data, name),
    ready: () => plugin.republish('ready'),
  };
  return plugin;
}
