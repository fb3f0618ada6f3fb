import { readFileSync } from 'node:fs';
import { listenProblem, Relay, sameAddresses, unreadable } from '../../mock-gms/capture.ts';
import {
  connectMockGms,
  type MockGms,
  RemoteError,
  type ServiceHandle,
  SettingError,
  type SettingsChange,
  startMockGms,
} from '../../mock-gms/index.ts';
import { closeAll } from '../shared/close-all.ts';
import { defined } from '../shared/defined.ts';
import { exitCodes } from '../shared/exit-code.ts';
import { giveUp, type Io } from '../shared/io.ts';
import { listenForStrays } from '../shared/strays.ts';
import { UsageError } from '../shared/usage-error.ts';
import { VERSION } from '../shared/version.ts';
import { ensureWritable, writeReport } from '../shared/writable.ts';
import { clientHelp, clientList } from './client-help.ts';
import { type ClientOptions, parseClient } from './client-options.ts';
import { type Customer, ScriptFailure } from './customer/client-customer.ts';
import { loadScript, type ScriptContext, Scripted } from './customer/script.ts';
import { judgeClient } from './judge-client.ts';
import { verdictHtml } from './report/verdict-html.ts';
import { situationLine, verdictText } from './report/verdict-text.ts';
import { type JudgeIo, TerminalKeys } from './terminal-keys.ts';
import { exitCodeOf, type Verdict } from './verdict/verdict.ts';

/**
 * `gms-contracts client`: leads a client through situations, and reports what it did not survive and what it sent that a
 * GMS would refuse.
 *
 * @param signal ends the run early, with what is known by then
 * @returns the exit code: 0 every MUST was kept, 1 a MUST was not or the client storms, 2 usage, 3 no mock GMS there,
 * 4 the judge itself failed at a MUST, or the script threw what nobody caught, 5 nothing was judged; `--fail-on` adds to 1 and 4
 * @example
 * process.exitCode = await clientCommand(['--script', './drive.mjs'], processIo());
 */
export async function clientCommand(
  argv: readonly string[],
  io: JudgeIo,
  signal?: AbortSignal,
): Promise<number> {
  try {
    const options = parseClient(argv, io.env);
    if (typeof options === 'string') {
      io.stdout({ help: clientHelp, version: () => `${VERSION}\n` }[options]());
      return 0;
    }
    if ('listed' in options) {
      io.stdout(clientList(options.listed));
      return 0;
    }
    return await judge(options, io, signal);
  } catch (error) {
    if (error instanceof RemoteError) return giveUp(io, 'client', exitCodes.unreachable, error.message);
    if (error instanceof UsageError || error instanceof ScriptFailure || error instanceof SettingError)
      return giveUp(io, 'client', exitCodes.usage, error.message);
    const problem = listenProblem(error, (option) => `--${option}`);
    if (problem !== undefined) return giveUp(io, 'client', exitCodes.usage, problem);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'ENOENT') return giveUp(io, 'client', exitCodes.usage, message);
    throw error;
  }
}

function pem(flag: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`${flag}: ${file}: ${unreadable(error, { name: 'PEM file' }) ?? error}`);
  }
}

async function judge(options: ClientOptions, io: JudgeIo, signal: AbortSignal | undefined): Promise<number> {
  for (const { file } of options.reports) ensureWritable('--report', file);
  const script = options.script === undefined ? undefined : await loadScript(options.script);
  const tls = options.tls && { cert: pem('--cert', options.tls.cert), key: pem('--key', options.tls.key) };
  const own = options.gms === undefined ? await startMockGms({ port: 0, allowedHosts: ['*'] }) : undefined;
  const after: Array<() => Promise<unknown>> = own === undefined ? [] : [() => own.close()];
  const strays = listenForStrays('situation');
  try {
    const { url = '', token } = options.gms ?? {};
    const gms: MockGms = own ?? (await connectMockGms(url, defined({ token })));
    const service = await prepare(gms, options);
    after.unshift(() => service.remove());
    const { relay, where } = await openRelay(gms, service, options, tls);
    after.unshift(() => relay.close());
    const keys = new TerminalKeys(io, signal);
    const customer: Customer = script
      ? new Scripted(script, where, options.limit, options.browser)
      : keys.person();
    io.stdout(banner(where, options, keys.hasInput && !script));
    const verdict = await judgeClient({
      ...options,
      service,
      relay,
      dataURL: where.dataURL,
      customer,
      skip: () => keys.nextSkip(),
      quit: keys.quit,
      progress: {
        begins: ({ name, title }, number, of) => io.stdout(`\n[${number}/${of}] ${name}: ${title}\n`),
        happens: (text) => io.stdout(`  · ${text}\n`),
        ended: (result) => io.stdout(`  ${situationLine(result)}`),
      },
    });
    io.stdout(verdictText(verdict));
    for (const stray of strays.heard) io.stderr(`gms-contracts client: the client failed: ${stray}\n`);
    writeReports(verdict, options, io);
    const code = exitCodeOf(verdict);
    return code === exitCodes.conforming && strays.heard.length > 0 ? exitCodes.suiteError : code;
  } finally {
    strays.stop();
    await closeAll(after);
  }
}

/** Opens the relay that the client talks to, and says where it is. */
async function openRelay(
  gms: MockGms,
  service: ServiceHandle,
  { host, port }: ClientOptions,
  tls: { readonly cert: Buffer; readonly key: Buffer } | undefined,
): Promise<{ readonly relay: Relay; readonly where: Omit<ScriptContext, 'page'> }> {
  const { pathname: base } = new URL(service.dataURL.replace(/\/2\/chat\/[^/]+$/, ''));
  const relay = await Relay.open({
    ...{ upstream: gms.url, host, port },
    // The settings and faults of a service hold for Bayeux only where the path names it.
    addresses: sameAddresses((path) => path.replace(`${base}/cometd`, `${base}/cometd/${service.name}`)),
    verify: false,
    ...defined({ tls }),
  });
  const where = {
    dataURL: `${relay.url}${base}/2/chat/${service.name}`,
    cometURL: `${relay.url}${base}/cometd`,
    service: service.name,
    channel: `/service/chatV2/${service.name}`,
  };
  return { relay, where };
}

/** Creates a service that only this client uses. */
async function prepare(gms: MockGms, { service: name, settings }: ClientOptions): Promise<ServiceHandle> {
  if ((await gms.services()).includes(name))
    throw new UsageError(`the service ${name} exists already; name another one with --service`);
  const service = gms.service(name);
  try {
    // What a setting takes, the server knows.
    await service.configure({ script: 'none', ...settings } as SettingsChange);
    return service;
  } catch (error) {
    await service.remove();
    throw error;
  }
}

function banner(
  where: Omit<ScriptContext, 'page'>,
  { situations, limit }: ClientOptions,
  hasKeys: boolean,
): string {
  return `Point your page or app here:

  dataURL      ${where.dataURL}
  cometURL     ${where.cometURL}
  service      ${where.service}   (channel ${where.channel})

${situations.length === 1 ? 'One situation follows' : `${situations.length} situations follow`}; the client has ${limit / 1000} s for each step (--limit).${hasKeys ? ' s and Enter skips one, q and Enter ends with the report.' : ''}
`;
}

function writeReports(verdict: Verdict, { reports }: ClientOptions, io: Io): void {
  for (const { kind, file } of reports) {
    const text = kind === 'html' ? verdictHtml(verdict) : `${JSON.stringify(verdict, null, 2)}\n`;
    writeReport(io, 'gms-contracts client: --report', file, text);
  }
}
