import type { Provenance } from '../../contracts/case/case.ts';

/** One thing that the contract says of a server, such that it can be seen on the wire whether a case meets it. */
export interface Behaviour {
  /** What tells it apart: `send 200`, `send ?messageType`, `publish sendMessage`, `event IdleAlert`, `field alias`. */
  readonly key: string;
  readonly kind: Kind;
  readonly provenance: Provenance;
}

/** The kinds of behaviour, and what each is called where they are listed. */
export const kinds = {
  answer: 'Operations and the HTTP status of their answers',
  parameter: 'Parameters of operations',
  publication: 'Operations over CometD',
  event: 'Types of events',
  field: 'Fields of answers and events',
} as const;

export type Kind = keyof typeof kinds;
