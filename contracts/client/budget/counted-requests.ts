import type { Traffic } from '../../../mock-gms/capture.ts';
import type { Evidence } from '../rules/evidence.ts';
import type { BudgetKind } from './windows.ts';

/** One request of a client, as the budget counts it. */
export interface Request {
  readonly kind: BudgetKind;
  /** Requests of a kind are counted apart by this: the chat, the operation, the path. */
  readonly of: string;
  /** Milliseconds since the relay was opened. */
  readonly at: number;
  /** The number of the relay's entry; left out for what never came so far. */
  readonly entry?: number;
}

const KINDS: readonly BudgetKind[] = ['requestNotifications', 'requestChat'];

/** Every request that the budget counts, in the order of time: none that passed the relay is left out. */
export function requestsOf({ traffic, openings }: Pick<Evidence, 'traffic' | 'openings'>): Request[] {
  const operations = traffic.acts.map(({ operation, endpoint, chatId = '', at, entry }): Request => {
    if (operation === 'refresh' && endpoint === 'rest') return { kind: 'refresh', of: chatId, at, entry };
    return { kind: KINDS.find((kind) => kind === operation) ?? 'operation', of: operation, at, entry };
  });
  const meta = traffic.bayeux.flatMap(({ message: { channel = 'none' }, at, entry }): Request[] => {
    // What is published for a chat stands among the operations.
    if (channel.startsWith('/service/chatV2/') || channel === '/meta/connect') return [];
    return [{ kind: channel === '/meta/handshake' ? channel : 'operation', of: channel, at, entry }];
  });
  const connects = emptyHanded(traffic).map(
    ({ at, entry }) => ({ kind: '/meta/connect', of: '', at, entry }) as const,
  );
  const others = traffic.others.map(
    ({ path, at, entry }) => ({ kind: 'elsewhere', of: path, at, entry }) as const,
  );
  const tried = openings.map((at): Request => ({ kind: 'opening', of: '', at }));
  return [...operations, ...meta, ...connects, ...others, ...tried].sort((a, b) => a.at - b.at);
}

/** The connects that the client sent of its own accord: the one before brought no push. */
function emptyHanded({ bayeux, told }: Traffic): Traffic['bayeux'] {
  const carrying = new Set(told.filter(({ pushed }) => pushed).map(({ entry }) => entry));
  const last = new Map<string, number>();
  return bayeux.filter(({ message: { channel, clientId = '' }, entry }) => {
    if (channel !== '/meta/connect') return false;
    const before = last.get(clientId);
    last.set(clientId, entry);
    return before === undefined || !carrying.has(before);
  });
}
