import { Commands } from './commands.ts';
import { createDeferred, type Result } from './deferred.ts';
import { Events, type Subscriber } from './events.ts';
import { createPlugin, type Plugin, type RegistryEntry } from './plugin.ts';

/** The name under which calls on the bus object itself appear. */
const busName = 'CXBus';

/**
 * The bus: plugins meet on it, call each other's commands and hear each other's events.
 * @see Genesys Widgets 9.0, CXBus API
 */
export interface Bus {
  /** A new plugin, or the handle of the one that already has the name. */
  registerPlugin(name: string): Plugin;
  /** Calls `Plugin.command`; rejects with `Command does not exist` when nobody has registered it. */
  command<Value = unknown>(name: string, options?: unknown): Result<Value>;
  subscribe<Data>(event: string, subscriber: Subscriber<Data>): void;
  unsubscribe<Data>(event: string, subscriber?: Subscriber<Data>): void;
  /** Publishes under a full name, `Plugin.event`. */
  publish(event: string, data?: unknown): void;
  /** Sets where plugin scripts lie and whether the traffic is shown. */
  configure(options?: BusConfiguration): void;
  /** Resolves when the plugin is there: at once if registered, else once its script has run. */
  loadPlugin(name: string): Result<void>;
}

export interface BusConfiguration {
  /** Shows every command and event on the console. */
  debug?: boolean;
  /** Where plugin scripts lie, ending in a slash; a plugin's file is `<pluginsPath><name>.min.js`. */
  pluginsPath?: string;
}

export interface BusOptions {
  /** Fetches and runs a script; without it only registered plugins can be loaded. */
  loadScript?: (url: string) => Promise<void>;
  /** Names that `loadPlugin` finds there already because they came with this script. */
  included?: readonly string[];
  /** Shared values that are there from the beginning, by full name. */
  values?: Readonly<Record<string, unknown>>;
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
export function createBus({ loadScript, included = [], values = {} }: BusOptions = {}): Bus {
  const plugins = new Map<string, Plugin>();
  const shared = {
    commands: new Commands(trace),
    events: new Events(trace),
    eventNames: new Map<string, Set<string>>(),
    values: new Map<string, unknown>(Object.entries(values)),
    registry: () => Object.fromEntries([...plugins.keys()].map((name) => [name, entryOf(name)])),
  };
  const self = createPlugin(busName, shared);
  let pluginsPath = '';
  let debug = false;

  function trace(what: string, data: unknown): void {
    if (debug) console.debug(what, data);
  }

  function entryOf(name: string): RegistryEntry {
    return { commands: shared.commands.namesOf(name), events: [...(shared.eventNames.get(name) ?? [])] };
  }

  return {
    registerPlugin(name) {
      const plugin = plugins.get(name) ?? createPlugin(name, shared);
      plugins.set(name, plugin);
      return plugin;
    },
    command: self.command,
    subscribe: self.subscribe,
    unsubscribe: self.unsubscribe,
    publish: self.publishDirect,
    configure(options = {}) {
      pluginsPath = options.pluginsPath ?? pluginsPath;
      debug = options.debug ?? debug;
    },
    loadPlugin(name) {
      const { result, resolve, reject } = createDeferred<void>();
      if (plugins.has(name) || included.includes(name)) resolve();
      else if (!loadScript) reject(`Plugin ${name} is not registered, and this bus cannot load scripts`);
      else loadScript(`${pluginsPath}${name}.min.js`).then(resolve, reject);
      return result;
    },
  };
}
