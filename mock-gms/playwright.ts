import {
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test';
import { defined } from './boundary/defined.ts';
import type { ServiceHandle } from './handle/mock-gms.ts';
import { keepWire, tellIdleFaults } from './handle/test-results.ts';
import { connectMockGms, type MockGms, type MockGmsOptions, startMockGms } from './index.ts';
import { checkedGmsOptions, type GmsOptions } from './server/fixture-options.ts';

export { expect } from '@playwright/test';
export type { GmsOptions } from './server/fixture-options.ts';

/** What a test gets. */
export interface GmsFixtures {
  /** How the service of each test begins: `test.use({ gmsOptions: { settings: { script: 'greeter' } } })`. */
  gmsOptions: GmsOptions;
  /** The test's own service: no other test sees its chats, clock, faults or journal. */
  gms: ServiceHandle;
}

/** What the tests of one worker share. */
export interface GmsWorkerFixtures {
  /** Options of the worker's server; without effect where `MOCK_GMS_URL` names one. */
  gmsServerOptions: MockGmsOptions;
  /** The server: one for each worker, or the one that `MOCK_GMS_URL` names. */
  gmsServer: MockGms;
}

/** Fresh in every process, so that tests of several machines can share a server. */
const RUN = Math.random().toString(36).slice(2, 8);

let count = 0;

/**
 * Playwright's `test` with a mock GMS: each test has its own service under a fresh name, so that all can run at once.
 *
 * The server runs in the worker, or elsewhere where `MOCK_GMS_URL` (and `MOCK_GMS_TOKEN`) say so. What crossed the wire is
 * attached to a test that fails, as the HTTP archive `gms.har` in its folder of results. A fault that never acted is an annotation
 * of the test, and a line on stderr: such a test did not test what it is about.
 *
 * @example
 * import { expect, test } from 'mock-gms/playwright';
 *
 * test.use({ gmsOptions: { frozen: true } });
 *
 * test('the agent greets', async ({ page, gms }) => {
 *   await page.goto(`/?dataURL=${encodeURIComponent(gms.dataURL)}`);
 *   const agent = await (await gms.waitForChat()).join({ nickname: 'Ann' });
 *   await agent.say('Hello');
 *   await expect(page.getByText('Hello')).toBeVisible();
 * });
 */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & GmsFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & GmsWorkerFixtures
> = base.extend<GmsFixtures, GmsWorkerFixtures>({
  gmsOptions: [{}, { option: true }],
  gmsServerOptions: [{}, { option: true, scope: 'worker' }],

  gmsServer: [
    async ({ gmsServerOptions }, use) => {
      const { MOCK_GMS_URL: url, MOCK_GMS_TOKEN: token } = process.env;
      if (url) return use(await connectMockGms(url, defined({ token })));
      const server = await startMockGms({ port: 0, ...gmsServerOptions });
      try {
        await use(server);
      } finally {
        await server.close();
      }
    },
    { scope: 'worker' },
  ],

  gms: async ({ gmsServer, gmsOptions }, use, testInfo) => {
    const { settings, frozen } = checkedGmsOptions(gmsOptions);
    const service = gmsServer.service(freshName(testInfo.title, testInfo.workerIndex));
    // Also with invalid options: a server elsewhere would keep the service.
    try {
      await service.configure({ script: 'none', ...settings });
      if (frozen) await service.clock.freeze();
      await use(service);
      await tellIdleFaults(service, testInfo);
      if (testInfo.status !== testInfo.expectedStatus) await keepWire(service, testInfo);
    } finally {
      await service.remove();
      // A wait that the test has forgotten fails now, and here: later it would fail the next test.
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
});

/** A name that shows which test it is for, and that no other test has. */
function freshName(title: string, worker: number): string {
  count += 1;
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  return `t${RUN}-${worker}-${count}-${words.slice(0, 32)}`.replace(/-$/, '');
}
