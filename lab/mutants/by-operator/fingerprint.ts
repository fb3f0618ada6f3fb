import { createHash } from 'node:crypto';
import type { GeneratedMutant } from './generated-mutant.ts';

/**
 * A short name for each mutant, by its id, that stays when code moves: made of its file, its line's text and its change.
 * Those that are alike in all of that are counted.
 */
export function fingerprintsOf(mutants: readonly GeneratedMutant[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    mutants.map(({ id, ...mutant }) => {
      const { file, operator, text, before, after } = mutant;
      const subject = JSON.stringify([file, operator, text, before, after]);
      const count = (seen.get(subject) ?? 0) + 1;
      seen.set(subject, count);
      return [id, createHash('sha256').update(`${count} ${subject}`).digest('hex').slice(0, 10)];
    }),
  );
}
