import type { LearnedProfile, RunningMockGms, SettingsChange } from '../../../mock-gms/index.ts';
import { askMock } from '../ask-mock/ask-mock.ts';
import type { Pair } from '../ask-mock/pair.ts';
import type { Scene } from '../ask-mock/scene.ts';
import { comparePair } from '../compare/compare-pair.ts';
import type { Point } from '../compare/point.ts';
import { type SettingValue, type Switch, switches } from '../lessons/switches.ts';
import { Pace, type Phase } from '../pace.ts';
import { Evidence, isCounted, placesOf, placesThatMatter } from './evidence.ts';

/** What captures say of one setting. */
export interface JudgedSwitch {
  readonly name: string;
  /** Places at which the setting matters, and the server does as the mock by default. */
  readonly agreeing: number;
  readonly disagreeing: number;
  /** The value that makes the mock do what the server does; undefined where that by default does. */
  readonly chosen: SettingValue | undefined;
  readonly points: readonly Point[];
}

/** Scenes that are played again to see whether a setting matters in them. */
const MOST_SCENES = { differing: 6, same: 12 };

/**
 * Finds the settings with which the mock does what a server does. A setting matters where the mock answers otherwise with
 * it; there the server does the one or the other.
 *
 * @param first what the mock answers by default, or under a profile that was learned before
 * @param under that profile
 * @param pace by which it says how far it is
 */
export async function judgeSwitches(
  scenes: readonly Scene[],
  first: readonly (readonly Pair[])[],
  gms: RunningMockGms,
  under?: LearnedProfile,
  pace = new Pace(),
): Promise<readonly JudgedSwitch[]> {
  const byScene = played(scenes, first);
  const phase = pace.phase('trying settings of the mock', switches.length);
  const judged: JudgedSwitch[] = [];
  const before = under === undefined ? undefined : { under, defaults: await defaultsOf(gms) };
  for (const each of switches) {
    judged.push(await judge(each, byScene, gms, before, phase));
    await phase.step();
  }
  return judged;
}

/** What was learned before, and what the mock does without it. */
interface Before {
  readonly under: LearnedProfile;
  readonly defaults: object;
}

async function defaultsOf(gms: RunningMockGms): Promise<object> {
  const service = gms.service('nobody');
  const settings = await service.settings();
  await service.remove();
  return settings;
}

interface PlayedScene {
  readonly scene: Scene;
  readonly pairs: readonly Pair[];
  readonly differs: boolean;
}

function played(scenes: readonly Scene[], first: readonly (readonly Pair[])[]): readonly PlayedScene[] {
  return scenes.map((scene, place) => {
    const pairs = first[place] ?? [];
    const differs = pairs.some((pair) => comparePair(pair).some(({ agrees }) => !agrees));
    return { scene, pairs, differs };
  });
}

async function judge(
  each: Switch,
  scenes: readonly PlayedScene[],
  gms: RunningMockGms,
  before: Before | undefined,
  phase: Phase,
): Promise<JudgedSwitch> {
  const { setting: name, values, operations } = each;
  const about = scenes.filter(
    ({ pairs }) => operations === undefined || pairs.some(({ operation }) => operations.includes(operation)),
  );
  const differing = spread(
    about.filter(({ differs }) => differs),
    MOST_SCENES.differing,
  );
  const same = spread(
    about.filter(({ differs }) => !differs),
    MOST_SCENES.same,
  );
  const told = values(
    about.flatMap(({ pairs }) => pairs),
    about.flatMap(({ scene }) => scene.conversations),
  );
  // What a profile has is the default here, and the mock's own is another value.
  const learned = before?.under.settings?.[name];
  if (each.measuredAgainst !== undefined)
    return measured(name, Number(learned ?? each.measuredAgainst), told);
  const own = learned === undefined ? [] : [Reflect.get(before?.defaults ?? {}, name) as SettingValue];
  const others = [...new Set([...own, ...told])].filter((value) => value !== learned);
  const base: SettingsChange = before === undefined ? {} : { profile: before.under };
  let best: JudgedSwitch = { name, agreeing: 0, disagreeing: 0, chosen: undefined, points: [] };
  for (const value of others.slice(0, 5)) {
    const settings = { ...base, [name]: value };
    const found = await tried(name, value, settings, [...differing, ...same], gms, phase);
    if (
      found.disagreeing > best.disagreeing ||
      (found.disagreeing === 0 && found.agreeing > best.agreeing && best.disagreeing === 0)
    )
      best = found;
  }
  return best;
}

/** Times are told in whole seconds. */
function measured(name: Switch['setting'], byDefault: number, seen: readonly SettingValue[]): JudgedSwitch {
  const others = seen.filter((value) => Math.abs(Number(value) - byDefault) > 1);
  const [chosen] = others.length === seen.length ? others : [];
  const count = chosen === undefined ? 0 : others.length;
  return { name, agreeing: seen.length - others.length, disagreeing: count, chosen, points: [] };
}

/** Some of each kind: the first, and those far from it. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, Math.floor(all.length / most));
  return all.filter((_, place) => place % step === 0).slice(0, most);
}

async function tried(
  name: Switch['setting'],
  value: SettingValue,
  settings: SettingsChange,
  scenes: readonly PlayedScene[],
  gms: RunningMockGms,
  { look }: Phase,
): Promise<JudgedSwitch> {
  const own = new Evidence();
  const counts = new Evidence();
  for (const { scene, pairs, differs } of scenes) {
    // One place that agrees is enough where nothing is different.
    if (!differs && own.agreeing + counts.agreeing > 0) break;
    const [others = []] = await askMock([scene], gms, settings, look);
    const under = byName(others);
    for (const [key, pair] of byName(pairs)) {
      const other = under.get(key);
      if (other === undefined || !wasAsked(pair)) continue;
      const asked = placesThatMatter(pair, other);
      if (asked.length === 0 || isUncompared(pair, asked)) continue;
      // Numbers follow what happened: where that can be seen, they say nothing more.
      const happened = asked.filter((point) => !isCounted(point));
      if (happened.length > 0) own.add(pair, other, placesOf(happened));
      else counts.add(pair, { ...other, places: undefined }, placesOf(asked));
    }
  }
  const { agreeing, points } = own.isEmpty ? counts : own;
  const isIt = points.length > 0 && agreeing === 0;
  return {
    name,
    agreeing: points.length === 0 ? agreeing : 0,
    disagreeing: isIt ? points.length : 0,
    chosen: isIt ? value : undefined,
    points,
  };
}

/** Pairs by what was asked: with a setting there may be more of them, or fewer. */
function byName(pairs: readonly Pair[]): ReadonlyMap<string, Pair> {
  const named = new Map<string, Pair>();
  for (const pair of pairs) {
    const name = `${pair.entry} ${pair.endpoint} ${pair.operation}`;
    let key = name;
    for (let count = 2; named.has(key); count += 1) key = `${name} ${count}`;
    named.set(key, pair);
  }
  return named;
}

const wasAsked = ({ theirs, ours }: Pair) => theirs !== undefined || ours !== undefined;

/** Whether one side refused what the other one did, for whatever else: then no member was compared. */
function isUncompared(pair: Pair, asked: readonly Point[]): boolean {
  const isAsked = asked.some(({ what }) => what === 'outcome');
  return !isAsked && comparePair(pair).some(({ what, agrees }) => what === 'outcome' && !agrees);
}
