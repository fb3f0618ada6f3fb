import { type Case, levelsFor, type Provenance } from '../../contracts/case/case.ts';
import type { Behaviour } from './behaviour.ts';
import type { ReachTable } from './reach-table.ts';

/** What is counted of one provenance. */
export interface Score {
  readonly provenance: Provenance;
  /** Behaviours of the contract that rest on this. */
  readonly behaviours: number;
  /** Those that at least one case meets. */
  readonly met: number;
  /** Those that a proven case meets. */
  readonly proven: number;
  readonly cases: number;
  readonly provenCases: number;
}

/** From what is known for certain to what is our own. */
export const provenances = Object.keys(levelsFor) as readonly Provenance[];

/** Counts behaviours and cases by what they rest on. */
export function scores(
  behaviours: readonly Behaviour[],
  cases: readonly Case[],
  reach: ReachTable,
  isProven: (caseId: string) => boolean,
): readonly Score[] {
  return provenances.map((provenance) => {
    const own = behaviours.filter((behaviour) => behaviour.provenance === provenance);
    const ownCases = cases.filter((each) => each.provenance === provenance);
    const metBy = ({ key }: Behaviour) => reach[key] ?? [];
    return {
      provenance,
      behaviours: own.length,
      met: own.filter((behaviour) => metBy(behaviour).length > 0).length,
      proven: own.filter((behaviour) => metBy(behaviour).some(isProven)).length,
      cases: ownCases.length,
      provenCases: ownCases.filter(({ id }) => isProven(id)).length,
    };
  });
}

/** A share in whole percent, rounded down: what is not all is not 100 %. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`;
}
