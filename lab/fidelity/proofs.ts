/** The ids of mutants by the id of the case that finds them. */
export type Proofs = ReadonlyMap<string, readonly string[]>;

/** What is asked of a mutant here. */
interface Named {
  readonly id: string;
  /** The names of the runs that are to find it. */
  readonly killers: readonly string[];
}

/**
 * As many cases may find a mutant for it to say something about each of them. What more cases find spoils what they all
 * begin with, such as the start of a chat.
 */
export const MOST_FINDERS = 20;

/**
 * Of the mutants that each case finds those that prove it: few others find them, or they name the case as their killer.
 *
 * @param found every mutant that each case finds
 * @param caseOf the id of the case that a run is of
 */
export function provingMutants(
  found: Proofs,
  mutants: readonly Named[],
  caseOf: (run: string) => string | undefined,
): Proofs {
  const finders = new Map<string, number>();
  for (const id of [...found.values()].flat()) finders.set(id, (finders.get(id) ?? 0) + 1);
  const named = new Map(mutants.map(({ id, killers }) => [id, new Set(killers.map(caseOf))]));
  const proves = (mutant: string, caseId: string) =>
    (finders.get(mutant) ?? 0) <= MOST_FINDERS || named.get(mutant)?.has(caseId) === true;
  return new Map(
    [...found].flatMap(([caseId, ids]) => {
      const own = ids.filter((id) => proves(id, caseId));
      return own.length === 0 ? [] : [[caseId, own] as const];
    }),
  );
}
