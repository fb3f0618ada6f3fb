import { createHash } from 'node:crypto';
import type { Chance } from './kinds.ts';

/** Chance that is the same for the same seed. Who knows the seed can undo what was replaced: it is as secret as the texts. */
export function seededChance(seed: string): Chance {
  let round = 0;
  let left: number[] = [];
  return (below) => {
    if (left.length === 0) {
      round += 1;
      const bytes = createHash('sha256').update(`${seed} ${round}`).digest();
      left = Array.from({ length: 4 }, (_, place) => Number(bytes.readBigUInt64BE(8 * place) >> 12n));
    }
    return (left.pop() ?? 0) % below;
  };
}
