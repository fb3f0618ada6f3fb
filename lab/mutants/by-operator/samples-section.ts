import { percent } from '../../fidelity/score.ts';
import { table } from '../../fidelity/table.ts';
import type { Sample } from './samples.ts';

const JUDGES = { server: 'the cases', client: 'the unit tests of the client' } as const;

/** The part of docs/mutants.md that is about generated mutants. */
export function samplesSection(samples: readonly Sample[]): string {
  return `## Generated

\`npm run mutants -- --generated\` makes mutants by operators that know nothing of chats: conditions that always hold, texts
that are empty, calls that are left out. Every line of the rooms that a client can see gets some. Each meets the cases that
come by it until one finds it; with \`--client\` they are made of gms-webchat, and its unit tests judge them. Those that
behave the same, and those that nobody can see, do not count; they stand, with the reason, in
\`lab/mutants/by-operator/set-aside/\` and in \`lab/mutants/by-operator/client/set-aside-entries.ts\`.

${samples.length === 0 ? 'No figures were kept yet.' : figures(samples)}

\`--sample 300 --seed 1 --keep\` judges a sample and keeps its figures. A seed draws the same mutants again as long as their
lines are the same. Survivors get cases, or a reason to be set aside, so that more is found later. What was found *at
first*, before that, is what a sample finds that nobody has looked at. The row without a seed is all that was judged so far:
each run goes on where the one before ended, and what it finds is kept in \`lab/mutants/generated/\`, file by file, until a
file changes.`;
}

/** What is found of the generated mutants of one side; undefined where no sample was kept. */
export function foundOf(side: Sample['side'], samples: readonly Sample[]): string | undefined {
  const own = samples.filter((sample) => sample.side === side);
  if (own.length === 0) return undefined;
  const sum = (of: 'found' | 'counted') => own.reduce((total, sample) => total + sample[of], 0);
  return `${sum('found')} of ${sum('counted')} (${percent(sum('found'), sum('counted'))})`;
}

function figures(samples: readonly Sample[]): string {
  return table(
    ['made of', 'judged by', 'drawn', 'seed', 'equivalent', 'not visible', 'found at first', 'found'],
    samples.map(({ side, seed, of, drawn, counted, found, equivalent, notVisible, atFirst }) => [
      side,
      JUDGES[side],
      `${drawn} of ${of}`,
      seed === undefined ? '' : String(seed),
      String(equivalent),
      String(notVisible),
      atFirst === undefined
        ? ''
        : `${atFirst.found} of ${atFirst.counted} (${percent(atFirst.found, atFirst.counted)})`,
      `${found} of ${counted} (${percent(found, counted)})`,
    ]),
  );
}
