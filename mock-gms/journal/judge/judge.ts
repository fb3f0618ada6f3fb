import { defined } from '../../boundary/defined.ts';
import { report } from '../../boundary/report.ts';
import type { Exchange } from '../exchange.ts';
import type { JumpedOver } from '../jumps.ts';
import { redactedBody } from '../secrets/redact.ts';
import type { ClientKnowledge } from './client-knowledge.ts';
import { aboutFinding, type Finding, type FindingCode, type Found, finding } from './finding.ts';
import { judgeAnswer } from './judge-answer.ts';
import { judgeCookie } from './judge-cookie.ts';
import { judgeRequest } from './judge-request.ts';
import { judgeSession } from './judge-session.ts';

/** Reported once for each chat and operation: a client that does it once does it always. */
const ONCE: ReadonlySet<FindingCode> = new Set([
  'ids-left-out',
  'unknown-field',
  'field-in-query',
  'wrong-alias',
  'cookie-not-returned',
]);

/** What goes to a tester's own URL, in a form that nobody has described, is not judged. */
const OUTGOING = 'customHttpPush';

/** Findings of one exchange, and characters of a message. A body may hold any number of fields that nobody knows. */
const MAX_FINDINGS = 20;
const MAX_MESSAGE_LENGTH = 300;

/**
 * Judges what crossed the wire, oldest first: what a real GMS would refuse or ignore, and answers that are not as
 * openapi.yaml says.
 *
 * @param jumpedOver how far the clock of the service has jumped, between two times
 */
export function judge(exchanges: readonly Exchange[], jumpedOver: JumpedOver = () => 0): readonly Finding[] {
  const conversations = new Map<string, ClientKnowledge>();
  const said = new Set<string>();
  return exchanges.flatMap((exchange) => {
    if (exchange.operation === OUTGOING) return [];
    const found = [
      ...judged(() => judgeCookie(exchange)),
      ...judged(() => judgeRequest(exchange)),
      ...judged(() => judgeSession(exchange, conversations, jumpedOver)),
    ].slice(0, MAX_FINDINGS);
    const client = found.filter(({ code, field }) => {
      const key = [code, field, exchange.operation, exchange.chatId].join(' ');
      const isRepeated = ONCE.has(code) && said.has(key);
      said.add(key);
      return !isRepeated;
    });
    return [
      ...client.map((found) => findingOf(found, exchange, 'client')),
      ...judged(() => judgeAnswer(exchange)).map((found) => findingOf(found, exchange, 'server')),
    ];
  });
}

/** An exchange that cannot be judged does not hide what was found in the others. */
function judged(judging: () => readonly Found[]): readonly Found[] {
  try {
    return judging();
  } catch (error) {
    report(error);
    const message = `mock-gms cannot judge this exchange: ${error instanceof Error ? error.message : 'it failed'}`;
    return [finding('not-judged', message)];
  }
}

function findingOf(found: Found, { number, operation, chatId }: Exchange, side: Finding['side']): Finding {
  return {
    ...found,
    message: short(found.message),
    ...aboutFinding(found.code),
    side: found.code === 'not-judged' ? 'server' : side,
    exchange: number,
    operation,
    ...defined({ field: found.field && short(found.field), chatId }),
  };
}

/** What a client sent may be long, and hold a secret in the wrong place. */
function short(text: string): string {
  return redactedBody(text.length > MAX_MESSAGE_LENGTH ? `${text.slice(0, MAX_MESSAGE_LENGTH)}…` : text);
}
