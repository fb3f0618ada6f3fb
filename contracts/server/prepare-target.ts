import type { ChatLeftOpen } from '../probe/customer/end-chats.ts';
import { type Detected, noted } from '../probe/detect/detected.ts';
import { reachTarget } from '../probe/detect/reach-target.ts';
import type { Io } from '../shared/io.ts';
import { VERSION } from '../shared/version.ts';
import { proxyNote } from '../target/proxy-note.ts';
import type { Target } from '../target/target.ts';
import type { TargetOptions } from '../target/target-options.ts';
import type { Report } from './report/report.ts';
import { harmless, type Style, styleFor } from './report/terminal/style.ts';
import { detectedName } from './report/title.ts';

/** A target as cases reach it, and as reports show it. */
export interface PreparedTarget {
  /** Undefined: a mock GMS that is started for the run. */
  readonly target: Target | undefined;
  readonly shown: Omit<Report['target'], 'furtherFields'>;
  /** The chat of detection, where it could not be ended. */
  readonly leftOpen: readonly ChatLeftOpen[];
}

/**
 * Makes sure that the target can be judged: it answers, its driver can be loaded, and what it offers is known; says what
 * was found.
 *
 * @throws {Unreachable}
 * @throws {DriverError} for an agent driver that cannot be used
 */
export async function prepareTarget(
  options: TargetOptions | undefined,
  readOnly: boolean,
  { io, signal }: { readonly io: Io; readonly signal?: AbortSignal | undefined },
): Promise<PreparedTarget> {
  const style = styleFor(io.isTTY, io.env);
  const head = (what: string) => io.stdout(`${style.bold(`gms-contracts ${VERSION}`)}  ${what}\n`);
  if (options === undefined) {
    head('a mock GMS, started for this run');
    return { target: undefined, shown: { mock: true, detected: [] }, leftOpen: [] };
  }
  head(`${options.url}  service ${options.service}`);
  const note = proxyNote(options.url, io.env);
  if (note !== undefined) io.stderr(`gms-contracts: ${note}\n`);
  const { target, detected, leftOpen } = await reachTarget(options, { readOnly, signal });
  for (const each of detected) if (told(each, options)) io.stdout(`${line(each, style)}\n`);
  if (options.offers !== undefined) io.stdout(`  as given: ${target.offers?.join(', ') || 'polling only'}\n`);
  if (options.agentDriver === undefined)
    io.stdout(`  ${style.dim('– no agent driver: cases with agents are skipped')}\n`);
  return {
    target,
    shown: { url: options.url, service: options.service, mock: false, detected },
    leftOpen,
  };
}

/** What the command line says needs no finding out. */
function told({ offer }: Detected, { offers, moreOffers = [] }: TargetOptions): boolean {
  if (offer === 'chat' || offer === 'end' || offer === 'silence') return true;
  return offers === undefined && !moreOffers.includes(offer);
}

function line(detected: Detected, style: Style): string {
  const { offer, offered } = detected;
  const mark = offered === undefined ? style.dim('–') : offered ? style.green('✓') : style.yellow('✗');
  return `  ${mark} ${detectedName({ offer })}: ${harmless(noted(detected))}`;
}
