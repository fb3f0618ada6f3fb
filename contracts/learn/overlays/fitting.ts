import { type LearnedProfile, type Overlay, profileProblem } from '../../../mock-gms/index.ts';

/** A profile in which nothing was learned: its date does not matter where only its bounds are asked for. */
export const EMPTY_PROFILE: LearnedProfile = { learned: '2000-01-01', source: [] };

/** The overlays for which a profile has room beside what it has: other servers know none of its bounds. */
export function fitting(
  overlays: readonly Overlay[],
  profile: LearnedProfile = EMPTY_PROFILE,
): readonly Overlay[] {
  const held: Overlay[] = [];
  const fits = (more: readonly Overlay[]) =>
    profileProblem({ ...profile, overlays: [...(profile.overlays ?? []), ...more] }) === undefined;
  for (const each of overlays) if (fits([...held, each])) held.push(each);
  return held;
}
