import { expect, test } from '@playwright/test';
import { budgetPage } from './page.ts';
import { type Counts, countedKinds } from './quiet-chat-budget.ts';

const counts = (some: Partial<Counts>) =>
  ({ ...Object.fromEntries(countedKinds.map((kind) => [kind, 0])), ...some }) as Counts;

test('a page of budgets shows what each browser sent beside what it may send, and says where that was too much', () => {
  const about = { transport: 'cometd-long-polling', situation: 'cut' } as const;
  const page = budgetPage([
    {
      ...about,
      browser: 'chromium',
      latency: 0,
      counts: counts({ '/meta/connect': 2, requestNotifications: 1 }),
    },
    { ...about, browser: 'chromium', latency: 100, counts: counts({ requestNotifications: 99 }) },
  ]);
  expect(page).toMatch(
    /^\| cut \| 20 s \| 0 ms \| 2 \/meta\/connect, 1 requestNotifications \| .+ \| within \|$/m,
  );
  expect(page).toMatch(/^\| cut \| 20 s \| 100 ms \| 99 requestNotifications \| .+ \| \*\*beyond\*\* \|$/m);
  // What was not measured is not within.
  expect(page).toContain('| quiet | 60 s | 0 ms | 40 refresh | not measured |');
});
