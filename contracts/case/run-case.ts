import { AssertionError } from 'node:assert';
import { setTimeout } from 'node:timers/promises';
import { endOpenChats } from '../probe/open-chats.ts';
import { orAborted } from '../probe/or-aborted.ts';
import { Wire, type WireEntry } from '../probe/wire.ts';
import {
  type Capability,
  capabilities,
  capabilitiesOf,
  capabilityOf,
  type Target,
} from '../target/target.ts';
import type { Transport } from '../target/transport.ts';
import type { Case } from './case.ts';
import { CaseContext } from './context.ts';

/** How long a case that is broken off may take to say what that means, in milliseconds. */
const LAST_WORD_MS = 1000;

/** What became of a case: `fail` is a finding about the server, `error` the suite's own or the connection's. */
export type Outcome =
  | { readonly outcome: 'pass' }
  | { readonly outcome: 'skip' | 'fail' | 'error'; readonly reason: string };

/** An outcome with its evidence. */
export type CaseResult = Outcome & {
  readonly transport: Transport;
  /** Everything that crossed the wire until then, in the order in which it was sent or came. */
  readonly wire: readonly WireEntry[];
  readonly durationMs: number;
};

/** How one case is run. */
export interface RunOptions {
  /** One of the transports that the case names. @default the first of them */
  readonly transport?: Transport;
  /** Breaks the case off, which is an error then. */
  readonly signal?: AbortSignal;
}

/**
 * The transports over which a case can be run against a target: those that it names and the target offers.
 *
 * @example
 * const [first] = cases;
 * transportsOf(first, { chatApiURL: 'http://127.0.0.1:8080/genesys/2/chat', service: 'support' }).join(); // 'polling'
 * @see Case for the transports that one names
 */
export function transportsOf({ transports }: Case, target: Target): readonly Transport[] {
  const has = capabilitiesOf(target);
  return transports.filter((transport) => {
    const capability = capabilityOf[transport];
    return capability === undefined || has.has(capability);
  });
}

/**
 * What a case needs over a transport and the target does not offer.
 *
 * @example
 * const target = { chatApiURL: 'http://127.0.0.1:8080/genesys/2/chat', service: 'support' };
 * lackingFor(cases[0], 'cometd-websocket', target).join(); // 'cometd-websocket'
 * @see capabilities for what there is
 */
export function lackingFor(contractCase: Case, transport: Transport, target: Target): readonly Capability[] {
  const has = capabilitiesOf(target);
  const carrier = capabilityOf[transport];
  const needs = new Set<Capability>([...(carrier === undefined ? [] : [carrier]), ...contractCase.needs]);
  return [...needs].filter((capability) => !has.has(capability));
}

/**
 * How a run of a case is called: its id, and its transport where it has several.
 *
 * @example
 * runTitle({ ...cases[0], id: 'a-01', transports: ['polling', 'cometd-websocket'] }, 'polling'); // 'a-01 [polling]'
 * @see transportsOf
 */
export function runTitle({ id, transports }: Case, transport: Transport): string {
  return transports.length > 1 ? `${id} [${transport}]` : id;
}

/**
 * Runs one case against a target over one transport; never throws.
 *
 * @example
 * const target = { chatApiURL: 'http://127.0.0.1:8080/genesys/2/chat', service: 'support' };
 * const [first] = cases;
 * (await runCase(first, target)).outcome; // 'pass'
 * @see Case for what a case asserts, and where its rule comes from
 */
export async function runCase(
  contractCase: Case,
  target: Target,
  { transport = contractCase.transports[0] ?? 'polling', signal }: RunOptions = {},
): Promise<CaseResult> {
  const began = performance.now();
  const wire = new Wire({ ...target, ...(signal !== undefined && { signal }) });
  const result = (outcome: Outcome): CaseResult => ({
    ...outcome,
    transport,
    // What comes after is tidying, and no evidence.
    wire: [...wire.entries],
    durationMs: Math.round(performance.now() - began),
  });
  if (!contractCase.transports.includes(transport)) {
    return result({ outcome: 'error', reason: `the case does not name the transport ${transport}` });
  }
  const lacking = lackingFor(contractCase, transport, target);
  if (lacking.length > 0) {
    const words = lacking.map((capability) => capabilities[capability]);
    return result({ outcome: 'skip', reason: `the target does not offer ${words.join(', nor ')}` });
  }
  const context = new CaseContext(wire, target, contractCase.needs, transport);
  try {
    signal?.throwIfAborted();
    await runOrBreakOff(contractCase.run(context), signal);
    return result({ outcome: 'pass' });
  } catch (error) {
    // What was under way is told of it in the same turn, and is evidence.
    if (signal?.aborted) await new Promise(setImmediate);
    return result({
      outcome: error instanceof AssertionError ? 'fail' : 'error',
      reason: error instanceof Error ? error.message : String(error),
    });
  } finally {
    await context.tidy();
    await endOpenChats(wire, target);
    wire.close();
  }
}

/** Waits for a run; one that is broken off may still say what that means, unless it is stuck. */
async function runOrBreakOff(run: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  try {
    await orAborted(run, signal);
  } catch (error) {
    if (!signal?.aborted) throw error;
    const heard = new AbortController();
    const stuck = setTimeout(LAST_WORD_MS, undefined, { signal: heard.signal }).then(() =>
      Promise.reject(error),
    );
    await Promise.race([run, stuck]).finally(() => heard.abort());
  }
}
