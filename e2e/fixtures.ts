import { test as base, expect, type TestInfo } from '@playwright/test';
import { type RunningMockGms, type ServiceHandle, startMockGms } from '../mock-gms/index.ts';
import { addressOfNobody } from './fixtures/nobody.ts';
import { type PageServer, startPageServer } from './fixtures/page-server.ts';
import { WidgetsPage } from './fixtures/widgets.ts';

interface TestFixtures {
  /** A service that no other test knows, silent until the test speaks. */
  service: ServiceHandle;
  /** A chat address where nothing answers. */
  nobody: string;
  /** A page that uses the client against that service. */
  widgets: WidgetsPage;
}

interface WorkerFixtures {
  gms: RunningMockGms;
  pages: PageServer;
}

/** A browser's test with a chat server, a service of its own, and a page written as the documents write theirs. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
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
    async ({ gms }, use) => {
      const pages = await startPageServer(gms.port);
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  service: async ({ gms }, use, testInfo) => {
    await use(gms.service(`test-${testInfo.testId}`));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  nobody: async ({}, use) => {
    await use(await addressOfNobody());
  },
  widgets: async ({ page, pages, service }, use, testInfo) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => {
      // Firefox counts a refused connection among a page's errors, and some tests arrange for one.
      if (!message.includes('Same Origin Policy')) errors.push(message);
    });
    const widgets = new WidgetsPage(page, pages, service.dataURL);
    await use(widgets);
    if (testInfo.status !== testInfo.expectedStatus) await attachEvents(widgets, testInfo);
    expect(errors, 'the page raised no error of its own').toEqual([]);
  },
});

export { expect };

/** Lets a failure show which events the page had heard until then. */
async function attachEvents(widgets: WidgetsPage, testInfo: TestInfo): Promise<void> {
  const heard = await widgets.heard().catch(() => []);
  const body = heard.map(({ name, data }) => `${name} ${JSON.stringify(data)}`).join('\n');
  await testInfo.attach('events', { body, contentType: 'text/plain' });
}
