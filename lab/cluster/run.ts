/** `npm run cluster`: several processes of mock-gms over one Redis, behind a balancer; `--help` lists what is checked. */
import { parseArgs } from 'node:util';
import { UsageError } from '../../contracts/shared/usage-error.ts';
import { hasRedis } from '../../mock-gms/store/redis/redis-server.fixture.ts';
import { withProgress } from '../../scripts/progress.ts';
import { provideRedis, redisAdvice } from '../../scripts/redis/provide.ts';
import { buildIfStale, stopAll } from '../attack/target/target.ts';
import { Cluster } from './cluster.ts';
import { ONE_CHAT } from './one-chat.ts';
import { REDIS_TROUBLES } from './redis-trouble.ts';
import { SCENARIOS } from './scenarios.ts';
import { failover, TROUBLES } from './trouble.ts';

const ALL_SCENARIOS = [...SCENARIOS, ...ONE_CHAT];
const ALL_TROUBLES = [...TROUBLES, ...REDIS_TROUBLES];

const HELP = `npm run cluster [-- --nodes 3 --kills 12 --customers 12]
npm run cluster -- --short         two nodes and three kills, as in npm test
npm run cluster -- --only stream   the scenarios with that in their title

Starts processes of the built mock-gms over a Redis of their own, behind a balancer without sticky sessions:
${[...ALL_SCENARIOS, ...ALL_TROUBLES].map(({ title }) => `  ${title}`).join('\n')}
  nodes that are killed with -9 under load: one lost request and one 402 for each customer at most, nothing lost

Needs a redis-server; on Debian it is installed if you are root. Exit code 0: all passed; 1: something failed; 2: wrong usage.`;

async function main(argv: string[]): Promise<number> {
  const { values } = parseArgs({
    args: argv,
    options: {
      nodes: { type: 'string' },
      kills: { type: 'string' },
      customers: { type: 'string' },
      short: { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { short, only } = values;
  const nodes = count('nodes', values.nodes, short ? 2 : 3);
  const kills = count('kills', values.kills, short ? 3 : 12);
  const customers = count('customers', values.customers, short ? 6 : 12);
  const titles = titlesOf(short, kills);
  if (!titles.some((title) => title.includes(only)))
    throw new UsageError(`nothing that is checked has "${only}" in its title`);
  if (!hasRedis && (await provideRedis(console.log)) === undefined) {
    console.error(`cluster: there is no redis-server. This line installs it:\n  ${redisAdvice}`);
    return 2;
  }
  await buildIfStale();
  const cluster = await withProgress(`start of ${nodes} processes`, () => Cluster.start(nodes));
  let otherwise = 0;
  const step = async (title: string, work: () => unknown) => {
    if (!title.includes(only)) return;
    const began = performance.now();
    try {
      const figures = (await withProgress(title, work)) ?? '';
      console.log(`✓ ${title}  ${((performance.now() - began) / 1000).toFixed(1)} s  ${figures}`.trimEnd());
    } catch (error) {
      otherwise += 1;
      console.log(`✗ ${title}\n  ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const ports = () => cluster.nodes.map(({ target }) => target.port);
  try {
    if (!short) for (const { title, run } of ALL_SCENARIOS) await step(title, () => run(cluster, ports()));
    await step(killsTitle(kills), () => failover(cluster, kills, customers));
    if (!short) for (const { title, run } of ALL_TROUBLES) await step(title, () => run(cluster));
  } finally {
    await cluster.close();
  }
  return otherwise === 0 ? 0 : 1;
}

const killsTitle = (kills: number) => `${kills} kills under load`;

/** The titles of everything that is checked. */
function titlesOf(short: boolean, kills: number): readonly string[] {
  const others = short ? [] : [...ALL_SCENARIOS, ...ALL_TROUBLES];
  return [...others.map(({ title }) => title), killsTitle(kills)];
}

function count(name: string, text: string | undefined, initial: number): number {
  if (text === undefined) return initial;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} takes a number from 1 on, not "${text}"`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopAll();
    process.exit(130);
  });
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const isUsage =
    error instanceof UsageError || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `cluster: ${(error as Error).message}; --help explains the usage` : error);
  process.exitCode = isUsage ? 2 : 1;
} finally {
  stopAll();
}
process.exit();
