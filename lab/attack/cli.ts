/** `npm run attack`: attacks the built server, and the built client, with seeds and bounds; `--help` tells how. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withProgress } from '../../scripts/progress.ts';
import { CAMPAIGNS, type Campaign } from './campaigns.ts';
import { randomSeed } from './chance.ts';
import { replay } from './fuzz/replay.ts';
import { buildIfStale, stopAll } from './target/target.ts';

const EXIT = { held: 0, found: 1, usage: 2, interrupted: 130 } as const;

const HELP = `npm run attack -- <campaign> [--seed N] [bounds]
npm run attack -- --replay FILE

${CAMPAIGNS.map(({ name, about, bounds }) => `  ${name.padEnd(12)}${about}\n              ${boundsOf(bounds)}`).join('\n')}

  --seed N    repeats the same inputs; every run prints its seed first
  --replay F  sends the inputs of a file in lab/attack/finds to a new server
  --store     for kills: over a Redis of its own, whose connection is cut and loses answers
  --server F  the script of another server to attack, instead of the build

Exit code 0: nothing was found; 1: something was found; 2: wrong usage. Everything stays on this machine and ends with the run.`;

function boundsOf(bounds: Campaign['bounds']): string {
  return Object.entries(bounds)
    .map(([name, value]) => `--${name} ${value.toLocaleString('en')}`)
    .join('  ');
}

async function main(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      seed: { type: 'string' },
      inputs: { type: 'string' },
      runs: { type: 'string' },
      minutes: { type: 'string' },
      concurrency: { type: 'string' },
      server: { type: 'string' },
      store: { type: 'boolean' },
      replay: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return EXIT.held;
  }
  const target = values.server === undefined ? {} : { script: resolve(values.server) };
  if (values.replay !== undefined) {
    await buildIfStale();
    return (await replay(values.replay, target, console.log)) ? EXIT.held : EXIT.found;
  }
  const [name, ...others] = positionals;
  const campaign = CAMPAIGNS.find((each) => each.name === name);
  if (campaign === undefined || others.length > 0) {
    const known = CAMPAIGNS.map((each) => each.name).join(', ');
    throw new UsageError(
      name === undefined
        ? `which campaign? ${known}`
        : `"${positionals.join(' ')}" is not a campaign: ${known}`,
    );
  }
  const bounds: Record<string, number> = { ...campaign.bounds };
  for (const bound of ['inputs', 'runs', 'minutes', 'concurrency'] as const) {
    if (values[bound] === undefined) continue;
    if (!(bound in bounds)) throw new UsageError(`${campaign.name} takes no --${bound}`);
    bounds[bound] = positive(bound, values[bound]);
  }
  const { store = false } = values;
  if (store && campaign.name !== 'kills') throw new UsageError(`${campaign.name} takes no --store`);
  const seed = values.seed === undefined ? randomSeed() : positive('seed', values.seed);
  console.log(`attack ${campaign.name}, seed ${seed}`);
  await buildIfStale();
  const held = await withProgress(campaign.name, (progress) =>
    campaign.run({ seed, target, store, ...bounds, far: progress.at.bind(progress) } as never, (line) =>
      progress.line(`  ${line}`),
    ),
  );
  console.log(held ? `✓ ${campaign.name} held` : `✗ ${campaign.name} found something; seed ${seed}`);
  return held ? EXIT.held : EXIT.found;
}

class UsageError extends Error {}

function positive(name: string, text: string): number {
  const number = Number(text.replaceAll('_', ''));
  if (!Number.isFinite(number) || number < 0) throw new UsageError(`--${name} takes a number, not "${text}"`);
  return number;
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
  const isUsage =
    error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `attack: ${(error as Error).message}; --help explains the usage` : error);
  process.exitCode = isUsage ? EXIT.usage : EXIT.found;
} finally {
  stopAll();
}
// Whatever a server or a client that was attacked has left behind does not keep the lab alive.
process.exit();
