/** Writes docs/mutants.md, docs/fidelity.md and what docs/observations began with, as part of `npm run generate`; `--check` only tells whether they are up to date. */
import { judgeConversations } from '../contracts/learn/judge-conversations.ts';
import { lessons } from '../contracts/learn/lessons/index.ts';
import { observationOf, observationText } from '../contracts/learn/share/observation.ts';
import { OBSERVATION_SCHEMA } from '../contracts/learn/share/observation-schema.ts';
import { cases } from '../contracts/server/cases/index.ts';
import { readContract } from '../scripts/generate/contract.ts';
import { checkOrWrite } from '../scripts/generate/files.ts';
import { behavioursOf, type ContractDocument } from './fidelity/contract.ts';
import { fidelityPage } from './fidelity/fidelity-page.ts';
import { knownAnswers } from './fidelity/known-answers.ts';
import { lessonsSeen, observed, readObservations } from './fidelity/observations.ts';
import { provingMutants } from './fidelity/proofs.ts';
import { readReachTable } from './fidelity/reach-table.ts';
import { mutants } from './mutants/all.ts';
import { proofsByCase, readKills } from './mutants/kills.ts';
import { mutantsPage } from './mutants/mutants-page.ts';
import { levelOf, runNamed } from './mutants/runs.ts';

const kills = readKills();
const caseOf = (run: string) => runNamed(run)?.case.id;
const found = proofsByCase(kills, caseOf);
const proofs = provingMutants(found, mutants, caseOf);
const first = observationOf(judgeConversations([knownAnswers], lessons), [knownAnswers]);
const observations = new Map([...readObservations(), ['first-answers', first] as const]);
const contract = readContract('openapi.yaml') as unknown as ContractDocument;
const behaviours = observed(behavioursOf(contract), observations);
const seen = lessonsSeen(lessons, observations);

checkOrWrite(
  new Map([
    ['docs/observations/schema.json', `${JSON.stringify(OBSERVATION_SCHEMA, null, 2)}\n`],
    ['docs/observations/first-answers.json', observationText(first)],
    ['docs/mutants.md', mutantsPage({ mutants, kills, levelOf })],
    ['docs/fidelity.md', fidelityPage({ behaviours, cases, reach: readReachTable(), found, proofs, seen })],
  ]),
);
