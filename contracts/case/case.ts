import type { Capability } from '../target/target.ts';
import type { Transport } from '../target/transport.ts';
import type { CaseContext } from './context.ts';

/**
 * How strong a rule may be judged, by where it comes from: a server cannot be failed for what nobody promised.
 *
 * @example
 * levelsFor.observed.join(); // 'SHOULD,MAY'
 * @see RFC 2119 for the words of the levels
 */
export const levelsFor = {
  documented: ['MUST', 'SHOULD', 'MAY'],
  observed: ['SHOULD', 'MAY'],
  inferred: ['SHOULD', 'MAY'],
  decided: ['MAY'],
} as const;

/** Where a rule comes from: a document, a real program or answer, a conclusion from several of these, or our own choice. */
export type Provenance = keyof typeof levelsFor;

/** The RFC 2119 level of a case; only a failed MUST makes a server non-conforming. */
export type Level = (typeof levelsFor)[Provenance][number];

export { allTransports as transports, type Transport } from '../target/transport.ts';

/**
 * Every level, the strongest first.
 *
 * @example
 * levels[0]; // 'MUST'
 * @see RFC 2119
 */
export const levels = ['MUST', 'SHOULD', 'MAY'] as const satisfies readonly Level[];

/** A level that the provenance of a rule allows. */
export type Judgement = {
  [P in Provenance]: {
    /** Where the rule comes from. It bounds the level. */
    readonly provenance: P;
    /** How strong the rule is. Only a failed MUST changes the verdict. */
    readonly level: (typeof levelsFor)[P][number];
  };
}[Provenance];

/**
 * One rule of the wire contract as an executable case; its id is permanent and never reused.
 *
 * `run` throws an AssertionError when the server departs from the rule; any other error is the suite's own fault.
 *
 * @see RFC 2119 for the words of the levels; `levelsFor` for the ceiling of each provenance
 */
export type Case = Judgement & {
  /** `<subject>-<two digits>`, as listed in ids.txt. */
  readonly id: string;
  /** A sentence about the server's behaviour. */
  readonly title: string;
  /** The document, program or decision that the rule comes from. */
  readonly source: string;
  /** What the target has to offer besides the transport; otherwise the case is skipped. */
  readonly needs: readonly Capability[];
  /** The case is run once for each of these that the target offers. */
  readonly transports: readonly Transport[];
  /** Starts no chat and changes nothing, so that it may be run against a server in use. */
  readonly readOnly?: true;
  /** Judges the target: resolves where it keeps the rule. */
  readonly run: (context: CaseContext) => Promise<void>;
};
