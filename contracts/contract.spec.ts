import { test as base, expect } from '@playwright/test';
import { type RunningMockGms, startMockGms } from '../mock-gms/index.ts';
import { contractTests } from './playwright.ts';
import { inOwnService } from './target/own-service.ts';
import type { Target } from './target/target.ts';

const test = base.extend<{ target: Target }, { gms: RunningMockGms }>({
  gms: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      const gms = await startMockGms({ port: 0 });
      await use(gms);
      await gms.close();
    },
    { scope: 'worker' },
  ],
  target: async ({ gms }, use) => {
    await inOwnService(gms, async (target) => {
      await use(target);
      const chats = await gms.service(target.service).chats();
      const states = await Promise.all(chats.map((chat) => chat.state()));
      const open = states.filter(({ ended }) => ended === undefined).map(({ id }) => id);
      expect(open, 'chats that the case left open').toEqual([]);
    });
  },
});

/** Every case against the mock; another server is judged by the command line. */
for (const { title, run } of contractTests()) {
  test(title, ({ target }, testInfo) => run(target, testInfo));
}
