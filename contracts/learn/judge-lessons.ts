import type { Point } from './compare/point.ts';
import type { Learned } from './learned.ts';
import { lessons } from './lessons/index.ts';
import type { Lesson } from './lessons/lesson.ts';
import { lessonsOf } from './lessons/lesson-of.ts';
import { sightingOf } from './sightings.ts';
import type { JudgedSwitch } from './switches/judge-switches.ts';

/** Places that are kept of one lesson. */
const MOST_SIGHTINGS = 20;

/** Places that are kept of one lesson that is confirmed. */
const MOST_CONFIRMING = 3;

/**
 * What the compared places say of each lesson.
 *
 * @param judged the settings, each of which is a lesson too
 */
export function judgeLessons(points: readonly Point[], judged: readonly JudgedSwitch[]): readonly Learned[] {
  const tallies = tallied(points);
  return lessons.map((lesson) => judgedSetting(lesson, judged) ?? judgedBy(lesson, tallies));
}

/** What speaks for a lesson, and what against it. */
interface Tally {
  agreeing: number;
  disagreeing: number;
  readonly agree: Point[];
  readonly disagree: Point[];
}

function tallied(points: readonly Point[]): ReadonlyMap<string, Tally> {
  const found = new Map<string, Tally>();
  for (const point of points) {
    const ids = lessonsOf(point);
    for (const id of point.agrees ? ids : ids.slice(0, 1)) {
      const tally = found.get(id) ?? { agreeing: 0, disagreeing: 0, agree: [], disagree: [] };
      found.set(id, tally);
      tally[point.agrees ? 'agreeing' : 'disagreeing'] += 1;
      const kept = tally[point.agrees ? 'agree' : 'disagree'];
      if (kept.length < MOST_SIGHTINGS) kept.push(point);
    }
  }
  return found;
}

function judgedBy(lesson: Lesson, found: ReadonlyMap<string, Tally>): Learned {
  const { agreeing = 0, disagreeing = 0, agree = [], disagree = [] } = found.get(lesson.id) ?? {};
  const unseen = lesson.unseen === undefined ? 'not seen' : 'cannot be seen';
  return {
    lesson,
    verdict: disagreeing > 0 ? 'contradicted' : agreeing > 0 ? 'confirmed' : unseen,
    agreeing,
    disagreeing,
    sightings: (disagreeing > 0 ? disagree : agree.slice(0, MOST_CONFIRMING)).map(sightingOf),
  };
}

function judgedSetting(lesson: Lesson, judged: readonly JudgedSwitch[]): Learned | undefined {
  const found = judged.find(({ name }) => lesson.id === `setting ${name}`);
  if (found === undefined) return undefined;
  const { agreeing, disagreeing, chosen, points } = found;
  return {
    lesson,
    verdict: chosen !== undefined ? 'contradicted' : agreeing > 0 ? 'confirmed' : 'not seen',
    agreeing,
    disagreeing: chosen === undefined ? 0 : disagreeing,
    sightings: chosen === undefined ? [] : points.slice(0, MOST_SIGHTINGS).map(sightingOf),
    ...(chosen !== undefined && { setting: chosen }),
  };
}
