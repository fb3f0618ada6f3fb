/**
 * `npm run build`: the client first, then mock-gms, which serves the client's script on its customer's page, then the contracts.
 * `--if-stale` builds only what is older than its sources; `--quiet` speaks only when something is built; `--server` stops
 * after mock-gms, for those who only want to start it.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { linkCommands } from './build/link-commands.ts';
import { isStale, type Package } from './build/stale.ts';
import { answerHelp } from './help.ts';
import { type Outcome, root, runNode } from './process.ts';
import { withProgress } from './progress.ts';

answerHelp(import.meta.url);

const packages: readonly Package[] = [
  {
    folder: 'client',
    outputs: [
      ...['index', 'polling', 'cometd', 'node', 'testing'].flatMap(forBoth),
      ...['script.d.ts', 'script.d.cts'],
      ...['gms-webchat', 'gms-webchat-polling'].flatMap((script) => [
        ...[`${script}.js`, `${script}.js.map`, `${script}.cjs`],
      ]),
    ],
  },
  {
    folder: 'mock-gms',
    outputs: [
      'cli.js',
      ...['index', 'capture', 'playwright'].flatMap(forBoth),
      'console/index.html',
      'console/docs/openapi.yaml',
    ],
    inputs: ['openapi.yaml'],
    page: 'console/app/vite.config.ts',
  },
  {
    folder: 'contracts',
    outputs: ['cli.js', ...forBoth('index')],
  },
];
/** A module and its types, for `import` and for `require`. */
function forBoth(entry: string): string[] {
  return ['js', 'd.ts', 'cjs', 'd.cts'].map((ending) => `${entry}.${ending}`);
}

const known = ['--if-stale', '--quiet', '--server'];

const flags = new Set(process.argv.slice(2));
const unknown = [...flags].filter((flag) => !known.includes(flag));
if (unknown.length > 0) {
  console.error(`Unknown option ${unknown.join(' ')}. Known: ${known.join(', ')}.`);
  process.exit(2);
}

const quiet = flags.has('--quiet');
const wanted = packages.filter(({ folder }) => !flags.has('--server') || folder !== 'contracts');
const due = flags.has('--if-stale') ? wanted.filter((each) => isStale(root, each)) : wanted;

if (due.length > 0) console.log(`▸ build of ${due.map(({ folder }) => folder).join(', ')}`);
for (const each of due) {
  const { folder, outputs } = each;
  rmSync(join(root, folder, 'dist'), { recursive: true, force: true });
  const outcome = await withProgress(`build of ${folder}`, () => build(each));
  const missing = outputs.filter((output) => !existsSync(join(root, folder, 'dist', output)));
  if (outcome.code !== 0 || missing.length > 0) {
    console.error(outcome.output.trimEnd());
    for (const output of missing) console.error(`The build wrote no ${folder}/dist/${output}.`);
    console.error(`✗ build ${folder}`);
    process.exit(1);
  }
  console.log(`✓ ${folder}  ${outcome.seconds.toFixed(1)} s`);
}
if (due.length > 0) {
  const linked = await linkCommands();
  if (linked !== undefined && linked.code !== 0)
    console.error(`npx does not find the commands of this clone: ${linked.output.trim()}`);
}
if (due.length === 0 && !quiet) console.log('✓ the builds are newer than their sources');

async function build({ folder, page }: Package): Promise<Outcome> {
  const bundled = await runNode('node_modules/tsdown/dist/run.mjs', [], { folder });
  if (page === undefined || bundled.code !== 0) return bundled;
  const built = await runNode('node_modules/vite/bin/vite.js', ['build', '--config', page], { folder });
  return { ...built, seconds: bundled.seconds + built.seconds };
}
