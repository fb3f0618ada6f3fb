import { test as base, expect, type TestInfo } from '@playwright/test';
import { type RunningMockGms, type ServiceHandle, startMockGms } from '../mock-gms/index.ts';
import { BreakableConnection } from './fixtures/breakable-connection.ts';
import { KeptTab } from './fixtures/kept-tab.ts';
import { originOfNobody } from './fixtures/nobody.ts';
import { type PageServer, startPageServer } from './fixtures/page-server.ts';
import { WidgetsPage } from './fixtures/widgets.ts';
import type { Transport } from './transports.ts';
import { headScriptOf, skipIfLeftOut, withWebKitGtk } from './webkit/fixtures.ts';

interface TestFixtures {
  /** What carries the chats of `widgets`. */
  transport: Transport;
  /** A service that no other test knows, silent until the test speaks. */
  service: ServiceHandle;
  /** Where nothing answers. */
  nobody: string;
  /** A line to the chat server that can be cut: `widgets.open({}, { origin: line.origin })`. */
  line: BreakableConnection;
  /** A page that uses the client against that service. */
  widgets: WidgetsPage;
  /** The same page in another tab of the browser. */
  otherTab: WidgetsPage;
}

interface WorkerFixtures {
  gms: RunningMockGms;
  pages: PageServer;
  keptTab: KeptTab;
}

/** A browser's test with a chat server, a service of its own, and a page written as the documents write theirs. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  transport: 'polling',
  playwright: [
    async ({ playwright, browserName }, use) => {
      await use(withWebKitGtk(playwright, browserName));
    },
    { scope: 'worker' },
  ],
  gms: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const gms = await startMockGms({ port: 0 });
      await use(gms);
      await gms.close();
    },
    { scope: 'worker' },
  ],
  pages: [
    async ({ gms, browser }, use) => {
      const pages = await startPageServer(gms.port, () => headScriptOf(browser));
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  keptTab: [
    async ({ browser }, use) => {
      const keptTab = new KeptTab(browser);
      await use(keptTab);
      await keptTab.close();
    },
    { scope: 'worker' },
  ],
  page: [
    async ({ keptTab }, use, testInfo) => {
      skipIfLeftOut(testInfo);
      await use(await keptTab.take());
      await keptTab.giveBack(testInfo.status === testInfo.expectedStatus);
    },
    // A browser that starts with it may need several attempts, which are not the test's time.
    { scope: 'test', timeout: 75_000 },
  ],
  context: async ({ page }, use) => {
    await use(page.context());
  },
  service: async ({ gms }, use, testInfo) => {
    await use(gms.service(`test-${testInfo.testId}`));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  nobody: async ({}, use) => {
    await use(await originOfNobody());
  },
  line: async ({ gms }, use) => {
    const line = await new BreakableConnection(gms.port).open();
    await use(line);
    await line.cut();
  },
  widgets: async ({ page, pages, gms, service, transport }, use, testInfo) => {
    const widgets = new WidgetsPage(page, pages, { transport, origin: gms.url, service: service.name });
    await use(widgets);
    await examine(widgets, testInfo);
  },
  otherTab: async ({ context, pages, gms, service, transport }, use, testInfo) => {
    const page = await context.newPage();
    const widgets = new WidgetsPage(page, pages, { transport, origin: gms.url, service: service.name });
    await use(widgets);
    await examine(widgets, testInfo);
  },
});

/** The same test with its chats carried each way. */
export const testOver = {
  polling: test,
  'cometd-long-polling': test.extend({ transport: 'cometd-long-polling' }),
  'cometd-websocket': test.extend({ transport: 'cometd-websocket' }),
} as const satisfies Record<Transport, typeof test>;

export { expect };

/** Lets a failure show which events the page had heard until then; a page that raised an error of its own fails. */
async function examine(widgets: WidgetsPage, testInfo: TestInfo): Promise<void> {
  // A browser that tells of errors only when it is asked is asked once more.
  await widgets.page.evaluate(() => {}).catch(() => {});
  if (testInfo.status !== testInfo.expectedStatus) {
    const heard = await widgets.heard().catch(() => []);
    const body = heard.map(({ name, data }) => `${name} ${JSON.stringify(data)}`).join('\n');
    await testInfo.attach('events', { body, contentType: 'text/plain' });
  }
  expect(widgets.errors, 'the page raised no error of its own').toEqual([]);
}
