import { stringify } from 'yaml';
import type { LearnedProfile } from '../../mock-gms/index.ts';
import type { Lessons } from './learned.ts';
import { EMPTY_PROFILE } from './overlays/fitting.ts';
import type { ReadCapture } from './read-captures.ts';
import { valueText } from './report/value-text.ts';

/** Captures that a profile names. */
const MOST_SOURCES = 64;

/** A profile with more that was learned: of two settings the later one holds, and later overlays act last. */
export function onTopOf(
  profile: LearnedProfile = EMPTY_PROFILE,
  { settings = {}, overlays = [] }: Partial<Pick<Lessons, 'settings' | 'overlays'>>,
): LearnedProfile {
  return {
    ...profile,
    settings: { ...profile.settings, ...settings },
    overlays: [...(profile.overlays ?? []), ...overlays],
  };
}

/** What was learned, as a profile of the mock: on top of what was learned before, where that is given. */
export function profileOf(
  lessons: Pick<Lessons, 'settings' | 'overlays'>,
  captures: readonly Pick<ReadCapture, 'name' | 'sha256'>[],
  now: number,
  under?: LearnedProfile,
): LearnedProfile {
  const named = captures.map(({ name, sha256 }) => ({
    name: name.slice(0, 128),
    ...(sha256 !== undefined && { sha256 }),
  }));
  const known = new Set(named.map((each) => JSON.stringify(each)));
  const before = (under?.source ?? []).filter((each) => !known.has(JSON.stringify(each)));
  const { settings = {}, overlays = [] } = onTopOf(under, lessons);
  return {
    learned: new Date(now).toISOString().slice(0, 10),
    source: [...before, ...named].slice(-MOST_SOURCES),
    settings,
    overlays,
  };
}

/** The same as a file, with what was seen as comments: `mock-gms --profile` takes it. */
export function profileText(profile: LearnedProfile, { learned, inexpressibleKinds }: Lessons): string {
  const told = learned.filter(({ verdict }) => verdict === 'contradicted');
  const lines = told.map(
    ({ lesson: { id, title }, sightings: [first] }) =>
      `# ${id}: not so: ${title}.${first === undefined ? '' : ` ${first.file} entry ${first.entry}: ${valueText(first.theirs)}, the mock ${valueText(first.ours)}`}`,
  );
  const rest = inexpressibleKinds === 0 ? [] : [`# ${inexpressibleKinds} differences stay: see the report.`];
  const head = '# Learned by gms-contracts learn, for mock-gms --profile.';
  return `${[head, ...lines, ...rest].join('\n')}\n${stringify(profile, { aliasDuplicateObjects: false })}`;
}
