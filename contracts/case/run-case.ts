import { type ChatLeftOpen, endOpenChats } from '../probe/customer/end-chats.ts';
import { Wire, type WireEntry } from '../probe/wire/wire.ts';
import { within } from '../shared/within.ts';
import { type Capability, capabilities, capabilitiesOf, neededOver, type Target } from '../target/target.ts';
import type { Transport } from '../target/transport.ts';
import type { Case } from './case.ts';
import { CaseContext } from './context.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type TimeLimit, timeLimit } from './time-limit.ts';

/** How long the cleanups of a case may take, in milliseconds. */
const TIDYING_MS = 10_000;
const MOST_WAITS_TOLD = 3;
/** What a case can end a chat with, besides its customer. */
const ENDS_CHATS: ReadonlySet<Capability> = new Set(['agent', 'clock', 'slow']);

export type { Outcome } from './outcome.ts';

/** An outcome with its evidence. */
export type CaseResult = Outcome & {
  /** The transport over which the case was run. */
  readonly transport: Transport;
  /** Everything that crossed the wire until then, in the order in which it was sent or came. */
  readonly wire: readonly WireEntry[];
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
  /** The chats that it started and that could not be ended afterwards; left out where there are none. */
  readonly leftOpen?: readonly ChatLeftOpen[];
};

/** How one case is run. */
export interface RunOptions {
  /** One of the transports that the case names. @default the first of them */
  readonly transport?: Transport;
  /** Breaks the case off, which is an error then. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How long the case may take, in milliseconds; it is broken off then. What the target's pace asks for is added, and the time that its
   * answers take.
   *
   * @default without end
   */
  readonly timeoutMs?: number;
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
  return transports.filter((transport) =>
    neededOver(transport, []).every((capability) => has.has(capability)),
  );
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
  return neededOver(transport, contractCase.needs).filter((capability) => !has.has(capability));
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
 * A case that is broken off is an error that tells what it waited for; whatever it left open is closed.
 * Only a case that blocks the event loop cannot be stopped: it runs in the process of its caller.
 *
 * @example
 * const target = { chatApiURL: 'http://127.0.0.1:8080/genesys/2/chat', service: 'support' };
 * const [first] = cases;
 * (await runCase(first, target, { timeoutMs: 30_000 })).outcome; // 'pass'
 * @see Case for what a case asserts, and where its rule comes from
 */
export async function runCase(
  contractCase: Case,
  target: Target,
  { transport = contractCase.transports[0] ?? 'polling', signal, timeoutMs }: RunOptions = {},
): Promise<CaseResult> {
  const began = performance.now();
  const limit = timeoutMs === undefined ? undefined : limitOf(timeoutMs, () => wire);
  const over = anyOf(signal, limit?.signal);
  const wire = new Wire({ ...target, signal: over });
  const context = new CaseContext(wire, target, contractCase.needs, transport);
  try {
    const outcome =
      unfit(contractCase, transport, target) ?? (await outcomeOf(() => contractCase.run(context), over));
    // What comes after is tidying, and no evidence.
    const evidence = [...wire.entries];
    const durationMs = Math.round(performance.now() - began);
    limit?.clear();
    await tidied(context);
    const leftOpen = await endOpenChats(wire, target, {
      mayBeOver: contractCase.needs.some((each) => ENDS_CHATS.has(each)),
    });
    return { ...outcome, transport, wire: evidence, durationMs, ...(leftOpen.length > 0 && { leftOpen }) };
  } finally {
    wire.close();
  }
}

/** Why a case is not run at all, if so. */
function unfit(contractCase: Case, transport: Transport, target: Target): Outcome | undefined {
  if (!contractCase.transports.includes(transport)) {
    return { outcome: 'error', reason: `the case does not name the transport ${transport}` };
  }
  const words = lackingFor(contractCase, transport, target).map((capability) => capabilities[capability]);
  if (words.length === 0) return undefined;
  return { outcome: 'skip', reason: `the target does not offer ${words.join(', nor ')}` };
}

function limitOf(timeoutMs: number, wireOf: () => Wire): TimeLimit {
  return timeLimit(
    timeoutMs,
    () => wireOf().granted.ms,
    () => {
      const { waits, granted } = wireOf();
      const words = waits.words.slice(-MOST_WAITS_TOLD).join('; ') || 'nothing that crosses the wire';
      return new Error(`the case did not end within ${timeoutMs + granted.ms} ms; it waited for: ${words}`);
    },
  );
}

function anyOf(...given: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const signals = given.filter((each) => each !== undefined);
  return signals.length === 0 ? undefined : AbortSignal.any(signals);
}

/** Runs the cleanups of a case; one that is stuck holds nobody up. */
async function tidied(context: CaseContext): Promise<void> {
  await within(TIDYING_MS, context.tidy(), () => new Error('stuck')).catch(() => undefined);
}
