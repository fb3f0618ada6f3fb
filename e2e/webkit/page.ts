import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { agentScript, askScript, type Outcome, type Report } from './agent.ts';
import type { PageClock } from './clock.ts';
import { type ChosenFile, chooseFile } from './files.ts';
import { LabelledInput } from './labelled-input.ts';
import { asPlaywright } from './members.ts';
import type { Session } from './session.ts';
import { decode, encode } from './values.ts';
import { type Send, WebDriverError } from './wire.ts';

/** What tests use of a page, and a page over WebDriver has. */
export type PageMembers = Pick<
  Page,
  | 'clock'
  | 'close'
  | 'context'
  | 'evaluate'
  | 'getByLabel'
  | 'goto'
  | 'isClosed'
  | 'reload'
  | 'setInputFiles'
  | 'title'
  | 'url'
  | 'waitForFunction'
>;

/** How long after one question whether a call has settled the next one is asked: the driver tells nothing unasked. */
const PAUSES = [2, 4, 8, 16, 32];
const LONGEST_PAUSE = 50;
/** The same while a clock stands in for the page's own: questions that come more often keep its time from passing. */
const PAUSE_WITH_CLOCK = 300;
/** How long a test waits for a function of the page to hold. */
const WAIT_LIMIT = 8_000;

/** One window of a session. */
export class WebDriverPage extends EventEmitter implements PageMembers {
  readonly clock;
  readonly #time: PageClock;
  readonly #session: Session;
  readonly #window: string;
  readonly #context: () => BrowserContext;
  #url = 'about:blank';
  #calls = 0;
  #closed = false;

  constructor(session: Session, window: string, clock: PageClock, context: () => BrowserContext) {
    super();
    this.#session = session;
    this.#window = window;
    this.#context = context;
    this.#time = clock;
    this.clock = asPlaywright<Page['clock']>(clock, 'page.clock');
  }

  async goto(url: string): Promise<null> {
    await this.#hearErrors();
    this.#url = url;
    await this.send('POST', '/url', { url });
    return null;
  }

  async reload(): Promise<null> {
    await this.#hearErrors();
    await this.send('POST', '/refresh');
    return null;
  }

  url(): string {
    return this.#url;
  }

  async title(): Promise<string> {
    return (await this.send('GET', '/title')) as string;
  }

  context(): BrowserContext {
    return this.#context();
  }

  isClosed(): boolean {
    return this.#closed;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.#hearErrors();
    this.#closed = true;
    await this.#session.closeWindow(this.#window);
  }

  getByLabel(label: string): Locator {
    return asPlaywright<Locator>(new LabelledInput(this.send, label), 'the locator');
  }

  async setInputFiles(selector: string, file: ChosenFile): Promise<void> {
    await this.evaluate(chooseFile, {
      selector,
      name: file.name,
      type: file.mimeType,
      content: file.buffer.toString('base64'),
    });
  }

  /** Calls a function in the page, and asks until it has settled. A call that waited would hold up all others. */
  // biome-ignore lint/suspicious/noExplicitAny: Playwright's typings tell the test what comes back.
  async evaluate(act: unknown, given?: unknown): Promise<any> {
    this.#calls += 1;
    const number = this.#calls;
    const source = typeof act === 'function' ? String(act) : `() => (${act})`;
    const call = `${agentScript} return __webdriver.call(arguments[0], ${source}, arguments[1]);`;
    let report = await this.#ask(call, [number, JSON.stringify(encode(given))]);
    for (let asked = 0; report.state === 'pending'; asked += 1) {
      await pause(this.#pause(asked));
      report = await this.#ask(askScript, [number]);
    }
    if (!report.outcome) throw new Error('the page went away before the call had settled');
    return resultOf(report.outcome);
  }

  // biome-ignore lint/suspicious/noExplicitAny: Playwright's typings tell the test what comes back.
  async waitForFunction(holds: unknown, given?: unknown): Promise<any> {
    const limit = Date.now() + WAIT_LIMIT;
    while (!(await this.evaluate(holds, given))) {
      if (Date.now() > limit) throw new Error(`waited ${WAIT_LIMIT / 1000} s for ${holds}`);
      await pause(this.#pause(PAUSES.length));
    }
  }

  /** Gives a command in this window. */
  readonly send: Send = async (method, path, body) => {
    if (this.#closed) throw new Error('the page has been closed');
    return this.#session.in(this.#window, method, path, body);
  };

  async #ask(script: string, args: unknown[]): Promise<Report> {
    const answer = await this.send('POST', '/execute/sync', { script, args });
    const report = JSON.parse(answer as string) as Report;
    for (const message of report.errors) this.emit('pageerror', new Error(message));
    return report;
  }

  #pause(asked: number): number {
    const pause = PAUSES[asked];
    if (pause !== undefined) return pause;
    return this.#time.isInstalled ? PAUSE_WITH_CLOCK : LONGEST_PAUSE;
  }

  /** What the page has raised until now goes away with it. */
  async #hearErrors(): Promise<void> {
    try {
      await this.evaluate('undefined');
    } catch (error) {
      if (!(error instanceof WebDriverError)) throw error;
    }
  }
}

function resultOf(outcome: Outcome): unknown {
  if ('value' in outcome) return decode(outcome.value);
  const error = decode(outcome.error);
  throw error instanceof Error ? error : new Error(`the page threw ${JSON.stringify(error)}`);
}
