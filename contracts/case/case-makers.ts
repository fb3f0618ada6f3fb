import type { Capability } from '../target/target.ts';
import type { Transport } from '../target/transport.ts';
import type { Case, Judgement } from './case.ts';
import { sources } from './sources.ts';

type Details = Pick<Case, 'id' | 'title' | 'run' | 'readOnly'> & {
  readonly needs?: readonly Capability[];
  /** The transports over which the rule holds, in place of the maker's own. */
  readonly transports?: readonly Transport[];
};

/** Makes cases of one provenance each, for rules that hold over the same transports. */
export interface CaseMakers {
  /**
   * A case whose rule Genesys documents: MUST. `topic` is the part of the document that says so. What it does on the way
   * has to be documented, too; only the names of operations are taken as given.
   */
  documented(topic: string, details: Details): Case;
  /** A case whose rule Genesys documents of a neighbour on the same Chat Server: SHOULD. `topic` is the part that says so. */
  neighbour(topic: string, details: Details): Case;
  /** A case whose rule real programs or answers show: SHOULD. */
  observed(by: 'widgets' | 'sdk' | 'clients' | 'realAnswer', details: Details): Case;
  /** A case whose rule follows from several observations: SHOULD. */
  inferred(details: Details): Case;
  /** A case whose rule is a choice of this project: MAY. */
  decided(details: Details): Case;
}

/**
 * The makers of cases that hold over these transports, unless a case names its own.
 *
 * @example
 * const { documented } = caseMakers(['cometd-long-polling', 'cometd-websocket']);
 */
export function caseMakers(usual: readonly Transport[]): CaseMakers {
  const made = (
    judgement: Judgement,
    source: string,
    { needs = [], transports = usual, ...details }: Details,
  ) => ({
    ...details,
    needs,
    transports,
    ...judgement,
    source,
  });
  return {
    documented: (topic, details) =>
      made({ provenance: 'documented', level: 'MUST' }, `${sources.documentation}, ${topic}`, details),
    neighbour: (topic, details) =>
      made({ provenance: 'documented', level: 'SHOULD' }, `${sources.neighbour}, ${topic}`, details),
    observed: (by, details) => made({ provenance: 'observed', level: 'SHOULD' }, sources[by], details),
    inferred: (details) => made({ provenance: 'inferred', level: 'SHOULD' }, sources.conclusion, details),
    decided: (details) => made({ provenance: 'decided', level: 'MAY' }, sources.decision, details),
  };
}
