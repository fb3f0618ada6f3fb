import type { Finding, FindingCode } from '../../../mock-gms/index.ts';
import type { Judgement } from '../../case/case.ts';
import { defined } from '../../shared/defined.ts';
import type { Evidence } from './evidence.ts';
import type { Occasion } from './occasions.ts';

/** One time that a client broke a rule. */
export interface Offence {
  /** A sentence about this one. */
  readonly message: string;
  /** Numbers of the entries of the relay that show it; left out where the journal does. */
  readonly entries?: readonly number[];
  /** The number of the journal's exchange that shows it. */
  readonly exchange?: number;
  /** What the journal found there. */
  readonly finding?: FindingOrigin;
  readonly chatId?: string;
}

/** What a finding of the journal is called, and what it rests on. */
export type FindingOrigin = Pick<Finding, 'code' | 'severity' | 'provenance' | 'source'>;

/**
 * One rule that clients of a GMS keep; its id is permanent and never reused.
 *
 * @see levelsFor for the ceiling of each provenance
 */
export type ClientRule = Judgement & {
  /** `client-<subject>-<two digits>`, as listed in client-ids.txt. */
  readonly id: string;
  /** A sentence about what a client does. */
  readonly title: string;
  readonly source: string;
  /** Breaking it fails a client whatever the level: it harms others than its own customer. */
  readonly fails?: true;
  /** Whether there was anything that it could be about; a rule without an occasion was not kept either. */
  readonly occasion: Occasion;
  /** Every time that it was broken. */
  readonly offences: (evidence: Evidence) => readonly Offence[];
};

/** The offences that the journal has found under these codes already. */
export function found(
  codes: FindingCode | readonly FindingCode[],
  isMeant: (finding: Finding) => boolean = () => true,
): ClientRule['offences'] {
  return ({ findings }) =>
    findings
      .filter((finding) => codes.includes(finding.code) && isMeant(finding))
      .map(({ message, exchange, chatId, code, severity, provenance, source }) => ({
        message,
        exchange,
        finding: { code, severity, provenance, source },
        ...defined({ chatId }),
      }));
}

/** Looks at each two acts with the same key that follow one another; `compare` says what is wrong with the second. */
export function consecutive<T extends { readonly entry: number }>(
  acts: readonly T[],
  keyOf: (act: T) => string,
  compare: (before: T, act: T) => string | undefined,
): Offence[] {
  const last = new Map<string, T>();
  return acts.flatMap((act) => {
    const key = keyOf(act);
    const before = last.get(key);
    last.set(key, act);
    const message = before && compare(before, act);
    return before === undefined || message === undefined
      ? []
      : [{ message, entries: [before.entry, act.entry] }];
  });
}
