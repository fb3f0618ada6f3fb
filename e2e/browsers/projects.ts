import type { Project } from '@playwright/test';
import { type BrowserName, installedBrowser, requiredBrowsers } from './installed.ts';

/**
 * One project per browser: Chromium and Firefox always, so that a missing one fails a run instead of passing unseen,
 * and WebKit where it is installed.
 */
export function browserProjects(options: { testMatch: string }): Project[] {
  return browsersToRun().map((name) => {
    const { channel, ...use } = installedBrowser(name) ?? { browserName: name };
    // Playwright's typings do not know the channel of a released Firefox.
    return { name, ...options, use: channel ? { ...use, channel: channel as 'chrome' } : use };
  });
}

/** The browsers whose suites a run holds on this machine, required ones first. */
export function browsersToRun(): BrowserName[] {
  return installedBrowser('webkit') ? [...requiredBrowsers, 'webkit'] : [...requiredBrowsers];
}
