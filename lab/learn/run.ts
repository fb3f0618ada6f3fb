import { withProgress } from '../../scripts/progress.ts';
import { answerMutants, refusalMutants } from './answer-mutants.ts';
import { eventMutants } from './event-mutants.ts';
import { failureMutants } from './failure-mutants.ts';
import { httpMutants } from './http-mutants.ts';
import { type Proved, proveMutant, proveSwitch, proveUnchanged } from './prove.ts';
import { switchServers } from './switch-servers.ts';

/** Every server that differs in one form. */
export const mutants = [
  ...answerMutants,
  ...refusalMutants,
  ...eventMutants,
  ...failureMutants,
  ...httpMutants,
];

/** Those that are held over WebSocket, too. */
const OVER_SOCKETS = ['alias-renamed', 'error-code-as-text', 'index-behind', 'message-type-renamed'];

/** Proves what `gms-contracts learn` says; `--only=text` takes the servers with that in their names. */
async function main(): Promise<void> {
  const only = process.argv.find((each) => each.startsWith('--only='))?.slice('--only='.length) ?? '';
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
  for (const [place, [id, work]] of asked.entries()) {
    const { problems } = await withProgress(`${place + 1} of ${asked.length}, ${id}`, work);
    if (problems.length > 0) failed += 1;
    process.stdout.write(
      `${problems.length === 0 ? 'ok ' : 'NOT'} ${id}\n${problems.map((each) => `      ${each}\n`).join('')}`,
    );
  }
  process.stdout.write(`\n${asked.length} servers, ${failed} not as expected\n`);
  process.exitCode = failed === 0 && asked.length > 0 ? 0 : 1;
}

if (process.argv[1]?.endsWith('lab/learn/run.ts')) await main();
