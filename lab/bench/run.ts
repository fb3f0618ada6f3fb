import { readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { runNode } from '../../scripts/process.ts';
import { type Section, sectionOf, updatePage } from './report/results-page.ts';
import { type Suite, suites } from './suites.ts';

const DEFAULT_SUITE = 'chat';

const HELP = `npm run bench [-- --suite=${[...suites.map(({ name }) => name), 'all'].join('|')} --quick]

Measures the built mock-gms on loopback beside bare programs that do the same, prints the figures and writes them to
lab/bench/results.md. Without --suite: ${DEFAULT_SUITE}.

${suites.map(({ name, about, takes: { full, quick } }) => `  ${name.padEnd(8)}${about}; ${full}, quick ${quick}`).join('\n')}
  ${'all'.padEnd(8)}all of them, one after the other

  --quick   less of everything, with coarser figures
  --help    this text`;

const results = new URL('./results.md', import.meta.url);

async function main(args: string[]): Promise<void> {
  const { quick = false, help = false, suite: name = DEFAULT_SUITE } = readFlags(args);
  if (help) return console.log(HELP);
  const chosen: readonly Suite[] = suites.filter((suite) => name === 'all' || suite.name === name);
  if (chosen.length === 0) return usage(`there is no suite "${name}"`);
  await build();
  for (const suite of chosen) await runSuite(suite, quick);
  console.log('Written to lab/bench/results.md. Only the ratios count: machines differ and are shared.');
}

async function runSuite(suite: Suite, quick: boolean): Promise<void> {
  const figures = await suite.measure(quick ? 'quick' : 'full', progress);
  progress('');
  console.log(`\n${suite.title}\n\n${figures}\n`);
  const flags = [
    ...(suite.name === DEFAULT_SUITE ? [] : [`--suite=${suite.name}`]),
    ...(quick ? ['--quick'] : []),
  ];
  const section = sectionOf(suite.title, figures, suite.method, {
    date: new Date(),
    nodeVersion: process.version,
    cores: os.availableParallelism(),
    command: ['npm run bench', ...(flags.length > 0 ? ['--'] : []), ...flags].join(' '),
  });
  await write(section);
}

/** Written after each suite, so that its figures are kept when a later one fails. */
async function write(section: Section): Promise<void> {
  const page = await readFile(results, 'utf8').catch(() => '');
  const titles = suites.map(({ title }) => title);
  await writeFile(results, updatePage(page, titles, [section]));
}

function readFlags(args: string[]): { quick?: boolean; help?: boolean; suite?: string } {
  const options = {
    quick: { type: 'boolean' },
    help: { type: 'boolean' },
    suite: { type: 'string' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

function usage(mistake: string): never {
  console.error(`${mistake} (see npm run bench -- --help)`);
  process.exit(2);
}

/** What is measured is the build, so it must be the build of these sources. */
async function build(): Promise<void> {
  const { code } = await runNode('scripts/build.ts', ['--if-stale', '--quiet'], { show: true });
  if (code !== 0) throw new Error('the build failed');
}

/** One line that is written over; nothing where nobody watches. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
