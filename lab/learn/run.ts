/** `npm run learn:proof`: whether `gms-contracts learn` finds what each of many servers does differently; `--help` tells how. */
import { flag, flagHelp } from '../../contracts/shared/flags.ts';
import { withProgress } from '../../scripts/progress.ts';
import { givenFlags } from '../given-flags.ts';
import { mutants } from './all.ts';
import { type Proved, proveMutant, proveSwitch, proveUnchanged } from './prove.ts';
import { switchServers } from './switch-servers.ts';

/** Those that are held over WebSocket, too. */
const OVER_SOCKETS = ['alias-renamed', 'error-code-as-text', 'index-behind', 'message-type-renamed'];

const FLAGS = {
  only: flag.text('text', 'servers with this text in their names, such as index'),
  help: flag.switch('shows this'),
} as const;

const HELP = `npm run learn:proof [-- --only=TEXT]

Starts servers that differ from the mock in one setting or one form, and holds chats with each. gms-contracts learn has to
contradict that difference alone, and its profile has to make the mock that server.

${flagHelp(FLAGS)}
exit code: 0 all are as expected, 1 some are not, 2 the options are wrong
`;

/** Proves what `gms-contracts learn` says. */
async function main(): Promise<void> {
  const { only = '' } = givenFlags(FLAGS, HELP, process.argv.slice(2));
  const works: readonly (readonly [string, () => Promise<Proved>])[] = [
    ['unchanged', () => proveUnchanged()],
    ...switchServers.map(
      (each) => [Object.entries(each.settings).join().replace(',', '='), () => proveSwitch(each)] as const,
    ),
    ...mutants.map((each) => [each.id, () => proveMutant(each)] as const),
    ...mutants
      .filter(({ id }) => OVER_SOCKETS.includes(id))
      .map((each) => [`${each.id} over WebSocket`, () => proveMutant(each, ['cometd-websocket'])] as const),
  ];
  let failed = 0;
  const asked = works.filter(([id]) => id.includes(only));
  if (asked.length === 0) {
    console.error(`no server has "${only}" in its name`);
    process.exit(2);
  }
  for (const [place, [id, work]] of asked.entries()) {
    const { problems } = await withProgress(`${place + 1} of ${asked.length}, ${id}`, work);
    if (problems.length > 0) failed += 1;
    process.stdout.write(
      `${problems.length === 0 ? 'ok ' : 'NOT'} ${id}\n${problems.map((each) => `      ${each}\n`).join('')}`,
    );
  }
  process.stdout.write(`\n${asked.length} servers, ${failed} not as expected\n`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
