/**
 * `npm run release -- --dry-run VERSION`: checks, builds and packs, and shows what would be published and tagged.
 * `npm run release -- VERSION`: the same, asks, then commits, tags and publishes.
 *
 * The tree is clean and on main, and npm test has passed on it. What is under "Unreleased" in CHANGELOG.md goes under the
 * version. A dry run leaves the tree as it was. Nothing is pushed.
 */
import { createInterface } from 'node:readline/promises';
import { answerHelp, helpOf } from './help.ts';
import { root, runNode } from './process.ts';
import { withProgress } from './progress.ts';
import { release } from './release/release.ts';

answerHelp(import.meta.url);

const args = process.argv.slice(2);
const isDry = args.includes('--dry-run');
const [version, ...more] = args.filter((arg) => arg !== '--dry-run');
if (version === undefined || version.startsWith('-') || more.length > 0) {
  console.error(helpOf(import.meta.url));
  process.exit(2);
}

try {
  const date = new Date().toISOString().slice(0, 10);
  const isDone = await release({ root, version, date, isDry, build, ask, say: console.log });
  process.exitCode = isDone || isDry ? 0 : 1;
} catch (error) {
  console.error(`release: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function build(): Promise<void> {
  for (const file of ['scripts/generate.ts', 'scripts/build.ts']) {
    const { code, output } = await withProgress(file, () => runNode(file));
    if (code !== 0) throw new Error(output.trimEnd());
    console.log(`✓ ${file}`);
  }
}

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  // The end of the input is a no.
  const isClosed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  const answer = await Promise.race([terminal.question(`${question} Type the version to go on: `), isClosed]);
  terminal.close();
  return answer.trim() === version;
}
