import type { Provenance, Transport } from '../../case/case.ts';
import type { Detected } from '../../probe/detect/detected.ts';
import { capabilities } from '../../target/target.ts';
import type { ReportedCase } from './report.ts';

/** How a transport is called where there is little room. */
export const transportNames: Readonly<Record<Transport, string>> = {
  polling: 'polling',
  'cometd-long-polling': 'CometD long-polling',
  'cometd-websocket': 'CometD WebSocket',
};

/** `send-01 [polling]`: what a result is called. */
export function titleOf({ id, transport }: Pick<ReportedCase, 'id' | 'transport'>): string {
  return `${id} [${transport}]`;
}

/** What a provenance says, in words that nobody takes for Genesys' own where they are not. */
export const provenanceNotes = {
  documented: 'documented by Genesys',
  observed: 'observed in real programs or answers',
  inferred: 'inferred from observations',
  decided: 'decided by this project, not by Genesys',
} as const;

/** What each outcome is called. */
export const outcomeNames = {
  fail: 'failed',
  error: 'error',
  known: 'known failure',
  pass: 'passed',
  skip: 'skipped',
} as const;

/** What stands on the badge of a provenance. */
export function badgeOf(provenance: Provenance): string {
  return provenance === 'decided' ? 'decided by this project' : provenance;
}

const LONGEST_REASON = 160;

/** A reason in one line: what is told first, and the values of an assertion, each cut where it is long. */
export function reasonLine(reason: string): string {
  const [first = '', ...rest] = reason.split('\n');
  const values = rest.filter((line) => /^(?:expected|was): /.test(line));
  return [first, ...values]
    .map((line) => (line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line))
    .join(' · ');
}

/** What detection looked for, in words. */
export function detectedName({ offer }: Pick<Detected, 'offer'>): string {
  if (offer === 'chat') return 'chats';
  if (offer === 'end') return 'the end of chats';
  return offer === 'silence' ? 'a silent service' : capabilities[offer];
}

/** The results of each subject, in the order of the cases. */
export function bySubject<Result extends Pick<ReportedCase, 'subject'>>(
  cases: readonly Result[],
): readonly (readonly [string, readonly Result[]])[] {
  const subjects = [...new Set(cases.map(({ subject }) => subject))];
  return subjects.map((subject) => [subject, cases.filter((each) => each.subject === subject)]);
}
