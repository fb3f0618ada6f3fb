const FOUND_ON_A_PAGE = '`expect` of what a locator finds';

/** The specs that WebKit over WebDriver leaves out, each with what it uses that is not there. */
export const leftOutSpecs: Readonly<Record<string, string>> = {
  'e2e/behaviour/request-budget.spec.ts': '`npm run budget` measures it in Chromium and Firefox',
  'e2e/behaviour/strict-mode.spec.ts': FOUND_ON_A_PAGE,
  'e2e/console/**': `${FOUND_ON_A_PAGE}, keys, sizes of windows`,
  'e2e/contract-report.spec.ts': FOUND_ON_A_PAGE,
  'e2e/behaviour/conversation.spec.ts': FOUND_ON_A_PAGE,
  'e2e/demo/**': FOUND_ON_A_PAGE,
  'e2e/examples.spec.ts': FOUND_ON_A_PAGE,
  'e2e/hosts/named-hosts.spec.ts': 'names of hosts that one browser alone knows',
  'e2e/observed/**': `${FOUND_ON_A_PAGE}; what a page saw of Widgets takes too long over WebDriver`,
  'e2e/recordings/saved-by-browsers.spec.ts': 'the DevTools protocol',
  'e2e/recordings/saved-tabs.spec.ts': 'a HAR file, which Playwright records',
};

/** Tests of other specs that are skipped there, by their titles, each with the reason. */
export const leftOutTests: Readonly<Record<string, string>> = Object.fromEntries(
  ['cometd', 'cometd8'].map((library) => [
    `the CometD client (${library}) chats over long-polling with a server at another site`,
    'WebKit takes no cookie of another site',
  ]),
);
