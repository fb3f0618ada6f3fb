import { type Bus, busName, busOf } from '../bus/bus.ts';
import { createDeferred, type Result } from '../bus/deferred.ts';
import { createPlugin, type Plugin } from '../bus/plugin.ts';
import { JQueryResult } from './jquery-result.ts';
import { type BeforeCommand, PageCommands } from './page-commands.ts';
import { PageEvents } from './page-events.ts';

/** A plugin's commands and events, by their short names. */
export interface RegistryEntry {
  /** The names of its commands. */
  commands: string[];
  /** The names of its events. */
  events: string[];
}

/**
 * A plugin's hold on the bus of a page: what every plugin has, and what only pages ask for.
 * @see Genesys Widgets 9.0, CXBus API, plugin interface
 */
export interface PagePlugin extends Plugin {
  /** The plugin's own name. */
  namespace(): string;
  /** Names the events this plugin publishes, for `registry()`. */
  registerEvents(names: readonly string[]): void;
  /** Looks at a command's options before the command; in order of registration, each returns them for the next. */
  before(command: string, interceptor: BeforeCommand): void;
  /** Reads a shared value by full name, `Plugin.key`, or keeps one under this plugin's name. */
  data(key: string, ...value: [] | [unknown]): unknown;
  /** All plugins with their commands and events. */
  registry(): Record<string, RegistryEntry>;
  /** All subscribed events with the names of the subscribed plugins. */
  subscribers(): Record<string, string[]>;
}

/**
 * The bus of a page. It is a plugin as well, of the name `CXBus`: what it registers, keeps and republishes is
 * `CXBus.name`; `publish` alone takes a full name. What more there is to these members in Genesys Widgets is not known.
 * @see Genesys Widgets 9.0, CXBus API, global access
 */
export interface PageBus extends Omit<PagePlugin, keyof Bus>, Omit<Bus, 'registerPlugin'> {
  /** A plugin of this name, which gives commands and subscribes to events. */
  registerPlugin(name: string): PagePlugin;
  /** Sets where plugin scripts lie and whether the traffic is shown. */
  configure(options?: BusConfiguration): void;
  /** Resolves when the plugin is there: at once if registered, else once its script has run. */
  loadPlugin(name: string): Result<void>;
}

/** What `configure` of the global bus takes. */
export interface BusConfiguration {
  /** Shows every command and event on the console. */
  debug?: boolean;
  /** Where plugin scripts lie, ending in a slash; a plugin's file is `<pluginsPath><name>.min.js`. */
  pluginsPath?: string;
}

/** The script that pages load for Genesys Widgets and that the page's script stands in for. */
const included = 'widgets-core';

/**
 * Makes the bus of a page.
 * @param loadScript Fetches and runs a script; without it only registered plugins can be loaded.
 */
export function createPageBus(loadScript?: (url: string) => Promise<void>): PageBus {
  const plugins = new Map<string, PagePlugin>();
  const eventNames = new Map<string, string[]>();
  // Plugins may ask for that, and nobody else gives it: there is no chat window of ours.
  const kept = new Map<string, unknown>([['WebChat.open', false]]);
  const commands = new PageCommands(trace);
  const events = new PageEvents(trace);
  const loading = new Map<string, Result<void>>();
  let pluginsPath = '';
  let debug = false;

  function trace(what: string, data: unknown): void {
    if (debug) console.debug(what, data);
  }

  const registry = () =>
    Object.fromEntries(
      [...plugins.keys()].map((name) => [
        name,
        { commands: commands.namesOf(name), events: eventNames.get(name) ?? [] },
      ]),
    );

  const make = (name: string): PagePlugin => ({
    ...createPlugin(name, { commands, events }),
    namespace: () => name,
    registerEvents(names) {
      eventNames.set(name, [...new Set([...(eventNames.get(name) ?? []), ...names])]);
    },
    before: (command, interceptor) => commands.before(command, interceptor),
    data(key, ...value) {
      const own = `${name}.${key}`;
      if (value.length === 0) return kept.get(key) ?? kept.get(own);
      kept.set(own, value[0]);
      return value[0];
    },
    registry,
    subscribers: () => events.subscribers(),
  });

  return {
    ...make(busName),
    ...busOf(make, plugins),
    configure(options = {}) {
      pluginsPath = options.pluginsPath ?? pluginsPath;
      debug = options.debug ?? debug;
    },
    loadPlugin(name) {
      const underWay = loading.get(name);
      if (underWay) return underWay;
      const { result, resolve, reject } = createDeferred<void>(JQueryResult);
      if (plugins.has(name) || name === included) resolve();
      else if (!loadScript) reject(`Plugin ${name} is not registered`);
      else {
        loading.set(name, result);
        const loaded = loadScript(`${pluginsPath}${name}.min.js`).then(resolve, reject);
        loaded.then(() => loading.delete(name));
      }
      return result;
    },
  };
}
