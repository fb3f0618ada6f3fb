import type { Capture } from '../../mock-gms/capture.ts';
import type { LearnedProfile, Overlay, RunningMockGms, SettingsChange } from '../../mock-gms/index.ts';
import { profileProblem } from '../../mock-gms/index.ts';
import { askMock } from './ask-mock/ask-mock.ts';
import type { Endpoint, Pair } from './ask-mock/pair.ts';
import { scenesOf } from './ask-mock/scene.ts';
import { comparePair } from './compare/compare-pair.ts';
import type { Point } from './compare/point.ts';
import { lessons } from './lessons/index.ts';
import type { Lesson } from './lessons/lesson.ts';
import { lessonsOf } from './lessons/lesson-of.ts';
import { isCounting } from './overlays/constants.ts';
import { overlaysOf } from './overlays/overlays-of.ts';
import { withoutMadeUp } from './overlays/without-made-up.ts';
import { Pace } from './pace.ts';
import { type JudgedSwitch, judgeSwitches } from './switches/judge-switches.ts';

/** What a capture says of a lesson. */
export type LessonVerdict = 'confirmed' | 'contradicted' | 'not seen' | 'not to be seen';

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

/** A capture and what it is called. */
export interface NamedCapture {
  readonly name: string;
  readonly capture: Capture;
  /** Entries that are made up so that others can be asked: they say nothing of a server. */
  readonly assumed?: ReadonlySet<number>;
  /** Names and texts that redaction made up: no server says them. */
  readonly madeUp?: ReadonlySet<string>;
  /** Of a capture that was put together of several files: where an entry stands. */
  readonly placeOf?: (entry: number) => Pick<Sighting, 'file' | 'entry'>;
}

/** Kinds of differences that are kept. */
const MOST_KINDS = 200;

/** Places that are kept of one lesson. */
const MOST_SIGHTINGS = 20;

/**
 * Asks captures what they say of everything that the mock does.
 *
 * @param gms a mock that trusts clientIds without their cookies
 * @param under what was learned before: the mock is asked under it, and what is learned comes on top of it
 * @param pace by which it says how far it is
 * @see docs/decisions/0023: learning judges, and does not guess
 */
export async function learnFrom(
  captures: readonly NamedCapture[],
  gms: RunningMockGms,
  under?: LearnedProfile,
  pace = new Pace(),
): Promise<Lessons> {
  const scenes = captures.flatMap(({ capture, name, assumed }) => scenesOf(capture, name, assumed));
  const base: SettingsChange = under === undefined ? {} : { profile: under };
  const asked = scenes.reduce((sum, { steps }) => sum + steps.length, 0);
  const askedAs = (what: string, set: SettingsChange) =>
    askMock(scenes, gms, set, pace.phase(what, asked, 'requests').step);
  const first = await askedAs('asking the mock', base);
  const judged = await judgeSwitches(scenes, first, gms, under, pace);
  const settings = Object.fromEntries(
    judged.flatMap(({ name, chosen }) => (chosen === undefined ? [] : [[name, chosen]])),
  );
  const isSet = Object.keys(settings).length > 0;
  const pairs = (
    isSet ? await askedAs('asking the mock with settings', { ...base, ...settings } as SettingsChange) : first
  ).flat();
  const points = await comparedIn(pairs, pace);
  const madeUp = new Set(captures.flatMap((each) => [...(each.madeUp ?? [])]));
  const overlays = heldOn(under, settings, withoutMadeUp(overlaysOf(points), madeUp));
  const profile = onTopOf(under, settings, overlays);
  const rest =
    overlays.length === 0
      ? points
      : await comparedIn(
          (await askedAs('asking the mock with all that was learned', { profile })).flat(),
          pace,
        );
  const places = new Map(captures.map(({ name, placeOf }) => [name, placeOf]));
  const placed = <T extends Pick<Sighting, 'file' | 'entry'>>(one: T): T => ({
    ...one,
    ...places.get(one.file)?.(one.entry),
  });
  const all = first.flat().map(placed);
  const kinds = byKind(rest.filter(({ agrees }) => !agrees));
  return {
    learned: lessons
      .map((lesson) => judgedSetting(lesson, judged) ?? judgedBy(lesson, tallied(points)))
      .map((each) => ({ ...each, sightings: each.sightings.map(placed) })),
    settings,
    overlays,
    inexpressible: kinds.slice(0, MOST_KINDS).map(placed),
    inexpressibleKinds: kinds.length,
    notCompared: all.flatMap(({ file, entry, operation, endpoint, notCompared: why }) =>
      why === undefined ? [] : [{ file, entry, operation, endpoint, why }],
    ),
    failures: [...new Set(all.flatMap(({ failure }) => failure ?? []))],
    pairs: all,
  };
}

