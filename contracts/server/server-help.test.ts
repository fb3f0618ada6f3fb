import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { aboutFlag } from '../shared/flags.ts';
import { runFlags } from './server-flags.ts';
import { serverHelp } from './server-help.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('what fixes the random conversations is told by --help and by the README', () => {
  expect(serverHelp()).toContain('GMS_CONTRACTS_SEED');
  expect(readme).toContain('GMS_CONTRACTS_SEED');
});

for (const [flag, row] of Object.entries(runFlags)) {
  const about = aboutFlag(row);
  test(`--${flag} is told by --help and by the README, in the same words`, () => {
    expect(serverHelp()).toContain(`--${flag}`);
    expect(serverHelp()).toContain(about.replaceAll('`', ''));
    expect(readme).toMatch(new RegExp(`\\| \`(-\\w, )?--${flag}[ \`]`));
    expect(readme).toContain(`| ${about} |`);
  });
}
