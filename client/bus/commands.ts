import { createDeferred, type Deferred, type Result } from './deferred.ts';
import type { Trace } from './trace.ts';

/** What a command handler is handed. */
export interface CommandEvent<Options = unknown> {
  /** The full name, `Plugin.command`. */
  readonly command: string;
  /** The name of the plugin that called. */
  readonly commander: string;
  /** What the caller gave along. */
  readonly data: Options;
  /** Settles the caller's result. */
  readonly deferred: Pick<Deferred<unknown>, 'resolve' | 'reject'>;
}

/** Carries out a command by settling `event.deferred`; a throw, or a promise that rejects, rejects it. */
export type CommandHandler = (event: CommandEvent) => unknown;

/** Sees a command's options before the command does and returns the options to go on with; nothing stops it. */
export type BeforeCommand = (options: unknown) => unknown;

/** The commands of all plugins by full name. */
export class Commands {
  readonly #handlers = new Map<string, CommandHandler>();
  readonly #before = new Map<string, BeforeCommand[]>();
  readonly #trace: Trace;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  register(command: string, handler: CommandHandler): void {
    this.#handlers.set(command, handler);
  }

  before(command: string, interceptor: BeforeCommand): void {
    this.#before.set(command, [...(this.#before.get(command) ?? []), interceptor]);
  }

  run(command: string, data: unknown, commander: string): Result<unknown> {
    this.#trace(`${commander} commands ${command}`, data);
    const { result, resolve, reject } = createDeferred<unknown>();
    const handler = this.#handlers.get(command);
    if (!handler) {
      reject('Command does not exist');
      return result;
    }
    try {
      const options = this.#intercept(command, data);
      const event: CommandEvent = { command, commander, data: options, deferred: { resolve, reject } };
      Promise.resolve(handler(event)).catch(reject);
    } catch (error) {
      reject(error);
    }
    return result;
  }

  namesOf(plugin: string): string[] {
    const prefix = `${plugin}.`;
    return [...this.#handlers.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
  }

  #intercept(command: string, data: unknown): unknown {
    const interceptors = this.#before.get(command) ?? [];
    return interceptors.reduce((options, interceptor) => {
      const next = interceptor(options ?? {});
      if (!next)
        throw new Error(`${command} was stopped: a function registered with before() returned no options`);
      return next;
    }, data);
  }
}
