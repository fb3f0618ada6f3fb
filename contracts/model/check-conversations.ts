import { AssertionError } from 'node:assert';
import fc from 'fast-check';
import type { CaseContext } from '../case/context.ts';
import { type Conversation, conversations, describeConversation } from './act.ts';
import { type Faces, oneChat, twoChats } from './faces.ts';
import { walk } from './walk.ts';

const RUNS = 5;
/** Shrinking ends then, with the shortest conversation that was found until then. */
const LONGEST_SHRINKING_MS = 15_000;

/** How the conversations are followed. */
export interface ModelOptions {
  readonly chats: 'one' | 'two';
  readonly agents: boolean;
}

/**
 * Walks random conversations and asserts of each that its stored history is one and the same over polling and CometD.
 * A failure tells the seed and the shortest conversation that still fails, and leaves that one's traffic on the wire.
 *
 * `GMS_CONTRACTS_SEED`, or `random.seed` of the target, has the same conversations walked again.
 */
export async function checkConversations(
  context: CaseContext,
  { chats, agents }: ModelOptions,
): Promise<void> {
  const { seed = seedOfEnvironment(), runs = RUNS } = context.target.random ?? {};
  const attempt = async (conversation: Conversation) => {
    context.wire.forget();
    const faces = await (chats === 'one' ? oneChat(context, conversation.starts) : twoChats(context));
    try {
      await walk(conversation, faces, agents);
    } finally {
      await end(faces);
    }
  };
  const found = await fc.check(fc.asyncProperty(conversations(agents), attempt), {
    numRuns: runs,
    interruptAfterTimeLimit: LONGEST_SHRINKING_MS,
    ...(seed !== undefined && { seed }),
  });
  if (!found.failed || found.counterexample === null) return;
  const { errorInstance, counterexample, numShrinks } = found;
  // The connection's or the suite's own failure is no finding.
  if (!(errorInstance instanceof AssertionError)) throw errorInstance;
  const [shortest] = counterexample;
  const again = await attempt(shortest).then(
    () => 'Walked once more it did not fail.',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  throw new AssertionError({
    message: [
      again,
      '',
      `The shortest conversation that fails (seed ${found.seed}, after ${numShrinks} shrinks):`,
      describeConversation(shortest),
    ].join('\n'),
  });
}

/** Ends what a conversation that broke off has left, and the Bayeux session. */
async function end({ polled, pushed }: Faces): Promise<void> {
  await polled.attempt('disconnect').catch(() => undefined);
  if (polled.id !== pushed.id) await pushed.perform('disconnect').catch(() => undefined);
  await pushed.session.close();
}

function seedOfEnvironment(): number | undefined {
  const { GMS_CONTRACTS_SEED: seed } = process.env;
  return seed === undefined || seed === '' ? undefined : Number(seed);
}
