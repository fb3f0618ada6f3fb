import type { Level } from '../../case/case.ts';
import { sources } from '../../case/sources.ts';

/** At most a SHOULD: nobody has promised it. */
type Unpromised = Exclude<Level, 'MUST'>;

/** A rule that Genesys documents; `topic` is the part of the document that says so. */
export const documented = (level: Level, topic: string) =>
  ({ level, provenance: 'documented', source: `${sources.documentation}, ${topic}` }) as const;

/** A rule of the protocol that carries the Chat API. */
export const bayeux = (level: Level, topic: string) =>
  ({
    level,
    provenance: 'documented',
    source: `Bayeux 1.0, ${topic}; GMS carries the Chat API over it`,
  }) as const;

const clients = 'Genesys Widgets, the vendor iOS SDK and several independent clients, their requests';

/** A rule that real clients keep. */
export const observed = (level: Unpromised, source = clients) =>
  ({ level, provenance: 'observed', source }) as const;

/** A rule that follows from several observations; `because` names them. */
export const inferred = (level: Unpromised, because?: string) => {
  const source = because === undefined ? sources.conclusion : `${sources.conclusion}: ${because}`;
  return { level, provenance: 'inferred', source } as const;
};

/** A rule that this project chose. */
export const decided = () => ({ level: 'MAY', provenance: 'decided', source: sources.decision }) as const;
