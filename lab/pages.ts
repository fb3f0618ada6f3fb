/** Writes docs/mutants.md and docs/fidelity.md, as part of `npm run generate`; `--check` only tells whether they are up to date. */
import { cases } from '../contracts/server/cases/index.ts';
import { readContract } from '../scripts/generate/contract.ts';
import { checkOrWrite } from '../scripts/generate/files.ts';
import { behaviourTable } from './fidelity/behaviour-table.ts';
import { behavioursOf, type ContractDocument } from './fidelity/contract.ts';
import { fidelityPage } from './fidelity/fidelity-page.ts';
import { provingMutants } from './fidelity/proofs.ts';
import { readReachTable } from './fidelity/reach-table.ts';
import { mutants } from './mutants/all.ts';
import { readSamples } from './mutants/by-operator/samples.ts';
import { proofsByCase, readKills } from './mutants/kills.ts';
import { mutantsPage } from './mutants/mutants-page.ts';
import { levelOf, runNamed } from './mutants/runs.ts';

const kills = readKills();
const samples = readSamples();
const caseOf = (run: string) => runNamed(run)?.case.id;
const found = proofsByCase(kills, caseOf);
const proofs = provingMutants(found, mutants, caseOf);
const behaviours = behavioursOf(readContract('openapi.yaml') as unknown as ContractDocument);

checkOrWrite(
  new Map([
    ['contracts/learn/generated/behaviours.ts', behaviourTable(behaviours)],
    ['docs/mutants.md', mutantsPage({ mutants, kills, levelOf, samples })],
    [
      'docs/fidelity.md',
      fidelityPage({ behaviours, cases, reach: readReachTable(), found, proofs, samples }),
    ],
  ]),
);
