/** `npm run lint`: format and lint rules, plain words, the contract's own lint, stale generated files, what nothing uses, the lockfile with its licences, and the arrows between rooms. */
import { CACHE } from './cache.ts';
import { runChecks } from './checks.ts';
import { answerHelp } from './help.ts';
import { runNode } from './process.ts';

answerHelp(import.meta.url);

const rooms = ['client', 'mock-gms', 'contracts', 'e2e', 'scripts', 'lab', 'docs', 'playwright.config.ts'];

const checks = [
  {
    name: 'format and lint (biome)',
    run: () => runNode('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
  },
  {
    name: 'openapi.yaml (redocly)',
    run: () =>
      runNode('node_modules/@redocly/cli/bin/cli.js', ['lint', 'openapi.yaml'], {
        env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      }),
  },
  {
    name: 'generated files are fresh',
    run: () => runNode('scripts/generate.ts', ['--check']),
  },
  {
    name: 'plain words',
    run: () => runNode('scripts/lint/check-words.ts', []),
  },
  {
    name: 'what nothing uses (knip)',
    run: () =>
      runNode('node_modules/knip/bin/knip.js', [
        ...['--no-progress', '--cache', '--cache-location', `${CACHE}/knip`],
      ]),
  },
  {
    name: 'lockfile and licences',
    run: () => runNode('scripts/lint/check-lockfile.ts', []),
  },
  {
    name: 'arrows between rooms (dependency-cruiser)',
    run: () =>
      runNode('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
        ...['--cache', `${CACHE}/dependency-cruiser`, '--cache-strategy', 'content'],
        ...rooms,
      ]),
  },
];

process.exitCode = (await runChecks(checks)) ? 0 : 1;
