import { Commands } from './commands.ts';
import { createDeferred, type Result } from './deferred.ts';
import { JQueryResult } from './jquery-result.ts';
import type { Trace } from './page-events.ts';

/** Sees a command's options before the command does and returns the options to go on with; nothing stops it. */
export type BeforeCommand = (options: unknown) => unknown;

/** The commands of a page: shown where that is wanted, and open to whoever looks at options ahead of them. */
export class PageCommands extends Commands {
  readonly #before = new Map<string, BeforeCommand[]>();
  readonly #trace: Trace;

  constructor(trace: Trace) {
    super(JQueryResult);
    this.#trace = trace;
  }

  before(command: string, interceptor: BeforeCommand): void {
    this.#before.set(command, [...(this.#before.get(command) ?? []), interceptor]);
  }

  override run(command: string, data: unknown, commander: string): Result<unknown> {
    this.#trace(`${commander} commands ${command}`, data);
    try {
      return super.run(command, this.#optionsFor(command, data), commander);
    } catch (error) {
      const { result, reject } = createDeferred<unknown>(JQueryResult);
      reject(error);
      return result;
    }
  }

  /** The short names of a plugin's commands. */
  namesOf(plugin: string): string[] {
    const prefix = `${plugin}.`;
    return [...this.handlers.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
  }

  #optionsFor(command: string, data: unknown): unknown {
    const interceptors = this.#before.get(command) ?? [];
    return interceptors.reduce((options, interceptor) => {
      const next = interceptor(options ?? {});
      if (!next)
        throw new Error(`${command} was stopped: a function registered with before() returned no options`);
      return next;
    }, data);
  }
}
