import { AssertionError } from 'node:assert';
import fc from 'fast-check';
import type { CaseContext } from '../../case/context.ts';
import { failureText } from '../../case/failure-text.ts';
import { defined } from '../../shared/defined.ts';
import { conversations, describeModelConversation, type ModelConversation } from './model-conversation.ts';
import { type ModelCustomers, oneChat, twoChats } from './model-customers.ts';
import { seedOfEnvironment } from './seed.ts';
import { walk } from './walk.ts';

const RUNS = 5;
/** No further conversation begins then; the first one is followed to its end, however long it takes. */
const LONGEST_SEARCH_MS = 10_000;
/** Shrinking ends then, with the shortest conversation that was found until then. */
const LONGEST_SHRINKING_MS = 10_000;

/** How the conversations are followed. */
export interface ModelOptions {
  /** The case that they belong to, for the command that repeats it. */
  readonly caseId: string;
  readonly chats: 'one' | 'two';
  readonly agents: boolean;
}

/**
 * Walks random conversations and asserts of each that its stored history is one and the same over polling and CometD.
 * A failure tells the seed and the shortest conversation that still fails, and leaves that one's traffic on the wire.
 *
 * `GMS_CONTRACTS_SEED`, or `random.seed` of the target, has the same conversations walked again.
 *
 * @throws {Error} when the case is broken off, which is not a pass: some conversations were not followed to their end
 */
export async function checkConversations(
  context: CaseContext,
  { caseId, chats, agents }: ModelOptions,
): Promise<void> {
  const { seed = seedOfEnvironment(), runs = RUNS } = context.target.random ?? {};
  const attempt = async (conversation: ModelConversation) => {
    context.wire.forget();
    const customers = await (chats === 'one' ? oneChat(context, conversation.starts) : twoChats(context));
    try {
      await walk(conversation, customers, agents);
    } finally {
      await end(customers);
    }
  };
  const began = performance.now();
  let finished = 0;
  let failedAt: number | undefined;
  let broken: unknown;
  const isTimeOver = () =>
    failedAt === undefined
      ? finished > 0 && performance.now() - began > LONGEST_SEARCH_MS
      : performance.now() - failedAt > LONGEST_SHRINKING_MS;
  const property = fc.asyncProperty(conversations(agents), async (conversation) => {
    if (broken !== undefined || isTimeOver()) return;
    try {
      await attempt(conversation);
      finished += 1;
    } catch (error) {
      if (error instanceof AssertionError) failedAt ??= performance.now();
      else broken = error;
      // A failure of the connection or the suite is not a finding; an earlier finding stays one.
      if (failedAt === undefined || error instanceof AssertionError) throw error;
    }
  });
  const found = await fc.check(property, { numRuns: runs, ...defined({ seed }) });
  if (!found.failed || found.counterexample === null) return;
  const { errorInstance, counterexample, numShrinks } = found;
  if (!(errorInstance instanceof AssertionError)) {
    if (!context.wire.options.signal?.aborted) throw errorInstance;
    throw new Error(`only ${finished} conversations were followed to their ends`, { cause: errorInstance });
  }
  const [shortest] = counterexample;
  const again = await attempt(shortest).then(
    () => `${failureText(errorInstance)}\nWalked once more it did not fail.`,
    (error: unknown) => failureText(error instanceof AssertionError ? error : errorInstance),
  );
  throw new AssertionError({
    message: [
      again,
      '',
      `The shortest conversation that fails (seed ${found.seed}, after ${numShrinks} shrinks):`,
      describeModelConversation(shortest),
      '',
      `repeat: GMS_CONTRACTS_SEED=${found.seed} gms-contracts … --only=${caseId}`,
    ].join('\n'),
  });
}

/** Ends what a conversation that broke off has left, and the Bayeux session. */
async function end({ polled, pushed }: ModelCustomers): Promise<void> {
  await polled.attempt('disconnect').catch(() => undefined);
  if (polled.id !== pushed.id) await pushed.perform('disconnect').catch(() => undefined);
  await pushed.session.close();
}
