/**
 * `npm run test:all`: everything that `npm test` runs, and what takes longer, one after the other; at the end a line for each.
 * It takes some five hours on two cores.
 * `npm run test:all -- <name> …` runs only these: test, mutants, variants, learn, fuzz, faults, soak, kills, kills-redis,
 * cluster, background, budget, container, packages.
 */
import { answerHelp } from './help.ts';
import { runNode } from './process.ts';

/** What runs, in turn: a browser that is measured shares the machine with nobody. */
const parts: Readonly<Record<string, readonly [file: string, ...args: string[]]>> = {
  test: ['scripts/test.ts', '--whole'],
  mutants: ['lab/mutants/run.ts'],
  variants: ['lab/variants/run.ts'],
  learn: ['lab/learn/run.ts'],
  fuzz: ['lab/attack/cli.ts', 'fuzz'],
  faults: ['lab/attack/cli.ts', 'faults'],
  soak: ['lab/attack/cli.ts', 'soak'],
  kills: ['lab/attack/cli.ts', 'kills'],
  'kills-redis': ['lab/attack/cli.ts', 'kills', '--store'],
  cluster: ['lab/cluster/run.ts'],
  background: ['lab/attack/cli.ts', 'background'],
  budget: ['scripts/budget.ts'],
  container: ['scripts/container.ts'],
  packages: ['scripts/packages.ts'],
};

answerHelp(import.meta.url);

const args = process.argv.slice(2);
const unknown = args.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`Unknown part "${unknown.join(' ')}". Known: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const lines: string[] = [];
const asked = Object.entries(parts).filter(([name]) => args.length === 0 || args.includes(name));
for (const [place, [name, [file, ...options]]] of asked.entries()) {
  console.log(`\n▸ ${name}, ${place + 1} of ${asked.length}`);
  const { code, seconds } = await runNode(file, options, { show: true });
  lines.push(`${code === 0 ? '✓' : '✗'} ${name}  ${Math.round(seconds)} s`);
  if (code !== 0) process.exitCode = 1;
}
console.log(`\n${lines.join('\n')}`);
