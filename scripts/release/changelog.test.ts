import { expect, test } from '@playwright/test';
import { releasedChangelog } from './changelog.ts';

test('what is unreleased goes under the version and the date, below an empty section', () => {
  const text =
    '# Changelog\n\n## [Unreleased]: 0.2.0\n\n### Fixed\n\n* A fix.\n\n## [0.1.0] - 2026-01-02\n\n* All.\n';
  expect(releasedChangelog(text, '0.2.0', '2026-03-04')).toBe(
    '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-03-04\n\n### Fixed\n\n* A fix.\n\n## [0.1.0] - 2026-01-02\n\n* All.\n',
  );
});

for (const [title, text, problem] of [
  ['without a section for it', '# Changelog\n', 'has no section'],
  ['with an empty section', '## [Unreleased]\n\n## [0.1.0] - 2026-01-02\n\n* All.\n', 'has nothing under'],
] as const)
  test(`a changelog ${title} cannot be released`, () => {
    expect(() => releasedChangelog(text, '0.2.0', '2026-03-04')).toThrow(problem);
  });
