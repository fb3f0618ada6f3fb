import { ProfileFileError, SettingError } from '../../mock-gms/index.ts';
import type { ChatLeftOpen } from '../probe/customer/end-chats.ts';
import { leftOpenOf, leftOpenText } from '../probe/customer/left-open.ts';
import { Unreachable } from '../probe/detect/reach-target.ts';
import { errorLine } from '../shared/error-text.ts';
import { exitCodes } from '../shared/exit-code.ts';
import { giveUp, type Io } from '../shared/io.ts';
import { UsageError } from '../shared/usage-error.ts';
import { VERSION } from '../shared/version.ts';
import { ensureWritable, writeReport } from '../shared/writable.ts';
import { DriverError } from '../target/driver-error.ts';
import { proxyNote } from '../target/proxy-note.ts';
import { compareHelp, compareList } from './compare-help.ts';
import { type CompareOptions, parseCompare } from './compare-options.ts';
import { type Compared, compareServers } from './compare-servers.ts';
import { isGone } from './conversation/hold-conversation.ts';
import { NothingSelected } from './conversation/select-conversations.ts';
import { comparisonJson } from './report/comparison-json.ts';
import { comparedLine, comparisonSummary, foundText } from './report/comparison-text.ts';
import { type ReadySide, ready } from './sides.ts';

/**
 * `gms-contracts diff A B`: holds the same conversations with two servers, and shows in what they differ.
 *
 * @param signal breaks it off, when every chat that was started is ended
 * @returns the exit code: 0 both do the same, 1 they differ, 2 usage, 3 a server cannot be reached, 5 nothing was compared
 * @example
 * process.exitCode = await compareCommand(['mock', 'mock:profile=strict'], processIo());
 */
export async function compareCommand(argv: readonly string[], io: Io, signal?: AbortSignal): Promise<number> {
  try {
    const options = parseCompare(argv, io.env);
    if (typeof options === 'string') {
      io.stdout({ help: compareHelp, version: () => `${VERSION}\n` }[options]());
      return exitCodes.conforming;
    }
    if ('listed' in options) {
      io.stdout(compareList(options.listed));
      return exitCodes.conforming;
    }
    return await diff(options, io, signal);
  } catch (error) {
    if (signal?.aborted) return giveUp(io, 'diff', exitCodes.suiteError, 'broken off');
    const { message } = error as Error;
    if (error instanceof NothingSelected) return giveUp(io, 'diff', exitCodes.nothing, message);
    if (error instanceof Unreachable || isGone(error))
      return giveUp(io, 'diff', exitCodes.unreachable, message);
    if ([UsageError, SettingError, DriverError, ProfileFileError].some((each) => error instanceof each))
      return giveUp(io, 'diff', exitCodes.usage, message);
    return giveUp(io, 'diff', exitCodes.suiteError, `it failed: ${errorLine(error)}; report this as a fault`);
  }
}

async function diff(options: CompareOptions, io: Io, signal: AbortSignal | undefined): Promise<number> {
  // Where the report goes to the standard output, what is told meanwhile goes beside it.
  const tell = options.json === '-' ? io.stderr : io.stdout;
  if (options.json !== undefined && options.json !== '-') ensureWritable(options.jsonFlag, options.json);
  const sides: ReadySide[] = [];
  try {
    tellProxies(options, io);
    const a = await ready(options.a, signal);
    sides.push(a);
    const b = await ready(options.b, signal);
    sides.push(b);
    tell(heading(a, b, options));
    const { compared, leftOpen, unused } = await compareSides(a, b, options, { tell, signal });
    for (const each of compared) tell(foundText(each, a.target, b.target));
    const comparison = { a: a.name, b: b.name, seed: options.seed, compared };
    const left = leftOpenText(leftOpenOf(leftOpen));
    if (left !== undefined) io.stderr(`gms-contracts diff: ${left}\n`);
    if (unused.length > 0)
      io.stderr(`gms-contracts diff: --ignore: nothing differs in ${unused.join(', ')}\n`);
    tell(`\n${comparisonSummary(comparison)}\n`);
    writeJson(options, comparisonJson(comparison, a.target, b.target), io);
    return exitCodeOf(compared);
  } finally {
    for (const side of sides) await side.close();
  }
}

function tellProxies({ a, b }: CompareOptions, io: Io): void {
  for (const side of [a, b]) {
    const note = 'target' in side ? proxyNote(side.target.url, io.env) : undefined;
    if (note !== undefined) io.stderr(`gms-contracts diff: ${note}\n`);
  }
}

function heading(a: ReadySide, b: ReadySide, { random, seed }: CompareOptions): string {
  const warnings = [a, b].flatMap(({ name, warning }) =>
    warning === undefined ? [] : [`Warning for ${name}: ${warning}\n`],
  );
  const drawn = random > 0 ? `Random conversations of --seed ${seed}\n` : '';
  return `A  ${a.name}\nB  ${b.name}\n${warnings.join('')}${drawn}\n`;
}

/** Compares both, and tells each result as it comes. */
async function compareSides(
  a: ReadySide,
  b: ReadySide,
  options: CompareOptions,
  { tell, signal }: { readonly tell: Io['stdout']; readonly signal: AbortSignal | undefined },
) {
  const compared: Compared[] = [];
  const leftOpen = [...a.leftOpen, ...b.leftOpen];
  const unused = new Set(options.ignore);
  const servers = {
    ...{ ...options, a: a.target, b: b.target, signal },
    onLeftOpen: (chats: readonly ChatLeftOpen[]) => void leftOpen.push(...chats),
    onIgnored: (place: string) => void unused.delete(place),
  };
  for await (const each of compareServers(servers)) {
    compared.push(each);
    tell(comparedLine(each));
  }
  return { compared, leftOpen, unused: [...unused] };
}

function exitCodeOf(compared: readonly Compared[]): number {
  if (compared.some(({ outcome }) => outcome === 'different')) return exitCodes.departs;
  return compared.some(({ outcome }) => outcome === 'same') ? exitCodes.conforming : exitCodes.nothing;
}

function writeJson({ json: file, jsonFlag }: CompareOptions, json: string, io: Io): void {
  if (file === '-') io.stdout(json);
  else if (file !== undefined) writeReport(io, `gms-contracts diff: ${jsonFlag}`, file, json);
}
