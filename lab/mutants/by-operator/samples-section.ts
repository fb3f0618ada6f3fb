import { percent } from '../../fidelity/score.ts';
import { table } from '../../fidelity/table.ts';
import type { Sample } from './samples.ts';

const JUDGES = { server: 'the cases', client: 'the unit tests of the client' } as const;

/** The part of docs/mutants.md that is about generated mutants. */
export function samplesSection(samples: readonly Sample[]): string {
  return `## Generated

\`npm run mutants -- --generated\` makes mutants with operators that know nothing of chats: a condition always holds, a text is
empty, a call is left out. Every line that a client could notice gets some. A case runs against a mutant
when it reaches its place with a value that the mutant changes: a condition that is replaced by *true* changes nothing
while it is true. The cases run until one finds the mutant. With \`--client\` the mutants are made from gms-webchat, and its
unit tests judge them. A mutant that behaves the same, or whose difference nobody can see, does not count. It is listed,
with the reason, in \`lab/mutants/by-operator/set-aside/\` or \`lab/mutants/by-operator/client/set-aside-entries.ts\`.

${samples.length === 0 ? 'No figures were kept yet.' : figures(samples)}

\`--sample 300 --seed 1 --keep\` judges a sample and keeps its figures. A seed draws the same mutants again as long as their
lines are the same. A mutant that survives gets a case, or a reason why it does not count, so a later run finds more of the
sample. *Found at first* is the share before anybody looked at the survivors. Each run continues
where the last one ended. What it finds is kept in \`lab/mutants/generated/\`, file by file, until that file changes.`;
}

/** What is found of the generated mutants of one side: of all, or else of the samples; undefined where no figures were kept. */
export function foundOf(side: Sample['side'], samples: readonly Sample[]): string | undefined {
  const ofSide = samples.filter((sample) => sample.side === side);
  if (ofSide.length === 0) return undefined;
  // Every sample is a part of all.
  const whole = ofSide.filter(({ drawn, of }) => drawn === of);
  const own = whole.length > 0 ? whole : ofSide;
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
