import type { Seen } from './notation.ts';

/**
 * Where an order is a matter of chance: over CometD a publication is acknowledged on one connection and the push comes on
 * another, so that these commands settle before it, after it, or between two pushes.
 */
const chance = {
  commands: /^<(send\w+|updateUserData|endChat)>$/,
  pushes: ['messageReceived', 'agentTypingStarted', 'agentTypingStopped', 'error', 'ended'],
  /** Pushed where they tell of a message of the transcript; otherwise the command raises them itself. */
  withIndex: /^(agent|bot|client|supervisor)(Connected|Disconnected)$/,
} as const;

/** Puts the callbacks of these commands behind the pushes that follow them, which is where they can always be. */
export function withoutChance(seen: readonly Seen[]): Seen[] {
  const ordered: Seen[] = [];
  const held: Seen[] = [];
  for (const each of seen) {
    if (!isPush(each)) ordered.push(...held.splice(0));
    (chance.commands.test(each.name) ? held : ordered).push(each);
  }
  return [...ordered, ...held];
}

function isPush({ name, shape }: Seen): boolean {
  if (!chance.withIndex.test(name)) return (chance.pushes as readonly string[]).includes(name);
  const message: unknown = typeof shape === 'object' && 'message' in shape ? shape.message : undefined;
  return typeof message === 'object' && message !== null && 'index' in message;
}
