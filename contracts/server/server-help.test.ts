import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { aboutFlag } from '../shared/flags.ts';
import { runFlags } from './server-flags.ts';
import { serverHelp } from './server-help.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('--help and the README name the seed of the random conversations', () => {
  expect(serverHelp()).toContain('GMS_CONTRACTS_SEED');
  expect(readme).toContain('GMS_CONTRACTS_SEED');
});

for (const [flag, row] of Object.entries(runFlags)) {
  const about = aboutFlag(row);
  test(`--help and the README describe --${flag} in the same words`, () => {
    expect(serverHelp()).toContain(`--${flag}`);
    expect(serverHelp()).toContain(about.replaceAll('`', ''));
    expect(readme).toMatch(new RegExp(`\\| \`(-\\w, )?--${flag}[ \`]`));
    expect(readme).toContain(`| ${about} |`);
  });
}
