import type { LearnedProfile, RunningMockGms, SettingsChange } from '../../mock-gms/index.ts';
import { askMock } from './ask-mock/ask-mock.ts';
import type { Pair } from './ask-mock/pair.ts';
import { scenesOf } from './ask-mock/scene.ts';
import { comparePair } from './compare/compare-pair.ts';
import type { Point } from './compare/point.ts';
import { judgeLessons } from './judge-lessons.ts';
import type { Lessons, Sighting } from './learned.ts';
import type { NamedCapture } from './named-capture.ts';
import { fitting } from './overlays/fitting.ts';
import { overlaysOf } from './overlays/overlays-of.ts';
import { withoutMadeUp } from './overlays/without-made-up.ts';
import { Pace } from './pace.ts';
import { onTopOf } from './profile.ts';
import { sightingsByKind } from './sightings.ts';
import { judgeSwitches } from './switches/judge-switches.ts';

/** Kinds of differences that are kept. */
const MOST_KINDS = 200;

/**
 * Finds what captures say of everything that the mock does: confirmed, contradicted, or not seen.
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
  const known = onTopOf(under, { settings });
  const overlays = fitting(withoutMadeUp(overlaysOf(points), madeUp), known);
  const profile = onTopOf(known, { overlays });
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
  const kinds = sightingsByKind(rest.filter(({ agrees }) => !agrees));
  return {
    learned: judgeLessons(points, judged).map((each) => ({ ...each, sightings: each.sightings.map(placed) })),
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
