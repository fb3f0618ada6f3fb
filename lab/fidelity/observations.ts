import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Lesson } from '../../contracts/learn/lessons/lesson.ts';
import type { Observation } from '../../contracts/learn/share/observation.ts';
import type { Behaviour } from './behaviour.ts';

/** Observations of real servers that are kept here, by the names of their files. */
export type Observations = ReadonlyMap<string, Observation>;

const FOLDER = 'docs/observations';

/** What is no observation, and stands beside them. */
const SCHEMA_FILE = 'schema.json';

/** Every observation that is kept, in the order of the names. */
export function readObservations(folder = FOLDER): Observations {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== SCHEMA_FILE);
  return new Map(
    files
      .sort()
      .map((file) => [
        basename(file, '.json'),
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as Observation,
      ]),
  );
}

/** Behaviours with what a real server showed: what was merely decided, or inferred, is observed then. */
export function observed(behaviours: readonly Behaviour[], observations: Observations): readonly Behaviour[] {
  const seen = new Set([...observations.values()].flatMap((each) => each.behaviours.map(({ id }) => id)));
  return behaviours.map((behaviour) =>
    seen.has(behaviour.key) && behaviour.provenance !== 'documented'
      ? { ...behaviour, provenance: 'observed' }
      : behaviour,
  );
}

/** What observations say of one lesson. */
export interface LessonSeen {
  readonly lesson: Lesson;
  /** Names of the observations. */
  readonly confirmedBy: readonly string[];
  readonly contradictedBy: readonly string[];
}

/** The lessons that any observation confirms or contradicts. */
export function lessonsSeen(lessons: readonly Lesson[], observations: Observations): readonly LessonSeen[] {
  return lessons.flatMap((lesson) => {
    const by = (verdict: string) =>
      [...observations].flatMap(([name, { lessons: rows }]) =>
        rows.some((row) => row.id === lesson.id && row.verdict === verdict) ? [name] : [],
      );
    const seen = { lesson, confirmedBy: by('confirmed'), contradictedBy: by('contradicted') };
    return seen.confirmedBy.length + seen.contradictedBy.length === 0 ? [] : [seen];
  });
}
