import { expect, test } from '@playwright/test';
import { type BrowserName, installedBrowser } from './installed.ts';

const own = (name: BrowserName) => `/playwright/${name}`;
const machine = (paths: readonly string[], env: Record<string, string> = {}) => ({
  env,
  exists: (path: string) => paths.includes(path),
  ownPath: own,
});

test("Debian's headless shell comes before the whole Chromium, and that before Playwright's own", () => {
  const all = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', own('chromium')];
  const found = (paths: readonly string[]) =>
    installedBrowser('chromium', machine(paths))?.launchOptions?.executablePath;
  expect(found(all)).toBe('/usr/bin/chromium-headless-shell');
  expect(found(all.slice(1))).toBe('/usr/bin/chromium');
  expect(installedBrowser('chromium', machine(all.slice(2)))).toEqual({ browserName: 'chromium' });
});

test("Debian's Firefox ESR is spoken to over WebDriver BiDi, Playwright's own is not", () => {
  expect(installedBrowser('firefox', machine(['/usr/bin/firefox-esr', own('firefox')]))).toEqual({
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath: '/usr/bin/firefox-esr' },
  });
  expect(installedBrowser('firefox', machine([own('firefox')]))).toEqual({ browserName: 'firefox' });
});

test('a path in the environment comes before everything that is installed', () => {
  const surroundings = machine(['/usr/bin/firefox-esr'], { FIREFOX_PATH: '/opt/firefox/firefox' });
  expect(installedBrowser('firefox', surroundings)?.launchOptions?.executablePath).toBe(
    '/opt/firefox/firefox',
  );
});

test("WebKit is Playwright's own, else Debian's where browser, driver and screen are there, else none", () => {
  const folder = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const webDriver = {
    browser: `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`,
    driver: '/usr/bin/WebKitWebDriver',
    screen: '/usr/bin/Xvfb',
  };
  const paths = Object.values(webDriver);
  const ofDebian = { browserName: 'webkit', webDriver };
  expect(installedBrowser('webkit', machine([own('webkit'), ...paths]))).toEqual({ browserName: 'webkit' });
  expect(installedBrowser('webkit', machine(paths))).toEqual(ofDebian);
  expect(installedBrowser('webkit', machine(paths.slice(1)))).toBeUndefined();
  expect(installedBrowser('webkit', machine([]))).toBeUndefined();
});

test('where nothing is installed, nothing is found', () => {
  expect(installedBrowser('chromium', machine([]))).toBeUndefined();
  expect(installedBrowser('firefox', machine([]))).toBeUndefined();
});
