#!/usr/bin/env node
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { banner } from './cli/banner.ts';
import { FLAGS, usage } from './cli/flags.ts';
import { isLoopback } from './http/host.ts';
import { type MockGmsOptions, startMockGms } from './index.ts';
import { VERSION } from './version.ts';

/** Says what is wrong in one line and ends with exit code 2. */
function giveUp(message: string): never {
  process.stderr.write(`mock-gms: ${message}\n`);
  process.exit(2);
}

function flagsOf(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    giveUp(`${(error as Error).message.split('. ', 1)[0]}; --help lists the flags`);
  }
}

async function optionsOf(flags: ReturnType<typeof flagsOf>): Promise<MockGmsOptions> {
  const file =
    flags.config === undefined ? {} : (await import('./server/config-file.ts')).readConfigFile(flags.config);
  const host = flags.host ?? file.host;
  const isExposed = host !== undefined && !isLoopback(host);
  const controlToken =
    flags['control-token'] ?? file.controlToken ?? (isExposed ? randomBytes(16).toString('hex') : undefined);
  return {
    ...file,
    ...(flags.port !== undefined && { port: /^\d+$/.test(flags.port) ? Number(flags.port) : Number.NaN }),
    ...(host !== undefined && { host }),
    ...(flags['base-path'] !== undefined && { basePath: flags['base-path'] }),
    ...(flags['public-url'] !== undefined && { publicUrl: flags['public-url'] }),
    ...(flags['allow-host'] !== undefined && {
      allowedHosts: [...(file.allowedHosts ?? []), ...flags['allow-host']],
    }),
    ...(flags.admission !== undefined && { admission: flags.admission as 'open' }),
    ...(controlToken !== undefined && { controlToken }),
    defaults: {
      script: 'greeter',
      ...file.defaults,
      ...(flags.script !== undefined && { script: flags.script as 'none' }),
      ...(flags.apikey !== undefined && { apikey: flags.apikey }),
    },
  };
}

async function main(): Promise<void> {
  const flags = flagsOf(process.argv.slice(2));
  if (flags.help) return void process.stdout.write(usage());
  if (flags.version) return void process.stdout.write(`${VERSION}\n`);
  const options = await optionsOf(flags);
  const gms = await startMockGms(options);
  const stop = () => {
    process.once('SIGINT', () => process.exit(130));
    void gms.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.stdout.write(banner(gms, options));
}

main().catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    giveUp(`port ${Reflect.get(error, 'port')} is taken; choose another with --port`);
  if (error.code === 'EACCES')
    giveUp(`port ${Reflect.get(error, 'port')} may not be used; choose another with --port`);
  giveUp(error.message.split('\n', 1)[0] ?? 'it did not start');
});
