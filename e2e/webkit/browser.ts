import type { Browser, BrowserContext, BrowserType } from '@playwright/test';
import type { WebKitGtk } from '../browsers/webkit-gtk.ts';
import { WebDriverContext } from './context.ts';
import { asPlaywright } from './members.ts';
import { Session } from './session.ts';

/** WebKitGTK as a browser of Playwright's: each context is a browser process of its own. */
export class WebDriverBrowser implements Pick<Browser, 'browserType' | 'close' | 'newContext'> {
  readonly #installed: WebKitGtk;
  readonly #contexts = new Set<WebDriverContext>();

  constructor(installed: WebKitGtk) {
    this.#installed = installed;
  }

  browserType(): BrowserType {
    return asPlaywright<BrowserType>({ name: () => 'webkit' }, 'browserType');
  }

  async newContext(options?: object): Promise<BrowserContext> {
    if (options) throw new TypeError('a context over WebDriver takes no options');
    const session = await Session.start(this.#installed);
    const context = new WebDriverContext(session, () => asPlaywright<Browser>(this, 'browser'));
    this.#contexts.add(context);
    context.on('close', () => this.#contexts.delete(context));
    return asPlaywright<BrowserContext>(context, 'context');
  }

  async close(): Promise<void> {
    await Promise.all([...this.#contexts].map((context) => context.close()));
  }

  /** What a page runs before its own scripts: WebDriver cannot put it there, so the server of the pages does. */
  get headScript(): string {
    return [...this.#contexts].at(-1)?.headScript ?? '';
  }
}
