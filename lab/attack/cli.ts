/** `npm run attack`: attacks the built server, and the built client, with seeds and bounds; `--help` tells how. */
import { resolve } from 'node:path';
import { UsageError } from '../../contracts/shared/usage-error.ts';
import { withProgress } from '../../scripts/progress.ts';
import { readArguments } from './arguments.ts';
import { CAMPAIGNS, type Campaign } from './campaigns.ts';
import { randomSeed } from './chance.ts';
import { readReplayable, replay } from './fuzz/replay.ts';
import { buildIfStale, stopAll } from './target/target.ts';

const EXIT = { held: 0, found: 1, usage: 2, interrupted: 130 } as const;

const HELP = `npm run attack -- <campaign> [--seed N] [bounds]
npm run attack -- --replay FILE

${CAMPAIGNS.map(({ name, about, bounds }) => `  ${name.padEnd(12)}${about}\n              ${boundsOf(bounds)}`).join('\n')}

  --seed N    repeats the same inputs; every run prints its seed first
  --replay F  sends the conversations of a find of fuzz, lab/attack/finds/fuzz-….json, to a new server
  --store     for kills: over a Redis of its own, whose connection is cut and loses answers
  --server F  the script of another server to attack, instead of the build: for all but faults and background

Exit code 0: nothing was found; 1: something was found; 2: wrong usage. Everything stays on this machine and ends with the run.`;

function boundsOf(bounds: Campaign['bounds']): string {
  return Object.entries(bounds)
    .map(([name, value]) => `--${name} ${value.toLocaleString('en')}`)
    .join('  ');
}

async function main(argv: readonly string[]): Promise<number> {
  const asked = readArguments(argv);
  if (asked.kind === 'help') {
    console.log(HELP);
    return EXIT.held;
  }
  const target = asked.server === undefined ? {} : { script: resolve(asked.server) };
  if (asked.kind === 'replay') {
    const find = readReplayable(asked.file);
    await buildIfStale();
    return (await replay(find, target, console.log)) ? EXIT.held : EXIT.found;
  }
  const { campaign, bounds, store, seed = randomSeed() } = asked;
  console.log(`attack ${campaign.name}, seed ${seed}`);
  await buildIfStale();
  const held = await withProgress(campaign.name, (progress) =>
    campaign.run({ seed, target, store, ...bounds, far: progress.at.bind(progress) }, (line) =>
      progress.line(`  ${line}`),
    ),
  );
  console.log(held ? `✓ ${campaign.name} held` : `✗ ${campaign.name} found something; seed ${seed}`);
  return held ? EXIT.held : EXIT.found;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopAll();
    process.exit(EXIT.interrupted);
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage = error instanceof UsageError;
  console.error(isUsage ? `attack: ${error.message}; --help explains the usage` : error);
  process.exitCode = isUsage ? EXIT.usage : EXIT.found;
} finally {
  stopAll();
}
// Whatever a server or a client that was attacked has left behind does not keep the lab alive.
process.exit();
