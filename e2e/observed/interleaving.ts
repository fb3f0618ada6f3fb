import type { Seen, Shape } from './notation.ts';

/**
 * Where an order is a matter of chance: over CometD a publication is acknowledged, and an upload answered, on one
 * connection and the push comes on another, so that these commands settle before it, after it, or between two pushes.
 */
const publishing = /^<(sendMessage|sendTyping|sendCustomNotice|updateUserData|sendFile)>$/;

/** Only a push raises these. */
const pushes: ReadonlySet<string> = new Set(['messageReceived', 'agentTypingStarted', 'agentTypingStopped']);

/** Pushed where they tell of a message of the transcript; otherwise the command raises them itself. */
const withIndex = /^(agent|bot|client|supervisor)(Connected|Disconnected)$/;

/** Puts the callbacks of these commands behind the pushes that follow them, which is where they can always be. */
export function withoutChance(seen: readonly Seen[]): Seen[] {
  const ordered: Seen[] = [];
  const held: Seen[] = [];
  let wasPushed = false;
  for (const each of seen) {
    const isPublishing = publishing.test(each.name);
    // The end is pushed together with something else; one's own command raises it alone, or after leaves of its own.
    if (!isPublishing) wasPushed = isPush(each) || (each.name === 'ended' && wasPushed);
    if (!wasPushed) ordered.push(...held.splice(0));
    (isPublishing ? held : ordered).push(each);
  }
  return [...ordered, ...held];
}

function isPush({ name, shape }: Seen): boolean {
  if (pushes.has(name)) return true;
  // The error of a command is a failed publication, that of a push an answer.
  if (name === 'error') return member(shape, 'statusCode') !== undefined;
  return withIndex.test(name) && member(member(shape, 'message'), 'index') !== undefined;
}

function member(shape: Shape | undefined, name: string): Shape | undefined {
  return typeof shape === 'object' && name in shape
    ? (shape as Readonly<Record<string, Shape>>)[name]
    : undefined;
}
