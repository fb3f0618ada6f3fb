import type { Overlay } from '../../mock-gms/index.ts';
import type { Endpoint, Pair } from './ask-mock/pair.ts';
import type { Lesson } from './lessons/lesson.ts';

/** What captures say of a lesson. */
export type LessonVerdict = 'confirmed' | 'contradicted' | 'not seen' | 'cannot be seen';

/** A place that shows it, ours beside theirs. */
export interface Sighting {
  readonly file: string;
  readonly entry: number;
  readonly operation: string;
  readonly endpoint: Endpoint;
  /** Where in the answer. */
  readonly where: string;
  /** Undefined where nothing is there. */
  readonly theirs: unknown;
  readonly ours: unknown;
  /** How many places are so; left out of one. */
  readonly times?: number;
}

/** A request that is not compared. */
export interface NotCompared extends Pick<Sighting, 'file' | 'entry' | 'operation' | 'endpoint'> {
  readonly why: string;
}

/** What was learned of one lesson. */
export interface Learned {
  readonly lesson: Lesson;
  readonly verdict: LessonVerdict;
  readonly agreeing: number;
  readonly disagreeing: number;
  /** Those that disagree, if any do; otherwise some that agree. */
  readonly sightings: readonly Sighting[];
  /** Of a setting: what the mock has to be set to. */
  readonly setting?: string | number | boolean;
}

/** Everything that was learned of captures. */
export interface Lessons {
  readonly learned: readonly Learned[];
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly overlays: readonly Overlay[];
  /** What differs even where the mock answers by all this. */
  readonly inexpressible: readonly Sighting[];
  /** How many kinds of such differences there are, of which the first are kept. */
  readonly inexpressibleKinds: number;
  /** Every request that says nothing of the mock. */
  readonly notCompared: readonly NotCompared[];
  /** What failed: the rest was learned all the same. */
  readonly failures: readonly string[];
  /** Every answer beside that of the mock as it is by default, for those who ask more. */
  readonly pairs: readonly Pair[];
}
