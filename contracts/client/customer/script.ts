import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { orAborted } from '../../probe/wire/or-aborted.ts';
import { defined } from '../../shared/defined.ts';
import { loadModule } from '../../shared/load-module.ts';
import { type Ability, type Customer, type Requests, ScriptFailure } from './client-customer.ts';

/** What a script is given to work with. */
export interface ScriptContext {
  /** The chat base URL: what Widgets call `dataURL`. */
  readonly dataURL: string;
  /** The URL of CometD: the option `cometD.cometURL` of the client. */
  readonly cometURL: string;
  /** The name of the chat service. */
  readonly service: string;
  /** The Bayeux channel of the service. */
  readonly channel: string;
  /** A page in a browser that is started when this is called first; needs `@playwright/test`. */
  page(): Promise<Page>;
}

/**
 * The default export of a module that drives a client. Each function is called with what is to be done, the context
 * last; situations that need a function which is not there are skipped.
 *
 * @example
 * export default {
 *   async start({ page, dataURL }) {
 *     const tab = await page();
 *     await tab.goto(`http://127.0.0.1:3000/?dataURL=${encodeURIComponent(dataURL)}`);
 *     await tab.getByRole('button', { name: 'Chat' }).click();
 *   },
 *   async send(text, { page }) {
 *     const tab = await page();
 *     await tab.getByRole('textbox').fill(text);
 *     await tab.keyboard.press('Enter');
 *   },
 * };
 */
export type ClientScript = {
  /** Opens a chat with the client. Called again after each end. */
  readonly start: (context: ScriptContext) => Promise<unknown>;
} & {
  readonly [A in Exclude<Ability, 'start'>]?: (
    ...details: [...Parameters<Requests[A]>, ScriptContext]
  ) => Promise<unknown>;
} & {
  /** Called after everything. */
  readonly stop?: (context: ScriptContext) => Promise<unknown>;
};

/** Milliseconds until a script is asked again whether its client shows something. */
const LOOK_AGAIN = 50;

const FUNCTIONS = ['start', 'send', 'type', 'upload', 'reload', 'leave', 'comeBack', 'end', 'shows', 'stop'];

/**
 * Loads a script.
 *
 * @throws {ScriptFailure} if it cannot be loaded, or is not a script
 */
export async function loadScript(path: string): Promise<ClientScript> {
  const module = await loadModule(path).catch((error: Error) => {
    throw new ScriptFailure(error.message);
  });
  return checkScript(module.default, path);
}

/** @throws {ScriptFailure} for an object that is not a script, saying what is wrong with it */
export function checkScript(script: unknown, path: string): ClientScript {
  if (typeof script !== 'object' || script === null)
    throw new ScriptFailure(`${path} has no default export that is an object with functions`);
  for (const [name, value] of Object.entries(script)) {
    if (!FUNCTIONS.includes(name))
      throw new ScriptFailure(`${path} has ${name}; a script has ${FUNCTIONS.join(', ')}`);
    if (typeof value !== 'function') throw new ScriptFailure(`${path}: ${name} is not a function`);
  }
  if (!('start' in script)) throw new ScriptFailure(`${path} has no function start`);
  return script as ClientScript;
}

/** A client that a script drives. */
export class Scripted implements Customer {
  readonly isExact = true;
  readonly #script: ClientScript;
  readonly #context: ScriptContext;
  readonly #limit: number;
  #browser: Promise<Browser> | undefined;
  #page: Promise<Page> | undefined;

  /**
   * @param limit milliseconds that each of its functions may take
   * @param chromium path of a Chromium; by default Playwright's own
   */
  constructor(script: ClientScript, context: Omit<ScriptContext, 'page'>, limit: number, chromium?: string) {
    this.#script = script;
    this.#limit = limit;
    this.#context = {
      ...context,
      page: () => {
        this.#page ??= this.#openPage(chromium);
        return this.#page;
      },
    };
  }

  can(ability: Ability): boolean {
    return this.#script[ability] !== undefined;
  }

  async ask<A extends Ability>(ability: A, ...details: Parameters<Requests[A]>): Promise<void> {
    const act = this.#script[ability] as ((...all: unknown[]) => Promise<unknown>) | undefined;
    if (act === undefined) throw new ScriptFailure(`the script has no function ${ability}`);
    const attempt = () => act.call(this.#script, ...details, this.#context);
    await this.#within(ability, (late) => (ability === 'shows' ? until(attempt, late) : attempt()));
  }

  async isShown(text: string): Promise<boolean> {
    const { shows } = this.#script;
    // A script may say that it does not see a text by a failure.
    const look = async () => (await shows?.call(this.#script, text, this.#context)) !== false;
    return this.#within('shows', () => look().catch(() => false));
  }

  async dismiss(): Promise<void> {
    try {
      await this.#within('stop', async () => this.#script.stop?.(this.#context));
    } finally {
      await (await this.#browser)?.close();
    }
  }

  async #within<T>(name: string, act: (late: AbortSignal) => Promise<T>): Promise<T> {
    const late = AbortSignal.timeout(this.#limit);
    try {
      return await orAborted(act(late), late);
    } catch (error) {
      const reason =
        error === late.reason
          ? `took longer than ${this.#limit / 1000} s`
          : `failed: ${error instanceof Error ? error.message : JSON.stringify(error)}`;
      throw new ScriptFailure(`${name}() of the script ${reason}`, { cause: error });
    }
  }

  async #openPage(executablePath?: string): Promise<Page> {
    const { chromium } = await import('@playwright/test');
    this.#browser = chromium.launch(defined({ executablePath }));
    return (await this.#browser).newPage();
  }
}

/** What was just delivered may need a moment to be shown: `false` is asked again. */
async function until(look: () => Promise<unknown>, late: AbortSignal): Promise<void> {
  while ((await look()) === false && !late.aborted) await delay(LOOK_AGAIN);
}
