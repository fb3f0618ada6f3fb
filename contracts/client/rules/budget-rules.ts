import { filed } from '../../shared/filed.ts';
import { type Request, requestsOf } from '../budget/counted-requests.ts';
import { type BudgetKind, budgetWindows, stretches } from '../budget/windows.ts';
import type { Evidence } from './evidence.ts';
import { counted } from './occasions.ts';
import type { ClientRule, Offence } from './rule.ts';
import { inferred } from './rule-sources.ts';

/** Requests that show a storm. */
const SHOWN = 6;

/**
 * How often a client asks for anything at all, in every situation. No document says how often is too often, so none of
 * these is a MUST; but a client that storms takes the server away from everybody else, so breaking one fails a client.
 *
 * @see docs/decisions/0013-a-storm-fails-a-client.md
 */
export const budgetRules = [
  within('01', 'refresh', 'A client that polls asks at a pace that a server can sustain, whatever happens'),
  within(
    '02',
    '/meta/connect',
    'A client connects again at a pace that a server can sustain when connects bring nothing or fail',
  ),
  within(
    '03',
    '/meta/handshake',
    'A client repeats the handshake a few times, and then waits between attempts',
  ),
  within(
    '04',
    'requestNotifications',
    'A client asks for what it missed once for each loss, and waits before it asks again',
  ),
  within('05', 'requestChat', 'A client does not keep starting chats by itself'),
  within('06', 'operation', 'A client repeats no operation without pause'),
  within('07', 'opening', 'A client without a network retries at a decent pace'),
  within('08', 'elsewhere', 'A client sends no other request without pause'),
] as const satisfies readonly ClientRule[];

function within(number: string, kind: BudgetKind, title: string) {
  return {
    id: `client-budget-${number}`,
    title,
    ...inferred('SHOULD', budgetWindows[kind].because),
    fails: true,
    occasion: counted(kind),
    offences: (evidence: Evidence) => storms(kind, evidence),
  } as const;
}

function storms(kind: BudgetKind, evidence: Evidence): readonly Offence[] {
  const { most, perStart } = budgetWindows[kind];
  const groups = new Map<string, Request[]>();
  for (const request of requestsOf(evidence)) if (request.kind === kind) filed(groups, request.of, request);
  const extra = (since: number, until: number) => perStart * startsIn(evidence, kind, since, until);
  return [...groups].flatMap(([of, requests]) => {
    const name = kind === 'operation' || kind === 'elsewhere' ? of : kind;
    // The shortest stretch says it best, and the longer ones would say it again.
    for (const [place, length] of stretches.entries()) {
      const found = beyond(requests, { most: most[place] ?? 0, length }, extra, name);
      if (found.length > 0) return found;
    }
    return [];
  });
}

/** Each stretch in which there were more than are allowed, the first moment of it that shows it. */
function beyond(
  requests: readonly Request[],
  { most, length }: { readonly most: number; readonly length: number },
  extra: (since: number, until: number) => number,
  name: string,
): Offence[] {
  const offences: Offence[] = [];
  let first = 0;
  for (const [place, { at }] of requests.entries()) {
    while ((requests[first]?.at ?? at) <= at - length) first += 1;
    const count = place - first + 1;
    const since = requests[first]?.at ?? at;
    if (count <= most || count <= most + extra(since, at)) continue;
    const shown = requests.slice(first, first + SHOWN).flatMap(({ entry = [] }) => entry);
    const message = `${count} × ${name} within ${Math.round(at - since)} ms; ${most} in ${length / 1000} s are plenty`;
    offences.push({ message, entries: shown });
    first = place + 1;
  }
  return offences;
}

/** How often the customer began something in that stretch or just before: that takes requests of its own. */
function startsIn({ traffic, asked }: Evidence, kind: BudgetKind, since: number, until: number): number {
  const starts = traffic.acts.filter(({ operation }) => operation === 'requestChat').map(({ at }) => at);
  // A start cannot be the reason for itself.
  const reasons = kind === 'requestChat' ? asked : [...asked, ...starts];
  return reasons.filter((at) => at >= since - JUST_BEFORE && at <= until).length;
}

const JUST_BEFORE = 1000;
