import type { Capability } from '../target/target.ts';
import type { Transport } from '../target/transport.ts';
import type { Case, Judgement } from './case.ts';
import { sources } from './sources.ts';

type Details = Pick<Case, 'id' | 'title' | 'run' | 'readOnly'> & {
  readonly needs?: readonly Capability[];
  /** The transports over which the rule holds, in place of the maker's own. */
  readonly transports?: readonly Transport[];
};

/**
 * The makers of cases that hold over these transports, unless a case names its own.
 *
 * @example
 * const { documented } = caseMakers(['cometd-long-polling', 'cometd-websocket']);
 */
export function caseMakers(usual: readonly Transport[]) {
  const made = (
    judgement: Judgement,
    source: string,
    { needs = [], transports = usual, ...details }: Details,
  ): Case => ({ ...details, needs, transports, ...judgement, source });
  return {
    /**
     * A case whose rule Genesys documents: MUST. `topic` is the part of the document that says so. What it does on the
     * way has to be documented, too; only the names of operations are taken as given.
     */
    documented: (topic: string, details: Details) =>
      made({ provenance: 'documented', level: 'MUST' }, `${sources.documentation}, ${topic}`, details),
    /** A case whose rule Genesys documents of a neighbour on the same Chat Server: SHOULD. `topic` is the part that says so. */
    neighbour: (topic: string, details: Details) =>
      made({ provenance: 'documented', level: 'SHOULD' }, `${sources.neighbour}, ${topic}`, details),
    /** A case whose rule real programs or answers show: SHOULD. */
    observed: (by: 'widgets' | 'sdk' | 'clients' | 'realAnswer', details: Details) =>
      made({ provenance: 'observed', level: 'SHOULD' }, sources[by], details),
    /** A case whose rule follows from several observations: SHOULD. */
    inferred: (details: Details) =>
      made({ provenance: 'inferred', level: 'SHOULD' }, sources.conclusion, details),
    /** A case whose rule is a choice of this project: MAY. */
    decided: (details: Details) => made({ provenance: 'decided', level: 'MAY' }, sources.decision, details),
  };
}
