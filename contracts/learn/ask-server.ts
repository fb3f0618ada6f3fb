import { conversationsOf, Relay, redactCapture } from '../../mock-gms/capture.ts';
import type { Case } from '../case/case.ts';
import { lackingFor, runCase, transportsOf } from '../case/run-case.ts';
import type { ChatLeftOpen } from '../probe/customer/end-chats.ts';
import { leftOpenOf, leftOpenText } from '../probe/customer/left-open.ts';
import { reachTarget, Unreachable } from '../probe/detect/reach-target.ts';
import { UsageError } from '../shared/usage-error.ts';
import type { Target } from '../target/target.ts';
import type { TargetOptions } from '../target/target-options.ts';
import type { Pace } from './pace.ts';
import type { ReadCaptures } from './read-captures.ts';

/** Cases under way at once, and how long one may take. */
const AT_ONCE = 4;
const TIMEOUT_MS = 30_000;

/**
 * Runs cases against a server as questions: nobody is judged, and what passes is a capture like any other.
 *
 * @param cases those of the suite
 * @param only beginnings of the ids of cases; none for all
 * @throws {Unreachable}
 */
export async function askServer(
  options: TargetOptions,
  cases: readonly Case[],
  only: readonly string[],
  { pace, signal }: { readonly pace: Pace; readonly signal: AbortSignal | undefined },
): Promise<ReadCaptures> {
  const { origin, pathname } = new URL(options.url);
  const asked = selected(cases, only);
  const left: ChatLeftOpen[] = [];
  const relay = await Relay.open({ upstream: origin, verify: options.tls?.rejectUnauthorized !== false });
  try {
    const url = `${relay.url}${pathname.replace(/\/+$/, '')}`;
    const { tls: _, ...plain } = options;
    // What stands between has an address of its own, which nobody has given.
    const { target, leftOpen } = await reachTarget({ ...plain, url }, { signal }).catch((error: unknown) => {
      if (!(error instanceof Unreachable)) throw error;
      throw new Unreachable(error.message.replaceAll(relay.url, origin));
    });
    left.push(...leftOpen);
    await ask(asked, target, { pace, signal, atOnce: options.pacing ? 1 : AT_ONCE, left });
  } finally {
    await relay.close();
  }
  const capture = redactCapture(relay.capture(), { keepTexts: true });
  const { conversations, unread } = conversationsOf(capture);
  const { url: name } = options;
  const captures = [{ name, chats: conversations.length, unread, foreign: 0 }];
  const note = leftOpenText(leftOpenOf(left));
  return {
    ...{ captures, whole: { name, capture }, conversations, failures: [] },
    notes: note === undefined ? [] : [note],
  };
}

/** The cases whose ids begin as it says, or all; slow ones are not asked. @throws {UsageError} */
function selected(cases: readonly Case[], only: readonly string[]): readonly Case[] {
  const quick = cases.filter(({ needs }) => !needs.includes('slow'));
  const asked = quick.filter(
    ({ id }) => only.length === 0 || only.some((beginning) => id.startsWith(beginning)),
  );
  const unknown = only.filter((beginning) => !asked.some(({ id }) => id.startsWith(beginning)));
  if (unknown.length > 0)
    throw new UsageError(
      `--only: no case that is asked has an id that begins with ${unknown.join(', ')}; gms-contracts --list shows all cases`,
    );
  return asked;
}

/** How cases are asked. */
interface Asking {
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
  readonly atOnce: number;
  /** The chats that could not be ended. */
  readonly left: ChatLeftOpen[];
}

/** Runs each case over every transport that it can be run over. */
async function ask(
  cases: readonly Case[],
  target: Target,
  { pace, signal, atOnce, left }: Asking,
): Promise<void> {
  const planned = cases
    .flatMap((each) => transportsOf(each, target).map((transport) => ({ each, transport })))
    .filter(({ each, transport }) => lackingFor(each, transport, target).length === 0);
  const { step } = pace.phase('asking the server', planned.length, 'cases');
  const runs = planned.values();
  const lane = async () => {
    for (const { each, transport } of runs) {
      signal?.throwIfAborted();
      const result = await runCase(each, target, { transport, signal, timeoutMs: TIMEOUT_MS });
      left.push(...(result.leftOpen ?? []));
      await step();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
