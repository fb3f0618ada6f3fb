import { HEADER } from '../../scripts/generate/header.ts';
import { type Behaviour, kinds } from './behaviour.ts';

/** What a capture is asked, as a table for the command that learns. */
export function behaviourTable(behaviours: readonly Behaviour[]): string {
  const rows = behaviours.map(
    ({ key, kind, provenance }) => `  ${JSON.stringify([key, kind, provenance])},\n`,
  );
  return [
    HEADER,
    "import type { Provenance } from '../../case/case.ts';\n\n",
    `export type BehaviourKind = ${Object.keys(kinds)
      .map((kind) => `'${kind}'`)
      .join(' | ')};\n\n`,
    `export const BEHAVIOURS: readonly (readonly [key: string, kind: BehaviourKind, provenance: Provenance])[] = [\n${rows.join('')}];\n`,
  ].join('');
}
