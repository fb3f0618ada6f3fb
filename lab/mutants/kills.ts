import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Mutant } from './mutant.ts';
import type { Run } from './runs.ts';

/** The names of the runs that kill each mutant, by the mutant's id, as they were found when all ran against all. */
export type Kills = Readonly<Record<string, readonly string[]>>;

const FILE = new URL('./generated/kills.json', import.meta.url);

/** The table of the last full run; empty before there was one. */
export function readKills(): Kills {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Kills) : {};
}

export function writeKills(kills: Kills): void {
  writeFileSync(FILE, `${JSON.stringify(kills, null, 1)}\n`);
}

/**
 * The mutants that each case finds, over any transport, by the id of the case.
 *
 * @param caseOf the id of the case that a run is of
 */
export function proofsByCase(
  kills: Kills,
  caseOf: (run: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const proofs = new Map<string, Set<string>>();
  for (const [mutant, names] of Object.entries(kills)) {
    for (const id of names.flatMap((name) => caseOf(name) ?? []))
      proofs.set(id, (proofs.get(id) ?? new Set()).add(mutant));
  }
  // Those first that few others find: they say most about the case.
  const finders = (mutant: string) => kills[mutant]?.length ?? 0;
  return new Map([...proofs].map(([id, found]) => [id, [...found].sort((a, b) => finders(a) - finders(b))]));
}

/** What is looked at: the table of who kills whom, and what has to be in it. */
interface Judged {
  readonly mutants: readonly Mutant[];
  readonly runs: readonly Run[];
  readonly kills: Kills;
}

/**
 * What is wrong with a full table, in sentences: mutants that survive, named killers that do not kill, and MUST cases
 * that nothing shows able to fail.
 */
export function tableProblems({ mutants, runs, kills }: Judged): string[] {
  const survivors = mutants.filter(({ id }) => (kills[id] ?? []).length === 0);
  const idle = mutants.flatMap(({ id, killers }) =>
    killers.filter((killer) => !kills[id]?.includes(killer)).map((killer) => ({ id, killer })),
  );
  return [
    ...survivors.map(({ id, title }) => `${id} survives: no case finds that it ${title}`),
    ...idle.map(({ id, killer }) => `${id} names ${killer} as its killer, which does not find it`),
    ...idleMusts({ runs, kills }).map(
      (id) => `${id} is a MUST and kills no mutant: nothing shows that it can fail`,
    ),
  ];
}

/** The MUST cases of which no run kills anything. */
function idleMusts({ runs, kills }: Pick<Judged, 'runs' | 'kills'>): readonly string[] {
  const killing = new Set(Object.values(kills).flat());
  const musts = runs.filter((run) => run.case.level === 'MUST');
  const proven = new Set(musts.filter(({ name }) => killing.has(name)).map((run) => run.case.id));
  return [...new Set(musts.map((run) => run.case.id))].filter((id) => !proven.has(id));
}

/**
 * Whether the table that is kept still belongs to these mutants and cases, told without running anything: in sentences,
 * none when all is well.
 */
export function staleness({ mutants, runs, kills }: Judged): string[] {
  const ids = new Set(mutants.map(({ id }) => id));
  const names = new Set(runs.map(({ name }) => name));
  return [
    ...mutants.filter(({ id }) => kills[id] === undefined).map(({ id }) => `${id} is not in the table`),
    ...Object.keys(kills)
      .filter((id) => !ids.has(id))
      .map((id) => `${id} is in the table and no mutant`),
    ...[...new Set(Object.values(kills).flat())]
      .filter((name) => !names.has(name))
      .map((name) => `${name} is in the table and no run`),
  ];
}
