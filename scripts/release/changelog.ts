const UNRELEASED = /^## \[Unreleased\].*$/m;

/**
 * The changelog with its section Unreleased under a version and a date, and an empty one above it.
 *
 * @throws Error if there is no such section, or nothing in it
 */
export function releasedChangelog(text: string, version: string, date: string): string {
  const [heading] = UNRELEASED.exec(text) ?? [];
  if (heading === undefined) throw new Error('CHANGELOG.md has no section "## [Unreleased]"');
  const after = text.slice(text.indexOf(heading) + heading.length);
  const [section = ''] = after.split(/^## /m);
  if (!/^\* /m.test(section)) throw new Error('CHANGELOG.md has nothing under "## [Unreleased]"');
  return text.replace(heading, () => `## [Unreleased]\n\n## [${version}] - ${date}`);
}
