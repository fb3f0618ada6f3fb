import type { Overlay } from './overlay.ts';

/** A capture that a profile was learned from. */
export interface ProfileSource {
  /** The name of the file. */
  readonly name: string;
  /** The SHA-256 of the file, as `sha256sum` prints it. Left out if nobody knows it. */
  readonly sha256?: string;
}

/** What makes the mock answer as another server does: learned from captures of it, or written by hand. */
export interface LearnedProfile {
  /** The day on which it was learned, such as 2026-11-27. */
  readonly learned: string;
  /** The captures that it was learned from; empty for one that was written by hand. */
  readonly source: readonly ProfileSource[];
  /** Settings of a service, except those for credentials and for the script. */
  readonly settings?: { readonly [name: string]: string | number | boolean };
  /** Differences in form that no setting covers, in the order in which they are applied. */
  readonly overlays?: readonly Overlay[];
}

/** Where a profile comes from, in one line. */
export function profileLabel({ source, learned }: LearnedProfile): string {
  const names = source.map(({ name, sha256 }) => (sha256 ? `${name} (${sha256.slice(0, 12)})` : name));
  return `${names.join(', ') || 'nothing'}, ${learned}`;
}
