/** `npm run budget`: measures what a quiet chat sends in every browser, transport and situation; writes docs/request-budget.md. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browsersToRun } from '../e2e/browsers/projects.ts';
import { budgetPage, type Measured } from '../e2e/budget/page.ts';
import { answerHelp } from './help.ts';
import { runNode } from './process.ts';

answerHelp(import.meta.url);

const PAGE = 'docs/request-budget.md';

const results = mkdtempSync(join(tmpdir(), 'request-budget-'));
try {
  const { code: built, output } = await runNode('scripts/build.ts', ['--if-stale']);
  if (built !== 0) throw new Error(output);
  const projects = browsersToRun().map((name) => `--project=${name}`);
  const spec = 'e2e/behaviour/request-budget.spec.ts';
  const { code } = await runNode('node_modules/@playwright/test/cli.js', ['test', ...projects, spec], {
    show: true,
    env: { BUDGET_RESULTS: results },
  });
  const measured = readdirSync(results).map(
    (file) => JSON.parse(readFileSync(join(results, file), 'utf8')) as Measured,
  );
  writeFileSync(PAGE, budgetPage(measured));
  console.log(`wrote ${PAGE}: ${measured.length} cells`);
  process.exitCode = code;
} finally {
  rmSync(results, { recursive: true, force: true });
}
