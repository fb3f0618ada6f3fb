import type { Project } from '@playwright/test';
import { leftOutSpecs } from '../webkit/left-out.ts';
import { oneRowPerCommand } from '../webkit/sample.ts';
import { isWhole, leftOutTags, runsOverAll } from './in-turn.ts';
import { type BrowserName, installedBrowser, type Launch, requiredBrowsers } from './installed.ts';

/** What takes minutes: every hostile text in every field of the console. `npm run test:all` runs it. */
const onlyInWhole = ['**/e2e/console/hostile.spec.ts'];

/**
 * What depends little on the browser: our own pages in all their forms, what a page saw of Widgets, React, and what tests take
 * for granted of any browser. `npm test` runs it in Chromium, `npm run test:all` in every browser.
 */
const inOneBrowser = [
  '**/e2e/observed/**',
  '**/e2e/console/!(first-minute).spec.ts',
  '**/e2e/demo/**',
  '**/e2e/contract-report.spec.ts',
  '**/e2e/behaviour/strict-mode.spec.ts',
  '**/e2e/webkit/**',
];

/**
 * One project per browser: Chromium and Firefox always, so that a missing one fails a run instead of passing unseen,
 * and WebKit where it is installed.
 */
export function browserProjects(options: { testMatch: string }): Project[] {
  return browsersToRun().map((name) => {
    const found: Launch = installedBrowser(name) ?? { browserName: name };
    const { channel, launchOptions, webDriver, ...browser } = found;
    if (webDriver) return webDriverProject({ name, ...options, use: browser });
    const leftOut = name === 'chromium' ? onlyInWhole : [...onlyInWhole, ...inOneBrowser];
    const use = { ...browser, launchOptions: { ...launchOptions, env: surroundings } };
    const leftOutByTag = leftOutTags(runsOverAll(name));
    const project = {
      name,
      ...options,
      // Each command to a released Firefox takes longer, and the pages of the API take the machine for seconds.
      // More of them than cores take half as long again.
      ...(name === 'firefox' && { timeout: 40_000, workers: '100%' }),
      ...(!isWhole && { testIgnore: leftOut }),
      ...(leftOutByTag && { grepInvert: leftOutByTag }),
    };
    // Playwright's typings do not know the channel of a released Firefox.
    return { ...project, use: channel ? { ...use, channel: channel as 'chrome' } : use };
  });
}

/** WebKit over WebDriver, where each command takes longer: `npm test` tries a sample of the documented rows. */
function webDriverProject(project: Project): Project {
  const isSample = process.env.SAMPLE_OF_WEBKIT !== undefined;
  return {
    ...project,
    testIgnore: Object.keys(leftOutSpecs).map((spec) => `**/${spec}`),
    timeout: 40_000,
    metadata: { webDriver: isSample ? 'sample' : 'whole' },
    ...(isSample && { grep: oneRowPerCommand() }),
  };
}

/** A browser saves files under their names only where names may have all characters, which a bare machine does not say. */
const surroundings = { ...process.env, LC_ALL: 'C.UTF-8' };

/** The browsers whose suites a run holds on this machine, required ones first. */
export function browsersToRun(): BrowserName[] {
  return installedBrowser('webkit') ? [...requiredBrowsers, 'webkit'] : [...requiredBrowsers];
}
