import { endingSituations } from './endings.ts';
import { fileSituations } from './files.ts';
import type { Situation } from './situation.ts';
import { stormSituations } from './storms.ts';
import { talkSituations } from './talk.ts';
import { troubleSituations } from './trouble.ts';

/** Every situation, in the order in which they are gone through. */
export const situations: readonly Situation[] = [
  ...talkSituations,
  ...fileSituations,
  ...troubleSituations,
  ...stormSituations,
  ...endingSituations,
];
