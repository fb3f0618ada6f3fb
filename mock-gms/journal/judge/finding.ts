import { defined } from '../../boundary/defined.ts';
import { FINDING_KINDS, type FindingKind } from './finding-kinds.ts';

/**
 * How much a finding weighs, by what it rests on. `error`: a document of this API says otherwise. The other two are
 * remarks, which fail nobody: `warning`: it has no effect, or another than the client seems to expect; `note`: it works,
 * and may not everywhere.
 */
export type Severity = 'error' | 'warning' | 'note';

/** What a finding rests on: a document, a real program or answer, a conclusion from several of these, our own choice. */
export type FindingProvenance = FindingKind['provenance'];

/** What may be found, such as `wrong-key`. */
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

/** Something in what crossed the wire that should not be there. */
export interface Finding {
  /** What is wrong, for programs, such as `wrong-key`. */
  readonly code: FindingCode;
  /** How much it weighs: only an `error` is against a document. */
  readonly severity: Severity;
  /** What says that it should not be there: only what is documented counts as an error. */
  readonly provenance: FindingProvenance;
  /** The document, program or choice. */
  readonly source: string;
  /** Whose it is. */
  readonly side: 'client' | 'server';
  /** A sentence about this one. */
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
