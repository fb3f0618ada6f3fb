/**
 * Writes docs/mutants.md, docs/fidelity.md, the schema of docs/observations and what that folder began with, and the
 * behaviours that `gms-contracts learn` knows, as part of `npm run generate`; `--check` only tells whether they are up to
 * date.
 */
import { learnFrom } from '../contracts/learn/learn.ts';
import { lessons } from '../contracts/learn/lessons/index.ts';
import { observationOf, observationText } from '../contracts/learn/share/observation.ts';
import { OBSERVATION_SCHEMA } from '../contracts/learn/share/observation-schema.ts';
import { cases } from '../contracts/server/cases/index.ts';
import { startMockGms } from '../mock-gms/index.ts';
import { checkOrWrite } from '../scripts/generate/files.ts';
import { behaviourTable } from './fidelity/behaviour-table.ts';
import { behavioursOf, readContract } from './fidelity/contract.ts';
import { fidelityPage } from './fidelity/fidelity-page.ts';
import { knownAnswers, knownCapture } from './fidelity/known-answers.ts';
import { lessonsSeen, observed, readObservations } from './fidelity/observations.ts';
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
const gms = await startMockGms({ port: 0, trustClientSession: true });
const { learned } = await learnFrom([knownCapture], gms);
await gms.close();
const first = observationOf(learned, [knownAnswers]);
const observations = new Map([...readObservations(), ['first-answers', first] as const]);
const behaviours = observed(behavioursOf(readContract()), observations);
const seen = lessonsSeen(lessons, observations);

checkOrWrite(
  new Map([
    ['docs/observations/schema.json', `${JSON.stringify(OBSERVATION_SCHEMA, null, 2)}\n`],
    ['docs/observations/first-answers.json', observationText(first)],
    ['contracts/learn/generated/behaviours.ts', behaviourTable(behaviours)],
    ['docs/mutants.md', mutantsPage({ mutants, kills, levelOf, samples })],
    [
      'docs/fidelity.md',
      fidelityPage({ behaviours, cases, reach: readReachTable(), found, proofs, samples, seen }),
    ],
  ]),
);
