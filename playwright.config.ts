import { defineConfig } from '@playwright/test';
import { isWhole, leftOutTags } from './e2e/browsers/in-turn.ts';
import { NO_CONTEXT } from './e2e/browsers/no-context.ts';
import { browserProjects } from './e2e/browsers/projects.ts';
import { failOnWarnings } from './e2e/report/fail-on-warnings.ts';

// The runner reads this file too; only the workers run tests.
if (process.env.TEST_WORKER_INDEX !== undefined) failOnWarnings(process, 'unit');

const leftOut = leftOutTags(false);
const inTurnOnly = leftOut && { grepInvert: leftOut };
// Each worker that has a test of a file loads the file. The whole run shows that any test may run beside any other.
const fileByFile = { ...inTurnOnly, fullyParallel: isWhole };

/** One runner for everything: unit tests, the contract cases and the suites in real browsers. */
export default defineConfig({
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Many tests wait, for a clock, a browser or what must not come: a core carries two.
  workers: '200%',
  timeout: 20_000,
  expect: { timeout: 8_000 },
  use: { actionTimeout: 8_000 },
  // The summary comes last: its line is the run's last line.
  reporter: [['./e2e/report/conformance-reporter.ts'], ['./e2e/report/summary-reporter.ts']],
  projects: [
    {
      name: 'unit',
      use: NO_CONTEXT,
      ...fileByFile,
      testMatch: [
        'client/**/*.test.ts',
        'mock-gms/**/*.test.ts',
        'contracts/**/*.test.ts',
        'e2e/**/*.test.ts',
        'scripts/**/*.test.ts',
        'lab/**/*.test.ts',
        'docs/**/*.test.ts',
      ],
    },
    {
      name: 'contracts',
      use: NO_CONTEXT,
      ...fileByFile,
      testMatch: ['contracts/**/*.spec.ts', 'lab/**/*.spec.ts'],
    },
    // What the pages say, with the packages as they are built.
    { name: 'documents', testMatch: 'docs/**/*.spec.ts' },
    ...browserProjects({ testMatch: 'e2e/**/*.spec.ts' }),
  ],
});
