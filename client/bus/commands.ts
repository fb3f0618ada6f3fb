import { createDeferred, type Deferred, Result } from './deferred.ts';

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

/** The commands of all plugins by full name. */
export class Commands {
  protected readonly handlers = new Map<string, CommandHandler>();
  readonly #kind: typeof Result;

  /** @param kind What results are. */
  constructor(kind = Result) {
    this.#kind = kind;
  }

  register(command: string, handler: CommandHandler): void {
    this.handlers.set(command, handler);
  }

  run(command: string, data: unknown, commander: string): Result<unknown> {
    const { result, resolve, reject } = createDeferred<unknown>(this.#kind);
    try {
      const options = this.prepare(command, data, commander);
      const handler = this.handlers.get(command);
      if (handler)
        Promise.resolve(handler({ command, commander, data: options, deferred: { resolve, reject } })).catch(
          reject,
        );
      else reject('Command does not exist');
    } catch (error) {
      reject(error);
    }
    return result;
  }

  /** The options that a command gets for those it is called with. */
  protected prepare(_command: string, options: unknown, _commander: string): unknown {
    return options;
  }
}
