import type { CaseContext } from '../../case/context.ts';
import { checkProperty } from './check-property.ts';
import { conversations, describeModelConversation } from './model-conversation.ts';
import { type ModelCustomers, oneChat, twoChats } from './model-customers.ts';
import { walk } from './walk.ts';

const RUNS = 5;
/** No further conversation begins then; the first one is followed to its end, however long it takes. */
const LONGEST_SEARCH_MS = 10_000;

/** How the conversations are followed. */
export interface ModelOptions {
  /** The case that they belong to, for the command that repeats it. */
  readonly caseId: string;
  readonly chats: 'one' | 'two';
  readonly agents: boolean;
}

/**
 * Walks random conversations and asserts of each that its stored history is one and the same over polling and CometD.
 *
 * @see checkProperty for what a failure tells, and how the same conversations are walked again
 * @throws {Error} when the case is broken off, which is not a pass: some conversations were not followed to their end
 */
export function checkConversations(
  context: CaseContext,
  { caseId, chats, agents }: ModelOptions,
): Promise<void> {
  return checkProperty(context, {
    caseId,
    drawn: conversations(agents),
    runs: context.target.random?.runs ?? RUNS,
    longestSearchMs: LONGEST_SEARCH_MS,
    called: { smallest: 'shortest conversation', many: 'conversations' },
    shown: describeModelConversation,
    holds: async (conversation) => {
      const customers = await (chats === 'one' ? oneChat(context, conversation.starts) : twoChats(context));
      try {
        await walk(conversation, customers, agents);
      } finally {
        await end(customers);
      }
    },
  });
}

/** Ends what a conversation that broke off has left, and the Bayeux session. */
async function end({ polled, pushed }: ModelCustomers): Promise<void> {
  await polled.attempt('disconnect').catch(() => undefined);
  if (polled.id !== pushed.id) await pushed.perform('disconnect').catch(() => undefined);
  await pushed.session.close();
}
