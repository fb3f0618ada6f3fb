import { setTimeout as pause } from 'node:timers/promises';
import type { WebKitGtk } from '../browsers/webkit-gtk.ts';
import { type Processes, startProcesses } from './processes.ts';
import { command, type Method } from './wire.ts';

/** Now and then the browser does not come up: it is started again. */
export interface StartLimits {
  /** How often at the most. */
  attempts: number;
  /** How many milliseconds each attempt may take: usually it takes one second, and five on a machine with much to do. */
  attempt: number;
}

const START: StartLimits = { attempts: 3, attempt: 20_000 };
/** How long a page may take to load. */
const PAGE_LOAD_LIMIT = 10_000;
/** Between two looks whether the driver listens yet. */
const LOOK_EVERY = 20;

/** A browser with an empty profile, and the windows in it. */
export class Session {
  /** The window that the session has begun with. */
  readonly firstWindow: string;
  readonly #processes: Processes;
  readonly #path: string;
  /** The window that commands are for now. */
  #window: string;
  /** The command that runs: the driver takes one at a time. */
  #last: Promise<unknown> = Promise.resolve();
  #ended = false;

  private constructor(processes: Processes, path: string, window: string) {
    this.#processes = processes;
    this.#path = path;
    this.#window = window;
    this.firstWindow = window;
  }

  static async start(installed: WebKitGtk, { attempts, attempt } = START): Promise<Session> {
    const reasons: unknown[] = [];
    while (reasons.length < attempts) {
      try {
        return await Session.#try(installed, Date.now() + attempt);
      } catch (reason) {
        reasons.push(reason);
      }
    }
    throw new AggregateError(reasons, `WebKitGTK did not start: ${reasons.join('; ')}`);
  }

  static async #try(installed: WebKitGtk, limit: number): Promise<Session> {
    const processes = await startProcesses(installed);
    const { origin } = processes;
    const left = () => Math.max(1, limit - Date.now());
    try {
      await untilListening(origin, left);
      const body = { capabilities: capabilitiesOf(installed) };
      const { sessionId } = (await command(origin, 'POST', '/session', body, left())) as {
        sessionId: string;
      };
      const path = `/session/${sessionId}`;
      const window = (await command(origin, 'GET', `${path}/window`, undefined, left())) as string;
      return new Session(processes, path, window);
    } catch (reason) {
      await processes.end();
      throw reason;
    }
  }

  /** Gives a command in a window, after those that were given before. */
  in(window: string, method: Method, path: string, body?: object): Promise<unknown> {
    return this.#inTurn(async () => {
      if (window !== this.#window) {
        await this.#command('POST', '/window', { handle: window });
        this.#window = window;
      }
      return this.#command(method, path, body);
    });
  }

  /** A window and not a tab: a tab behind another one is hidden, and its page is told so. */
  async openWindow(): Promise<string> {
    const opened = await this.#inTurn(() => this.#command('POST', '/window/new', { type: 'window' }));
    return (opened as { handle: string }).handle;
  }

  /** Closes a window, and turns to one that is still open: where none is current, no other can be opened. */
  async closeWindow(window: string): Promise<void> {
    const open = (await this.in(window, 'DELETE', '/window')) as string[];
    if (open[0] !== undefined) await this.in(open[0], 'GET', '/window');
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#processes.end();
  }

  #command(method: Method, path: string, body?: object): Promise<unknown> {
    if (this.#ended) throw new Error('the browser has been closed');
    return command(this.#processes.origin, method, `${this.#path}${path}`, body);
  }

  #inTurn(act: () => Promise<unknown>): Promise<unknown> {
    const done = this.#last.then(act);
    this.#last = done.catch(() => {});
    return done;
  }
}

async function untilListening(origin: string, left: () => number): Promise<void> {
  const isListening = () =>
    command(origin, 'GET', '/status', undefined, left()).then(
      () => true,
      () => false,
    );
  while (!(await isListening())) {
    if (left() === 1) throw new Error('the driver does not listen');
    await pause(LOOK_EVERY);
  }
}

function capabilitiesOf({ browser: binary }: WebKitGtk): object {
  return {
    alwaysMatch: {
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
      timeouts: { pageLoad: PAGE_LOAD_LIMIT },
    },
  };
}
