import { existsSync } from 'node:fs';
import { chromium, firefox, type LaunchOptions, webkit } from '@playwright/test';
import { installedWebKitGtk, type WebKitGtk } from './webkit-gtk.ts';

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

/** The browsers that every run needs; WebKit joins where Playwright's own build of it or Debian's WebKitGTK is installed. */
export const requiredBrowsers = ['chromium', 'firefox'] as const satisfies readonly BrowserName[];

/** How Playwright starts a browser that is installed here: the part of a project's `use` that says so. */
export interface Launch {
  browserName: BrowserName;
  channel?: string;
  launchOptions?: LaunchOptions;
  /** Where Playwright cannot drive the browser, and WebDriver does. */
  webDriver?: WebKitGtk;
}

/** Where to look, best first: what the environment names, what Debian installs, what Playwright downloaded. */
export const environmentVariables = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' } as const;
const debianPaths = {
  // The headless shell starts three times as fast as the whole browser.
  chromium: ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'],
  firefox: ['/usr/bin/firefox-esr'],
} as const;
const types = { chromium, firefox, webkit } as const;

export interface Surroundings {
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  /** Where Playwright's own build would lie. */
  ownPath: (name: BrowserName) => string;
}

const here: Surroundings = {
  env: process.env,
  exists: existsSync,
  ownPath: (name) => types[name].executablePath(),
};

/**
 * How to start a browser that is installed here, or nothing if none is found. Looks at paths only and starts nothing.
 *
 * A path that the environment names is taken at its word: a wrong one fails loudly when the browser starts.
 */
export function installedBrowser(
  name: BrowserName,
  { env, exists, ownPath }: Surroundings = here,
): Launch | undefined {
  if (name !== 'webkit') {
    const path = env[environmentVariables[name]] || debianPaths[name].find(exists);
    if (path) return outsideBuild(name, path);
  }
  if (exists(ownPath(name))) return { browserName: name };
  const webDriver = name === 'webkit' ? installedWebKitGtk(exists) : undefined;
  return webDriver && { browserName: name, webDriver };
}

/** Settings for a browser that Playwright did not build. */
function outsideBuild(name: 'chromium' | 'firefox', executablePath: string): Launch {
  // Chromium's sandbox does not start for root, which is who runs tests in most containers.
  if (name === 'chromium')
    return { browserName: name, launchOptions: { executablePath, chromiumSandbox: false } };
  // Playwright's own protocol needs its patched Firefox; a released one speaks WebDriver BiDi.
  return { browserName: name, channel: 'moz-firefox', launchOptions: { executablePath } };
}
