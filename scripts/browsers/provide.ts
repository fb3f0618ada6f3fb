import { chromium, firefox } from '@playwright/test';
import { type BrowserName, installedBrowser, requiredBrowsers } from '../../e2e/browsers/installed.ts';
import { webKitGtkPackages } from '../../e2e/browsers/webkit-gtk.ts';
import { distribution, installFromDebian, isDebianRoot } from '../debian.ts';
import { runNode } from '../process.ts';

type RequiredBrowser = (typeof requiredBrowsers)[number];

const downloadLimit = 60_000;
/** Downloaded in this run, and found not to start. */
const unusable = new Set<RequiredBrowser>();

const debianPackages: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: webKitGtkPackages,
};

export interface Provision {
  /** A line for each browser that is there. */
  found: string[];
  /** What to type to get those that are needed and missing; nothing when all are there. */
  advice?: string;
}

/**
 * Makes sure that the required browsers are there: those already installed, else Playwright's own, else Debian's
 * through apt where this is root's Debian. WebKit is installed from Debian alone, and may be missing.
 *
 * @param say is told of every step that takes time
 * @param needsWebKit whether a run without WebKit makes no sense
 */
export async function provideBrowsers(
  say: (progress: string) => void,
  needsWebKit = false,
): Promise<Provision> {
  if (missing().length > 0) await download(missing(), say);
  const wanted: BrowserName[] = installedBrowser('webkit') ? missing() : [...missing(), 'webkit'];
  if (wanted.length > 0 && isDebianRoot())
    await installFromDebian(
      wanted.flatMap((name) => debianPackages[name]),
      say,
    );

  const found = requiredBrowsers.flatMap((name) => {
    const launch = installedBrowser(name);
    return launch ? [`${name}: ${launch.launchOptions?.executablePath ?? "Playwright's own"}`] : [];
  });
  const webkit = installedBrowser('webkit');
  found.push(
    webkit
      ? `webkit: ${webkit.webDriver ? `${webkit.webDriver.browser}, by WebDriver` : "Playwright's own"}`
      : `webkit: none, so nothing is tried in it; ${adviceFor(['webkit'])} installs one`,
  );
  const lacking: BrowserName[] = needsWebKit && !webkit ? [...missing(), 'webkit'] : missing();
  return lacking.length > 0 ? { found, advice: adviceFor(lacking) } : { found };
}

function missing(): RequiredBrowser[] {
  return requiredBrowsers.filter((name) => {
    const launch = installedBrowser(name);
    return launch === undefined || (unusable.has(name) && launch.launchOptions?.executablePath === undefined);
  });
}

async function download(names: readonly RequiredBrowser[], say: (progress: string) => void): Promise<void> {
  say(`downloading ${names.join(' and ')} by playwright install (at most ${downloadLimit / 1000} s)`);
  const outcome = await runNode('node_modules/@playwright/test/cli.js', ['install', ...names], {
    limit: downloadLimit,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  if (outcome.code !== 0) say(outcome.code === 124 ? 'not finished in time' : 'nothing could be downloaded');

  // A build that lies there may still lack system libraries, as on a fresh Debian.
  const types = { chromium, firefox };
  for (const name of names) {
    if (!installedBrowser(name)) continue;
    try {
      await (await types[name].launch()).close();
    } catch {
      say(`the downloaded ${name} does not start here`);
      unusable.add(name);
    }
  }
}

/** The one line that installs what is lacking, for users who may do so. */
export function adviceFor(names: readonly BrowserName[], system = distribution()): string {
  if (system === 'debian') {
    return `sudo apt-get install -y ${names.flatMap((name) => debianPackages[name]).join(' ')}`;
  }
  return `npx playwright install --with-deps ${names.join(' ')}`;
}
