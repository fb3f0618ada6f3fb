import type { BeforeCommand, CommandHandler, Commands } from './commands.ts';
import type { Result } from './deferred.ts';
import type { Events, Subscriber } from './events.ts';

/** A plugin's commands and events, by their short names. */
export interface RegistryEntry {
  commands: string[];
  events: string[];
}

/**
 * A plugin's hold on the bus. Its own commands and events are named without its name, others' as `Plugin.name`.
 * @see Genesys Widgets 9.0, CXBus API, plugin interface
 */
export interface Plugin {
  /** The plugin's own name. */
  namespace(): string;
  /** Calls a command, `Plugin.command`; rejects with `Command does not exist` when nobody has registered it. */
  command<Value = unknown>(name: string, options?: unknown): Result<Value>;
  /** Adds a command of this plugin; a second registration replaces the first. */
  registerCommand(name: string, handler: CommandHandler): void;
  /** Names the events this plugin publishes, for `registry()`. */
  registerEvents(names: readonly string[]): void;
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
  /** Looks at a command's options before the command; in order of registration, each returns them for the next. */
  before(command: string, interceptor: BeforeCommand): void;
  /** Reads a shared value by full name, `Plugin.key`, or keeps one under this plugin's name. */
  data(key: string, ...value: [] | [unknown]): unknown;
  /** Says that the plugin takes commands now: republishes its `ready`. */
  ready(): void;
  /** All plugins with their commands and events. */
  registry(): Record<string, RegistryEntry>;
  /** All subscribed events with the names of the subscribed plugins. */
  subscribers(): Record<string, string[]>;
}

/** What the plugins of one bus share. */
export interface Shared {
  readonly commands: Commands;
  readonly events: Events;
  readonly eventNames: Map<string, Set<string>>;
  readonly values: Map<string, unknown>;
  registry(): Record<string, RegistryEntry>;
}

/** Makes the handle; its methods need no `this`, so pages may pass them around. */
export function createPlugin(
  name: string,
  { commands, events, eventNames, values, registry }: Shared,
): Plugin {
  const own = (local: string) => `${name}.${local}`;
  const plugin: Plugin = {
    namespace: () => name,
    command: <Value>(command: string, options?: unknown) =>
      commands.run(command, options, name) as Result<Value>,
    registerCommand: (command, handler) => commands.register(own(command), handler),
    registerEvents: (names) => {
      eventNames.set(name, new Set([...(eventNames.get(name) ?? []), ...names]));
    },
    subscribe: (event, subscriber) => events.subscribe(event, subscriber, name),
    unsubscribe: (event, subscriber) => events.unsubscribe(event, subscriber, name),
    publish: (event, data) => events.publish(own(event), data, name),
    republish: (event, data) => events.republish(own(event), data, name),
    publishDirect: (event, data) => events.publish(event, data, name),
    before: (command, interceptor) => commands.before(command, interceptor),
    data: (key, ...value) => {
      if (value.length === 0) return values.get(key) ?? values.get(own(key));
      values.set(own(key), value[0]);
      return value[0];
    },
    ready: () => plugin.republish('ready'),
    registry,
    subscribers: () => events.subscribers(),
  };
  return plugin;
}