/** Every place of answers, side by side. */
async function comparedIn(pairs: readonly Pair[], pace: Pace): Promise<readonly Point[]> {
  const points: Point[] = [];
  const phase = pace.phase('comparing', pairs.length, 'answers');
  for (const pair of pairs) {
    for (const point of comparePair(pair)) points.push(point);
    await phase.step();
  }
  return points;
}

/** What was learned before with what was learned now, which comes last. */
function onTopOf(
  under: LearnedProfile | undefined,
  settings: Lessons['settings'],
  overlays: Lessons['overlays'],
): LearnedProfile {
  return {
    learned: '2000-01-01',
    source: [],
    settings: { ...under?.settings, ...settings },
    overlays: [...(under?.overlays ?? []), ...overlays],
  };
}

/** Those for which there is room beside what was learned before. */
function heldOn(
  under: LearnedProfile | undefined,
  settings: Lessons['settings'],
  overlays: Lessons['overlays'],
): Lessons['overlays'] {
  if (under === undefined) return overlays;
  const held: Overlay[] = [];
  for (const each of overlays)
    if (profileProblem(onTopOf(under, settings, [...held, each])) === undefined) held.push(each);
  return held;
}

/** The first place of each kind, and how many there are. */
function byKind(points: readonly Point[]): readonly Sighting[] {
  const kinds = new Map<string, { readonly first: Sighting; times: number }>();
  for (const point of points) {
    const { pair, what, within, inside, event, name } = point;
    const isOfAnswer = what === 'outcome' || what === 'status' || what === 'body' || within === 'bayeux';
    // A number that is another one is so in every event after it.
    const type = isCounting(name) && inside === undefined ? undefined : event;
    const kind = JSON.stringify([
      what,
      within,
      inside,
      type,
      name,
      pair.endpoint,
      isOfAnswer && pair.operation,
    ]);
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, { first: sightingOf(point), times: 1 });
    else known.times += 1;
  }
  return [...kinds.values()].map(({ first, times }) => (times > 1 ? { ...first, times } : first));
}

interface Tally {
  agreeing: number;
  disagreeing: number;
  readonly agree: Point[];
  readonly disagree: Point[];
}

const tallies = new WeakMap<readonly Point[], ReadonlyMap<string, Tally>>();

function tallied(points: readonly Point[]): ReadonlyMap<string, Tally> {
  const known = tallies.get(points);
  if (known !== undefined) return known;
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
  tallies.set(points, found);
  return found;
}

function judgedBy(lesson: Lesson, found: ReadonlyMap<string, Tally>): Learned {
  const { agreeing = 0, disagreeing = 0, agree = [], disagree = [] } = found.get(lesson.id) ?? {};
  const unseen = lesson.unseen === undefined ? 'not seen' : 'not to be seen';
  return {
    lesson,
    verdict: disagreeing > 0 ? 'contradicted' : agreeing > 0 ? 'confirmed' : unseen,
    agreeing,
    disagreeing,
    sightings: (disagreeing > 0 ? disagree : agree.slice(0, 3)).map(sightingOf),
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

function sightingOf({ pair, what, within, inside = [], name, event, theirs, ours }: Point): Sighting {
  const { file, entry, operation, endpoint } = pair;
  const where =
    what === 'member' || what === 'order'
      ? `${event ?? within}: ${[...inside, name].join('.')}`
      : `${what} ${name}`;
  return { file, entry, operation, endpoint, where, theirs, ours };
}
