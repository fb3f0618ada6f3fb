import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { aboutFlag } from '../command-line/flags.ts';
import { help } from './help.ts';
import { runFlags } from './run-flags.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('what fixes the random conversations is told by --help and by the README', () => {
  expect(help()).toContain('GMS_CONTRACTS_SEED');
  expect(readme).toContain('GMS_CONTRACTS_SEED');
});

for (const [flag, row] of Object.entries(runFlags)) {
  const about = aboutFlag(row);
  test(`--${flag} is told by --help and by the README, in the same words`, () => {
    expect(help()).toContain(`--${flag}`);
    expect(help()).toContain(about.replaceAll('`', ''));
    expect(readme).toMatch(new RegExp(`\\| \`(-\\w, )?--${flag}[ \`]`));
    expect(readme).toContain(`| ${about} |`);
  });
}
