import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { figuresOf, startFiguresOf } from './figures.ts';
import { LoadProcess } from './load-process.ts';
import { type Extent, extents, type TargetName, targets } from './plan.ts';
import { resultsPage, tables } from './report.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { measureStarts } from './start-up.ts';
import { measureThroughput } from './throughput.ts';

const HELP = `npm run bench [-- --quick]

Measures the built mock-gms against raw node:http and bare express on loopback, prints the ratios
and writes them to bench/results.md. Takes about two minutes.

  --quick   about 20 seconds, with coarser figures
  --help    this text`;

async function main(args: string[]): Promise<void> {
  const { quick, help } = readFlags(args);
  if (help) return console.log(HELP);
  build();
  const content = await measure(quick ? extents.quick : extents.full);
  console.log(`\n${content}\n`);
  const page = resultsPage(content, {
    date: new Date(),
    nodeVersion: process.version,
    cores: os.availableParallelism(),
    command: `npm run bench${quick ? ' -- --quick' : ''}`,
  });
  await writeFile(new URL('./results.md', import.meta.url), page);
  console.log('Written to bench/results.md. Only the ratios count: machines differ and are shared.');
}

function readFlags(args: string[]): { quick?: boolean; help?: boolean } {
  try {
    return parseArgs({ args, options: { quick: { type: 'boolean' }, help: { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error} (see npm run bench -- --help)`);
    process.exit(2);
  }
}

/** What is measured is the build, so it must be the build of these sources. */
function build(): void {
  const script = fileURLToPath(new URL('../scripts/build.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, '--if-stale', '--quiet'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the build failed');
}

async function measure(extent: Extent): Promise<string> {
  const generator = new LoadProcess();
  const running: ServerProcess[] = [];
  const start = async (name: TargetName) => {
    const server = await startServer(targets.find((target) => target.name === name)?.script ?? '');
    running.push(server);
    return server;
  };
  try {
    const starts = startFiguresOf(await measureStarts(extent.starts, progress));
    const servers = {
      raw: await start('raw'),
      express: await start('express'),
      'mock-gms': await start('mock-gms'),
    };
    const figures = figuresOf(await measureThroughput(servers, generator, extent, progress));
    return tables(figures, starts);
  } finally {
    generator.stop();
    await Promise.all(running.map((server) => server.stop()));
    progress('');
  }
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
