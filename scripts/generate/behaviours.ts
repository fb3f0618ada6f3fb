import { behavioursOf, type ContractDocument } from '../../lab/fidelity/contract.ts';
import type { Contract } from './contract.ts';
import type { GeneratedFiles } from './files.ts';
import { HEADER } from './header.ts';

const FILE = 'contracts/learn/generated/behaviours.ts';

/** What a capture is asked: every behaviour that openapi.yaml describes, with what it rests on. */
export function generateBehaviours(contract: Contract): GeneratedFiles {
  const rows = behavioursOf(contract as unknown as ContractDocument).map(
    ({ key, kind, provenance }) => `  ${JSON.stringify([key, kind, provenance])},\n`,
  );
  const text = [
    HEADER,
    "import type { Provenance } from '../../case/case.ts';\n\n",
    "export type BehaviourKind = 'answer' | 'parameter' | 'publication' | 'event' | 'field';\n\n",
    `export const BEHAVIOURS: readonly (readonly [key: string, kind: BehaviourKind, provenance: Provenance])[] = [\n${rows.join('')}];\n`,
  ].join('');
  return new Map([[FILE, text]]);
}
