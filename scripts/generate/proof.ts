import { cases } from '../../contracts/cases/index.ts';
import { behavioursOf, type ContractDocument } from '../../contracts/fidelity/contract.ts';
import { fidelityPage } from '../../contracts/fidelity/page.ts';
import { provingMutants } from '../../contracts/fidelity/proofs.ts';
import { readReachTable } from '../../contracts/fidelity/reach-table.ts';
import { mutants } from '../../contracts/mutants/all.ts';
import { proofsByCase, readKills } from '../../contracts/mutants/kills.ts';
import { mutantsPage } from '../../contracts/mutants/page.ts';
import { levelOf, runNamed } from '../../contracts/mutants/runs.ts';
import type { Contract } from './contract.ts';
import type { GeneratedFiles } from './files.ts';

/** The pages that say what the contract rests on, and what proves its cases. */
export function generateProof(contract: Contract): GeneratedFiles {
  const kills = readKills();
  const caseOf = (run: string) => runNamed(run)?.case.id;
  const found = proofsByCase(kills, caseOf);
  const proofs = provingMutants(found, mutants, caseOf);
  const behaviours = behavioursOf(contract as unknown as ContractDocument);
  return new Map([
    ['docs/mutants.md', mutantsPage({ mutants, kills, levelOf })],
    ['docs/fidelity.md', fidelityPage({ behaviours, cases, reach: readReachTable(), found, proofs })],
  ]);
}
