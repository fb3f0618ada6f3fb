import { EventEmitter } from 'node:events';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { agentScript } from './agent.ts';
import { PageClock } from './clock.ts';
import { type Cookie, cookieOf, ofWebDriver } from './cookies.ts';
import { asPlaywright } from './members.ts';
import { WebDriverPage } from './page.ts';
import type { Session } from './session.ts';

/** What tests use of a context, and a context over WebDriver has. */
export type ContextMembers = Pick<
  BrowserContext,
  'addCookies' | 'browser' | 'clearCookies' | 'close' | 'cookies' | 'newPage' | 'pages'
>;

/** A session, and the pages in it. Its profile is empty at first and is gone when it is closed. */
export class WebDriverContext extends EventEmitter implements ContextMembers {
  readonly #session: Session;
  readonly #browser: () => Browser;
  readonly #clock = new PageClock(async (script) => {
    await Promise.all(this.#open.map((page) => page.evaluate(`(0, eval)(${JSON.stringify(script)})`)));
  });
  readonly #pages = new Map<WebDriverPage, Page>();

  constructor(session: Session, browser: () => Browser) {
    super();
    this.#session = session;
    this.#browser = browser;
  }

  /** What a page of this context runs before its own scripts. */
  get headScript(): string {
    return `${agentScript}\n${this.#clock.headScript}`;
  }

  browser(): Browser {
    return this.#browser();
  }

  pages(): Page[] {
    return this.#open.flatMap((page) => this.#pages.get(page) ?? []);
  }

  async newPage(): Promise<Page> {
    const isFirst = this.#pages.size === 0;
    const window = isFirst ? this.#session.firstWindow : await this.#session.openWindow();
    const part = new WebDriverPage(this.#session, window, this.#clock, () =>
      asPlaywright<BrowserContext>(this, 'context'),
    );
    const page = asPlaywright<Page>(part, 'page');
    this.#pages.set(part, page);
    this.emit('page', page);
    return page;
  }

  /** Those that the page which is open sees: WebDriver knows no others. */
  async cookies(): Promise<Cookie[]> {
    const found = (await this.#first.send('GET', '/cookie')) as Parameters<typeof cookieOf>[0][];
    return found.map(cookieOf);
  }

  async addCookies(cookies: readonly Partial<Cookie>[]): Promise<void> {
    for (const cookie of cookies) await this.#first.send('POST', '/cookie', { cookie: ofWebDriver(cookie) });
  }

  async clearCookies({ name }: { name?: string | RegExp } = {}): Promise<void> {
    if (name instanceof RegExp) throw new TypeError('WebDriver takes the name of a cookie, not a pattern');
    await this.#first.send('DELETE', name === undefined ? '/cookie' : `/cookie/${encodeURIComponent(name)}`);
  }

  async close(): Promise<void> {
    await this.#session.end();
    this.emit('close', this);
  }

  get #open(): WebDriverPage[] {
    return [...this.#pages.keys()].filter((page) => !page.isClosed());
  }

  get #first(): WebDriverPage {
    const [page] = this.#open;
    if (!page) throw new Error('no page is open');
    return page;
  }
}
