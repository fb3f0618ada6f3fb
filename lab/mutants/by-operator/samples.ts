import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Counts } from './report.ts';

/** What a run of generated mutants came to, as it is kept for the pages. */
export interface Sample extends Counts {
  /** What the mutants were made of. */
  readonly side: 'server' | 'client';
  /** Draws the same mutants again as long as the source is the same; left out where all of them were judged. */
  readonly seed?: number;
  /** How many mutants there are. */
  readonly of: number;
  /** What was found, and of how many, when this seed was drawn first: before its survivors got cases or reasons. */
  readonly atFirst?: Pick<Counts, 'found' | 'counted'>;
}

const FILE = new URL('../generated/samples.json', import.meta.url);

/** The samples that were kept, in the order of their seeds, those of the server first. */
export function readSamples(): readonly Sample[] {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly Sample[]) : [];
}

/** Keeps a sample in the place of an earlier one of the same seed, with what that one came to at first. */
export function keepSample(sample: Sample): void {
  writeFileSync(FILE, `${JSON.stringify(withSample(readSamples(), sample), null, 1)}\n`);
}

export function withSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const isSame = ({ side, seed }: Sample) => side === sample.side && seed === sample.seed;
  const { found, counted } = sample;
  const atFirst = samples.find(isSame)?.atFirst ?? { found, counted };
  const others = samples.filter((each) => !isSame(each));
  return [...others, { ...sample, atFirst }].sort(
    (one, other) => other.side.localeCompare(one.side) || (one.seed ?? -1) - (other.seed ?? -1),
  );
}
