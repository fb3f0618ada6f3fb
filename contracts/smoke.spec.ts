import { test as base } from '@playwright/test';
import { type RunningMockGms, startMockGms } from '../mock-gms/index.ts';
import { cases } from './cases/index.ts';
import { mockGmsTarget } from './mock-gms-target.ts';
import { runCase } from './run-case.ts';
import type { Target } from './target.ts';

/** Another server to judge: `GMS_URL=http://host:8080/genesys GMS_SERVICE=customer-support`. */
const { GMS_URL, GMS_SERVICE = 'customer-support' } = process.env;

const test = base.extend<{ target: Target }, { gms: RunningMockGms | undefined }>({
  gms: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      if (GMS_URL) return use(undefined);
      const gms = await startMockGms({ port: 0 });
      await use(gms);
      await gms.close();
    },
    { scope: 'worker' },
  ],
  target: async ({ gms }, use) => {
    await use(gms ? mockGmsTarget(gms) : { chatApiURL: `${GMS_URL}/2/chat`, service: GMS_SERVICE });
  },
});

for (const contractCase of cases) {
  test(`${contractCase.id} ${contractCase.level}: ${contractCase.title}`, async ({ target }) => {
    const result = await runCase(contractCase, target);
    if (result.outcome === 'skip') test.skip(true, result.reason);
    if (result.outcome === 'fail' || result.outcome === 'error') throw new Error(result.reason);
  });
}
