import type { Browser, BrowserType, TestInfo } from '@playwright/test';
import { installedBrowser } from '../browsers/installed.ts';
import { WebDriverBrowser } from './browser.ts';
import { leftOutTests } from './left-out.ts';
import { asPlaywright } from './members.ts';

type Playwright = Record<'chromium' | 'firefox' | 'webkit', BrowserType>;

/** Playwright, whose WebKit is WebKitGTK over WebDriver where its own build is not installed. */
export function withWebKitGtk<Given extends Playwright>(playwright: Given, browserName: string): Given {
  const webDriver = browserName === 'webkit' ? installedBrowser('webkit')?.webDriver : undefined;
  if (!webDriver) return playwright;
  const webkit = {
    name: () => 'webkit',
    // The runner looks there for what it records.
    _contexts: new Set(),
    launch: async () => asPlaywright<Browser>(new WebDriverBrowser(webDriver), 'browser'),
  };
  return Object.create(playwright, {
    webkit: { value: asPlaywright<BrowserType>(webkit, 'webkit') },
  }) as Given;
}

/** Skips a test that is left out where WebKit is driven over WebDriver. */
export function skipIfLeftOut(testInfo: TestInfo): void {
  const reason = testInfo.project.metadata.webDriver && leftOutTests[testInfo.title];
  if (reason) testInfo.skip(true, reason);
}

/** What a page is to run before its own scripts; nothing in browsers that Playwright drives itself. */
export function headScriptOf(browser: Browser): string {
  return (browser as Browser & { readonly headScript?: string }).headScript ?? '';
}
