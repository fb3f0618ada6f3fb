import { type Capability, capabilities, capabilitiesOf, neededOver, type Target } from '../target/target.ts';
import { allTransports, type Transport } from '../target/transport.ts';
import { allEnded, compare, type Found, type HowCompared } from './compare.ts';
import type { CompareConversation } from './conversation/compare-step.ts';
import { randomConversations } from './conversation/random-conversations.ts';

/** What is compared, and how. */
export interface ServersCompared extends HowCompared {
  readonly conversations: readonly CompareConversation[];
  readonly transports: readonly Transport[];
  /** How many random conversations there are besides. */
  readonly random: number;
  readonly seed: number;
}

/** The result of a conversation over one transport. */
export interface Compared {
  readonly conversation: CompareConversation;
  readonly transport: Transport;
  readonly outcome: 'same' | 'different' | 'skipped';
  /** Why it was skipped. */
  readonly reason?: string;
  readonly found?: Found;
}

/** The comparison of two servers. */
export interface Comparison {
  readonly a: string;
  readonly b: string;
  /** Repeats the same random conversations. */
  readonly seed: number;
  readonly compared: readonly Compared[];
}

/** Conversations that are held at once: over CometD most of the time is waiting for what might still come. */
const AT_ONCE = 4;

type Planned = Pick<Compared, 'conversation' | 'transport'>;

/** Holds every conversation with both servers, over every transport that both offer; yields the result of each. */
export async function* compareServers(options: ServersCompared): AsyncGenerator<Compared> {
  const { a, b, conversations, transports, random, seed } = options;
  const withAgents = lacking(['agent'], a, b).length === 0;
  const planned = [...conversations, ...randomConversations(random, seed, withAgents)].flatMap(
    (conversation) =>
      (conversation.transports ?? allTransports)
        .filter((transport) => transports.includes(transport))
        .map((transport): Planned => ({ conversation, transport })),
  );
  // Two at once would be twice the pace.
  const atOnce = a.pacing || b.pacing ? 1 : AT_ONCE;
  for (let place = 0; place < planned.length; place += atOnce) {
    options.signal?.throwIfAborted();
    yield* await allEnded(planned.slice(place, place + atOnce).map((each) => compared(each, options)));
  }
}

async function compared(planned: Planned, options: ServersCompared): Promise<Compared> {
  const { conversation, transport } = planned;
  const missing = lacking(neededOver(transport, conversation.needs ?? []), options.a, options.b);
  if (missing.length > 0) {
    const words = missing.map((capability) => capabilities[capability]).join(', nor ');
    return { ...planned, outcome: 'skipped', reason: `not both servers offer ${words}` };
  }
  const found = await compare(conversation, transport, options);
  return found === undefined ? { ...planned, outcome: 'same' } : { ...planned, outcome: 'different', found };
}

function lacking(needs: readonly Capability[], a: Target, b: Target): readonly Capability[] {
  const has = [capabilitiesOf(a), capabilitiesOf(b)];
  return needs.filter((capability) => has.some((each) => !each.has(capability)));
}
