/** Where a mutant is. */
interface Place {
  readonly file: string;
  readonly line: number;
}

/** Runs that are asked before all others. */
const AT_MOST = 8;

/** Knows what found the mutants so far, since what found one probably finds its neighbour. */
export class LikelyFinders {
  readonly #finds = new Map<string, { readonly line: number; readonly run: string }[]>();

  /** Remembers that a run found a mutant at this place. */
  found({ file, line }: Place, run: string): void {
    const finds = this.#finds.get(file);
    if (finds === undefined) this.#finds.set(file, [{ line, run }]);
    else finds.push({ line, run });
  }

  /** The runs, those first that found the nearest mutants of the same file. */
  first({ file, line }: Place, runs: readonly string[]): readonly string[] {
    const known = new Set(runs);
    const near = (this.#finds.get(file) ?? [])
      .filter(({ run }) => known.has(run))
      .sort((one, other) => Math.abs(one.line - line) - Math.abs(other.line - line));
    const likely = new Set<string>();
    for (const { run } of near) if (likely.size < AT_MOST) likely.add(run);
    return [...likely, ...runs.filter((run) => !likely.has(run))];
  }
}
