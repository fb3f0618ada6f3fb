import { defined } from '../../boundary/defined.ts';
import { FINDING_KINDS, type FindingKind } from './finding-kinds.ts';

/**
 * How serious a finding is. `error`: a document of this API says otherwise. The other two are remarks, which fail nobody.
 * `warning`: it has no effect, or another one than the client seems to expect. `note`: it works here, and may not work
 * everywhere.
 */
export type Severity = 'error' | 'warning' | 'note';

/** What a finding is based on: a document, a real program or answer, a conclusion from several of these, or our own choice. */
export type FindingProvenance = FindingKind['provenance'];

/** The code of a finding, such as `wrong-key`. */
export type FindingCode = keyof typeof FINDING_KINDS;

/**
 * What can be said of a code, whichever exchange it is found in.
 *
 * @example
 * aboutFinding('wrong-key').severity; // 'error'
 */
export function aboutFinding(code: FindingCode): Pick<Finding, 'severity' | 'provenance' | 'source'> {
  const kind: FindingKind = FINDING_KINDS[code];
  const { provenance, source } = kind;
  return { severity: kind.provenance === 'documented' ? 'error' : kind.remark, provenance, source };
}

/** Something that crossed the wire and should not have. */
export interface Finding {
  /** What is wrong, for programs, such as `wrong-key`. */
  readonly code: FindingCode;
  /** How serious it is: only an `error` contradicts a document. */
  readonly severity: Severity;
  /** What it is based on: only what is documented counts as an error. */
  readonly provenance: FindingProvenance;
  /** The document, the program or the choice that it is based on. */
  readonly source: string;
  /** Who made the mistake. */
  readonly side: 'client' | 'server';
  /** A sentence that says what is wrong. */
  readonly message: string;
  /** The number of the exchange. */
  readonly exchange: number;
  /** The operation of the exchange, such as `send`. */
  readonly operation: string;
  /** The chat that it is about, where it is about one. */
  readonly chatId?: string;
  /** The field that it is about. */
  readonly field?: string;
}

/** A finding without the exchange that it is about. */
export type Found = Pick<Finding, 'code' | 'message' | 'field'>;

export function finding(code: FindingCode, message: string, field?: string): Found {
  return { code, message, ...defined({ field }) };
}
