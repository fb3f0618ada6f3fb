/**
 * `npm run check`: what a change can be held against in a minute – types, lint, and the unit tests of the rooms whose tests
 * are quick. Further arguments are paths: unit tests to run instead of those.
 */
import { runChecks } from './checks.ts';
import { answerHelp } from './help.ts';
import { runNode } from './process.ts';

answerHelp(import.meta.url);

/** Rooms whose unit tests start no server, no browser and no process. */
const QUICK = [
  ...['app', 'base', 'bus', 'chat', 'commands', 'documented', 'page', 'session', 'transport'].map(
    (room) => `client/${room}/`,
  ),
  ...['boundary', 'chat', 'clock', 'faults', 'http'].map((room) => `mock-gms/${room}/`),
  ...['case', 'shared'].map((room) => `contracts/${room}/`),
  'scripts/generate/',
  'docs/links',
];

const given = process.argv.slice(2);
const tests = given.length > 0 ? given : QUICK;

console.log('▸ types and lint');
const sound = await runChecks([
  { name: 'types', run: () => runNode('scripts/typecheck.ts') },
  { name: 'lint', run: () => runNode('scripts/lint.ts') },
]);
console.log(`▸ unit tests of ${given.length > 0 ? given.join(' ') : 'the rooms whose tests are quick'}`);
const { code } = await runNode('node_modules/@playwright/test/cli.js', ['test', '--project=unit', ...tests], {
  show: true,
});
process.exitCode = sound ? code : 1;
