import { Commands } from '../bus/commands.ts';
import { JQueryResult } from './jquery-result.ts';
import type { Trace } from './page-events.ts';

/** Sees a command's options before the command does and returns the options to go on with. Returning nothing stops the command. */
export type BeforeCommand = (options: unknown) => unknown;

/** The commands of a page: shown in the debug log, and open to functions that look at options first. */
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

  /** The short names of a plugin's commands. */
  namesOf(plugin: string): string[] {
    const prefix = `${plugin}.`;
    return [...this.handlers.keys()]
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length));
  }

  protected override prepare(command: string, options: unknown, commander: string): unknown {
    this.#trace(`${commander} commands ${command}`, options);
    const interceptors = this.#before.get(command) ?? [];
    return interceptors.reduce((given, interceptor) => {
      const next = interceptor(given ?? {});
      if (!next) throw new Error(`${command} was stopped: before() returned no options`);
      return next;
    }, options);
  }
}
