import type { Case } from './case.ts';
import { sources } from './sources.ts';
import type { Capability } from './target.ts';

type Details = Pick<Case, 'id' | 'title' | 'run'> & {
  readonly needs?: readonly Capability[];
};

const transports = ['polling'] as const;

/** A case whose rule Genesys documents: MUST. `topic` is the part of the document that says so. */
export function documented(topic: string, { needs = [], ...details }: Details): Case {
  const source = `${sources.documentation}, ${topic}`;
  return { ...details, needs, transports, provenance: 'documented', level: 'MUST', source };
}

/** A case whose rule real programs or answers show: SHOULD. */
export function observed(
  by: 'widgets' | 'sdk' | 'clients' | 'realAnswer',
  { needs = [], ...details }: Details,
): Case {
  return { ...details, needs, transports, provenance: 'observed', level: 'SHOULD', source: sources[by] };
}

/** A case whose rule follows from several observations: SHOULD. */
export function inferred({ needs = [], ...details }: Details): Case {
  return {
    ...details,
    needs,
    transports,
    provenance: 'inferred',
    level: 'SHOULD',
    source: sources.conclusion,
  };
}

/** A case whose rule is a choice of this project: MAY. */
export function decided({ needs = [], ...details }: Details): Case {
  return { ...details, needs, transports, provenance: 'decided', level: 'MAY', source: sources.decision };
}
