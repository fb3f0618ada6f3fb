/**
 * `npm test`: type check, lint, build, sizes, browsers, then every test; the last line says how many passed.
 *
 * npm test -- --only=unit         unit tests only
 * npm test -- --only=contracts    the contract cases only
 * npm test -- --only=documents    build, find browsers, run what the pages say
 * npm test -- --only=e2e          build, find browsers, run the suites in browsers only
 * npm run conformance             the suites in browsers, and docs/conformance.md written again
 * npm run conformance -- --webkit the same with every documented behaviour in WebKit, too, which takes minutes
 * npm test -- --whole             also what else runs in Chromium alone or over one transport, and what takes minutes
 * npm test -- [--only=…] <args>   further arguments go to Playwright, such as a file or -g "a title"
 *
 * Browsers: CHROMIUM_PATH and FIREFOX_PATH name their executables; else those installed are found, else Playwright's own
 * are downloaded, else, as root on Debian, chromium-headless-shell and firefox-esr are installed. WebKit takes part where
 * Playwright's own or Debian's WebKitGTK is installed; as root on Debian, webkit2gtk-driver and xvfb are installed for it.
 * WebKitGTK tries one documented behaviour for each command, unless --webkit, --whole or further arguments are given.
 *
 * Redis: the unit tests start the redis-server that is installed, which root's Debian is given; without one, those of the
 * store over Redis are not run.
 */
import { browsersToRun } from '../e2e/browsers/projects.ts';
import { provideBrowsers } from './browsers/provide.ts';
import { answerHelp } from './help.ts';
import { type Outcome, runNode } from './process.ts';
import { withProgress } from './progress.ts';
import { provideRedis, redisAdvice } from './redis/provide.ts';

type Part = 'unit' | 'contracts' | 'documents' | 'e2e';
const parts = {
  unit: () => ['unit'],
  contracts: () => ['contracts'],
  documents: () => ['documents'],
  e2e: browsersToRun,
} as const;

answerHelp(import.meta.url);

const args = process.argv.slice(2);

const only = partIn(args);
const writesConformance = args.includes('--conformance');
// The table of all browsers needs every test in every browser.
const isWhole = args.includes('--whole') || writesConformance;
const isWholeInWebKit = args.includes('--webkit');
const flags = ['--conformance', '--whole', '--webkit'];
const further = args.filter((arg) => !arg.startsWith('--only=') && !flags.includes(arg));
const isSampleOfWebKit = !args.includes('--whole') && !isWholeInWebKit && further.length === 0;
const forBrowsers = only === undefined || only === 'e2e' || only === 'documents';

if (only === undefined) {
  await step('type check', () => runNode('scripts/typecheck.ts'));
  await step('lint', () => runNode('scripts/lint.ts'));
}
if (forBrowsers) {
  await step('build', () => runNode('scripts/build.ts', ['--if-stale']));
  const { output } = await step("the client's size", () => runNode('scripts/size.ts'));
  console.log(output.trimEnd().replace(/^/gm, '  '));
  await findBrowsers();
}
if (only === undefined || only === 'unit') await findRedis();
await runTests();

/** One step with its progress line and its time; a failing one shows what it wrote and ends the run. */
async function step(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  console.log(`▸ ${name}`);
  const outcome = await withProgress(name, work);
  if (outcome.code !== 0) {
    console.error(outcome.output.trimEnd());
    console.error(`✗ ${name}  ${outcome.seconds.toFixed(1)} s`);
    process.exit(outcome.code);
  }
  console.log(`✓ ${name}  ${outcome.seconds.toFixed(1)} s`);
  return outcome;
}

async function findBrowsers(): Promise<void> {
  console.log('▸ browsers');
  const began = performance.now();
  const { found, advice } = await withProgress('browsers', (progress) =>
    provideBrowsers((step) => progress.line(`  ${step}`), isWholeInWebKit),
  );
  for (const line of found) console.log(`  ${line}`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (advice !== undefined) {
    console.error(
      `✗ browsers  ${seconds} s\nThe suites need a browser that is missing. Run this line, then npm test again:\n  ${advice}`,
    );
    process.exit(1);
  }
  console.log(`✓ browsers  ${seconds} s`);
}

/** Nobody has to have a Redis: without one the run goes on, and says so. */
async function findRedis(): Promise<void> {
  console.log('▸ redis-server');
  const version = await withProgress('redis-server', (progress) =>
    provideRedis((step) => progress.line(`  ${step}`)),
  );
  if (version !== undefined) console.log(`✓ redis-server ${version}`);
  else
    console.error(`! redis-server is missing: THE TESTS OF THE STORE OVER REDIS ARE NOT RUN. This line installs it:
  ${redisAdvice}`);
}

/** Playwright writes for itself: its last line is the run's last line. */
async function runTests(): Promise<void> {
  console.log('▸ tests');
  // The blocks of the pages take a minute, and are left to `--whole`.
  const usual = [
    ...parts.unit(),
    ...parts.contracts(),
    ...parts.e2e(),
    ...(isWhole ? parts.documents() : []),
  ];
  const projects = (only ? parts[only]() : usual).map((name) => `--project=${name}`);
  const outcome = await runNode('node_modules/@playwright/test/cli.js', ['test', ...projects, ...further], {
    show: true,
    env: {
      ...(forBrowsers && { COMMANDS_ARE_BUILT: '1' }),
      ...(writesConformance && { CONFORMANCE_FILE: 'docs/conformance.md' }),
      ...(isWhole && { WHOLE_RUN: '1' }),
      ...(isSampleOfWebKit && { SAMPLE_OF_WEBKIT: '1' }),
    },
  });
  process.exitCode = outcome.code;
}

function partIn(given: readonly string[]): Part | undefined {
  const name = given.find((arg) => arg.startsWith('--only='))?.slice('--only='.length);
  if (name === undefined || Object.hasOwn(parts, name)) return name as Part | undefined;
  console.error(`Unknown part "${name}". Known: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
