import type { Outcome } from './process.ts';
import { withProgress } from './progress.ts';

/** One check of several that run side by side. */
export interface Check {
  name: string;
  run: () => Promise<Outcome>;
}

/** Runs checks in parallel: a line for each as it ends, and the output of those that failed; answers whether all passed. */
export async function runChecks(checks: readonly Check[]): Promise<boolean> {
  return withProgress('still running', async (progress) => {
    const running = new Set(checks.map(({ name }) => name));
    progress.at([...running].join(', '));
    const passed = await Promise.all(
      checks.map(async (check) => {
        const outcome = await check.run();
        const ok = outcome.code === 0;
        progress.line(`${ok ? '✓' : '✗'} ${check.name}  ${outcome.seconds.toFixed(1)} s`);
        if (!ok) console.log(outcome.output.trimEnd());
        running.delete(check.name);
        progress.at([...running].join(', '));
        return ok;
      }),
    );
    return passed.every(Boolean);
  });
}
